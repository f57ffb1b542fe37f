package org.mahdar.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.Fact;

/// The hashes under which a fact is found and looks for others.
///
/// @param held those under which it is found
/// @param sought under which it is filed as one that looks there, beside those where it is found
/// @param lookups under which it looks for those that are found there
record Keys(List<Long> held, List<Long> sought, List<Long> lookups) {
  private static final long LOOKING = 0x5DEECE66DL;

  static <F extends Fact> Keys of(Matcher<F> matcher, Item<F> item) {
    Set<Long> held = hashed(item, matcher.keys(item));
    Set<Long> lookups = hashed(item, matcher.lookups(item));
    Set<Long> more = new LinkedHashSet<>(lookups);
    more.removeAll(held);
    return new Keys(
        List.copyOf(held), more.stream().map(Keys::looking).toList(), List.copyOf(lookups));
  }

  private static Set<Long> hashed(Item<?> item, Set<String> keys) {
    Set<Long> hashed = new LinkedHashSet<>();
    keys.forEach(key -> hashed.add(Hashes.of(item.fact().kind() + "|" + key)));
    return hashed;
  }

  /// Where those are filed that look for what is found under `key`.
  static long looking(long key) {
    return Hashes.mixed(key ^ LOOKING);
  }
}
