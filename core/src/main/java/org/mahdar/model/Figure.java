package org.mahdar.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A count of states, members, ministers …: «المؤلف من 79 دولة» is membership, 79, unit `state`.
public record Figure(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    What what,
    @Nullable String of,
    BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Qualifier qualifier,
    @Nullable String unit,
    boolean expected,
    @Nullable Edtf asOf)
    implements Fact {
  public enum What {
    MEMBERSHIP,
    ATTENDANCE,
    INVITED,
    SIGNATORIES,
    PEOPLE,
    OTHER;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public Figure {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
  }
}
