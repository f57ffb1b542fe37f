package org.mahdar.resolve;

import java.util.Set;
import org.mahdar.model.Fact;

/// How facts of one kind are recognised as telling of the same thing.
interface Matcher<F extends Fact> {
  /// The score of two facts that cannot be one.
  double NEVER = Double.NEGATIVE_INFINITY;

  /// The keys under which an entry with this fact is found.
  Set<String> keys(Item<F> item);

  /// The keys under which this fact looks for an entry.
  ///
  /// @param keys those under which it is found, which are those where it looks unless a matcher says otherwise
  default Set<String> lookups(Item<F> item, Set<String> keys) {
    return keys;
  }

  /// How much speaks for `item` and `other` being one thing; [#NEVER] where something rules it out.
  double score(Item<F> item, Item<F> other);

  /// The score from which they are taken for one.
  double threshold();
}
