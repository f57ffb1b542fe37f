package org.mahdar.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Fact;
import org.mahdar.model.Placed;

/// The hashes under which a fact is found and looks for others.
///
/// @param held those under which it is found
/// @param lookups those under which it looks for what is found there
record Keys(List<Long> held, List<Long> lookups) {
  static <F extends Fact> Keys of(Matcher<F> matcher, Item<F> item) {
    Set<String> keys = matcher.keys(item);
    Set<String> looks = matcher.lookups(item, keys);
    List<Long> held = hashed(item, keys);
    return new Keys(held, looks == keys ? held : hashed(item, looks));
  }

  /// Those of a fact that is filed.
  static Keys of(Placed seat) {
    return new Keys(seat.keys(), seat.sought());
  }

  /// The keys under which a fact is found by one of the two only.
  Set<Long> unlike(Keys other) {
    Set<Long> unlike = new LinkedHashSet<>(held);
    for (long key : other.held()) {
      if (!unlike.remove(key)) {
        unlike.add(key);
      }
    }
    return unlike;
  }

  private static List<Long> hashed(Item<?> item, Set<String> keys) {
    Set<Long> hashed = new LinkedHashSet<>();
    keys.forEach(key -> hashed.add(Hashes.of(item.fact().kind() + "|" + key)));
    return List.copyOf(hashed);
  }
}
