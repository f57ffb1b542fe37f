package org.mahdar.model;

import java.util.List;

/// How two bodies stand to each other: «التحالف الدولي بقيادة الولايات المتحدة» is led-by.
public record Relation(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    String subject,
    Type relation,
    String object)
    implements Fact {
  public enum Type {
    LED_BY,
    PARTNER_OF,
    AFFILIATED_TO,
    PART_OF,
    PUBLISHES;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public Relation {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
  }
}
