package org.mahdar.bench;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// B-cubed precision and recall of a clustering (Bagga and Baldwin 1998): for every item how much of its cluster belongs there, and how
/// much of what belongs with it is there.
///
/// Three articles on one meeting, one of them in an entry of its own: precision 1, recall (2/3 + 2/3 + 1/3) / 3 = 0.56.
///
/// @param items how many were judged
record BCubed(int items, double precision, double recall) {
  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// @param gold the right cluster of each item
  /// @param made the cluster that was made of it; an item without one stands alone
  static BCubed of(Map<String, String> gold, Map<String, String> made) {
    Map<String, Set<String>> right = groups(gold);
    Map<String, String> labels = new HashMap<>();
    gold.keySet().forEach(item -> labels.put(item, made.getOrDefault(item, "alone " + item)));
    Map<String, Set<String>> formed = groups(labels);
    double precision = 0;
    double recall = 0;
    for (String item : gold.keySet()) {
      Set<String> belong = requireNonNull(right.get(gold.get(item)));
      Set<String> stand = requireNonNull(formed.get(labels.get(item)));
      Set<String> both = new HashSet<>(belong);
      both.retainAll(stand);
      precision += (double) both.size() / stand.size();
      recall += (double) both.size() / belong.size();
    }
    int items = gold.size();
    return items == 0 ? new BCubed(0, 1, 1) : new BCubed(items, precision / items, recall / items);
  }

  private static Map<String, Set<String>> groups(Map<String, String> labels) {
    Map<String, Set<String>> groups = new HashMap<>();
    labels.forEach((item, label) -> groups.computeIfAbsent(label, _ -> new HashSet<>()).add(item));
    return groups;
  }
}
