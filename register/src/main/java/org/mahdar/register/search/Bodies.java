package org.mahdar.register.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.model.Composition;
import org.mahdar.model.Entry;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;

/// The bodies whose members the register knows or counts, each under the spelling that most entries give.
///
/// «تضم رباعية السدود …» and «رباعيّة السدود تضم …» are two entries of one body.
final class Bodies {
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  Bodies(Collection<Entry> entries) {
    for (Entry entry : entries) {
      String name = named(entry.settled());
      if (name != null) {
        spellings
            .computeIfAbsent(key(name), _ -> new TreeMap<>())
            .merge(name.strip(), 1, Integer::sum);
      }
    }
  }

  /// The one spelling of the body whose members an entry names or counts.
  Optional<String> of(Fact fact) {
    return Optional.ofNullable(named(fact)).flatMap(this::spelling);
  }

  /// The one spelling of a body's name; empty where the register knows no such body.
  Optional<String> spelling(String name) {
    return spellings.getOrDefault(key(name), Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static @Nullable String named(Fact fact) {
    if (fact instanceof Composition composition) {
      return composition.of();
    }
    boolean members = fact instanceof Figure figure && figure.what() == Figure.What.MEMBERSHIP;
    return members ? ((Figure) fact).of() : null;
  }

  private static String key(String name) {
    return Folding.fold(name).strip().replaceAll("\\s+", " ");
  }
}
