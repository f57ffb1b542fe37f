package org.mahdar.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money with what became of it: «طلبت الأمانة من المانحين أكثر من 600 مليون دولار» is requested, 600000000 USD.
///
/// @param amount whole currency units, null where the text gives only that there is money («تعزيز التمويل»)
/// @param currency ISO 4217
/// @param form grant, loan, in-kind …
public record Sum(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    Status status,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Qualifier qualifier,
    @Nullable String currency,
    Basis basis,
    @Nullable String donor,
    @Nullable String recipient,
    @Nullable String purpose,
    @Nullable Edtf period,
    @Nullable String form)
    implements Fact {
  /// The same sum on another basis.
  public Sum with(Basis other) {
    return new Sum(
        evidence, rule, doubts, status, amount, low, high, qualifier, currency, other, donor,
        recipient, purpose, period, form);
  }

  public enum Status {
    REQUESTED,
    TARGET,
    NEEDED,
    ESTIMATED,
    EXPECTED,
    PLEDGED,
    COMMITTED,
    RAISED,
    ALLOCATED,
    DISBURSED,
    FROZEN,
    REDIRECTED,
    DENIED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Basis {
    NEW,
    CUMULATIVE,
    DIFFERENCE,
    CONVERSION,
    SHARE;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public Sum {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
  }
}
