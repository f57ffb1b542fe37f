package org.mahdar.register.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a query finds: one stretch of the hits, and what each filter would find if it were set otherwise.
///
/// @param total how many there are in all
/// @param counts for each facet how many hits each value would give with the other filters as they are
/// @param dates when the hits are, with any date filter left out
public record Found(
    int total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts, List<Dated> dates) {
  /// How many hits lie between two days.
  public record Dated(LocalDate first, LocalDate last, int count) {}

  public Found {
    hits = List.copyOf(hits);
    counts = Map.copyOf(counts);
    dates = List.copyOf(dates);
  }

  /// The counts of a facet, empty where it has none.
  public Map<String, Integer> counts(Facet facet) {
    return counts.getOrDefault(facet, Map.of());
  }
}
