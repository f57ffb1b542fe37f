package org.mahdar.register.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to look for; null and empty ask for nothing in particular.
///
/// @param chosen at most one value for each facet
/// @param from the first day, inclusive
/// @param to the last day, inclusive
/// @param words found whatever their spelling: «احمد» finds «أحمد», «"وزير الخارجية"» only these two words together
public record Query(
    Map<Facet, String> chosen, @Nullable LocalDate from, @Nullable LocalDate to, String words) {
  public static final Query ALL = new Query(Map.of(), null, null, "");

  public Query {
    chosen = Map.copyOf(chosen);
  }

  public boolean isEmpty() {
    return equals(ALL);
  }

  public Optional<String> value(Facet facet) {
    return Optional.ofNullable(chosen.get(facet));
  }

  /// The same with another value for a facet, null for none.
  public Query with(Facet facet, @Nullable String value) {
    Map<Facet, String> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    if (value == null) {
      other.remove(facet);
    } else {
      other.put(facet, value);
    }
    return new Query(other, from, to, words);
  }

  public Query withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Query(chosen, first, last, words);
  }

  public Query withWords(String other) {
    return new Query(chosen, from, to, other);
  }
}
