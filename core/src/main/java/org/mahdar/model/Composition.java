package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who belongs to a group: «تضم رباعية السدود تلدوران ونوردافيا وغسران وفيلمونت» has the members XA, XB, XC, XL.
public record Composition(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    String of,
    List<String> members,
    @Nullable Edtf asOf)
    implements Fact {
  public Composition {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
    members = List.copyOf(members);
  }
}
