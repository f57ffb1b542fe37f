package org.mahdar.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sum of money: «أكثر من 700 مليون دولار» is 700000000 USD, `more-than`.
///
/// @param amount whole currency units; null where only an order is given («ملايين الدولارات»)
/// @param currency ISO 4217, null where the text names none
public record MoneyMention(
    Evidence evidence,
    RuleId rule,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String currency,
    Qualifier qualifier,
    List<Doubt> doubts)
    implements Mention {
  public MoneyMention {
    doubts = List.copyOf(doubts);
  }
}
