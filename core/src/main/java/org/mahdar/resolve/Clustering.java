package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Fact;

/// Gathers facts into clusters, from the earliest article to the latest.
///
/// A fact is only compared with clusters it shares a key with, so that the work grows with the articles and not with their
/// square; it joins the one that most speaks for, or opens its own.
final class Clustering<F extends Fact> {
  private final Matcher<F> matcher;
  private final List<Cluster<F>> clusters = new ArrayList<>();
  private final Map<String, Set<Integer>> byKey = new HashMap<>();

  Clustering(Matcher<F> matcher) {
    this.matcher = matcher;
  }

  /// @param items in the order of their articles
  List<Cluster<F>> gather(List<Item<F>> items) {
    for (Item<F> item : items) {
      int place = place(item);
      clusters.get(place).add(item);
      for (String key : matcher.keys(item)) {
        byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(place);
      }
    }
    return clusters;
  }

  private int place(Item<F> item) {
    int best = -1;
    double bestScore = matcher.threshold();
    for (int candidate : candidates(item)) {
      double score = clusters.get(candidate).score(item, matcher);
      if (score > bestScore || score == bestScore && (best < 0 || candidate < best)) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best < 0) {
      clusters.add(new Cluster<>());
      best = clusters.size() - 1;
    }
    return best;
  }

  private Set<Integer> candidates(Item<F> item) {
    Set<Integer> candidates = new LinkedHashSet<>();
    for (String key : matcher.lookups(item)) {
      candidates.addAll(byKey.getOrDefault(key, Set.of()));
    }
    return candidates;
  }
}
