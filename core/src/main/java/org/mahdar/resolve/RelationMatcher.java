package org.mahdar.resolve;

import java.util.Set;
import org.mahdar.arabic.Folding;
import org.mahdar.model.Relation;

/// Recognises one relation in several articles: the same two bodies stand to each other in the same way.
final class RelationMatcher implements Matcher<Relation> {
  @Override
  public double threshold() {
    return 1;
  }

  @Override
  public Set<String> keys(Item<Relation> item) {
    Relation relation = item.fact();
    return Set.of(
        Folding.fold(relation.subject())
            + "|"
            + relation.relation()
            + "|"
            + Folding.fold(relation.object()));
  }

  @Override
  public double score(Item<Relation> item, Item<Relation> other) {
    return keys(item).equals(keys(other)) ? 1 : NEVER;
  }
}
