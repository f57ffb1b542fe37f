package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Doubt;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.RuleId;

/// Makes money of numbers before a currency: «أكثر من 700 مليون دولار», «ملايين الدولارات», «5ر1 مليار يورو».
final class MoneyReader {
  private static final RuleId RULE = new RuleId("quantity.money");

  /// A thousand thousand million: the press prints it where it means a thousand times less.
  private static final BigDecimal IMPLAUSIBLE = BigDecimal.TEN.pow(12);

  private final Document document;
  private final Surroundings around;

  MoneyReader(Document document, Surroundings around) {
    this.document = document;
    this.around = around;
  }

  MoneyMention mention(Measure measure) {
    Numeral numeral = measure.numeral();
    boolean order = numeral.kind() == Numeral.Kind.ORDER;
    String currency = measure.currency() == null ? "" : measure.currency().value();
    String parts = measure.currency() == null ? "" : measure.currency().entry().field("parts");
    BigDecimal whole =
        parts.isEmpty() ? numeral.value() : numeral.value().divide(new BigDecimal(parts));
    BigDecimal amount = order ? null : QuantityExtractor.normal(whole);
    return new MoneyMention(
        document.cite(around.span(measure.from(), measure.to())),
        RULE,
        amount,
        measure.bounds().low(),
        measure.bounds().high(),
        currency.isEmpty() ? null : currency,
        measure.bounds().qualifier(),
        doubts(amount, currency));
  }

  private static List<Doubt> doubts(@Nullable BigDecimal amount, String currency) {
    List<Doubt> doubts = new ArrayList<>();
    if (amount != null && amount.compareTo(IMPLAUSIBLE) >= 0) {
      doubts.add(Doubt.IMPLAUSIBLE_AMOUNT);
    }
    if (currency.isEmpty()) {
      doubts.add(Doubt.CURRENCY_MISSING);
    }
    return doubts;
  }
}
