package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Meeting;
import org.mahdar.model.Span;
import org.mahdar.model.Sum;

/// Which meeting a figure or a sum belongs to: the nearest one in its article.
///
/// In «اختتم المؤتمر أعماله بمشاركة 36 دولة» the 36 are of the conference.
final class Anchors {
  private final Map<DocumentId, List<Anchored>> byDocument = new HashMap<>();

  private final Map<String, Integer> totals = new HashMap<>();

  private record Anchored(Item<Meeting> item, int cluster) {}

  Anchors(List<Cluster<Meeting>> clusters, List<Item<Sum>> sums) {
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (Item<Meeting> item : clusters.get(cluster).items()) {
        byDocument
            .computeIfAbsent(item.document().id(), _ -> new ArrayList<>())
            .add(new Anchored(item, cluster));
      }
    }
    sums.stream()
        .filter(Anchors::total)
        .forEach(sum -> totals.merge(totalKey(sum), 1, Integer::sum));
  }

  private static boolean total(Item<Sum> sum) {
    return sum.fact().donor() == null && sum.fact().amount() != null;
  }

  private String totalKey(Item<Sum> sum) {
    return sum.document().id() + "|" + sum.fact().status() + "|" + meeting(sum).orElse(-1);
  }

  /// Whether its article gives another sum without a donor in the same state for the same meeting: then neither is the total.
  boolean rivalled(Item<Sum> sum) {
    return totals.getOrDefault(totalKey(sum), 0) > 1;
  }

  /// The number of the meeting's cluster.
  Optional<Integer> meeting(Item<?> item) {
    return nearest(item).map(Anchored::cluster);
  }

  /// The process of its meeting, or of the article where that has only one.
  @Nullable String process(Item<?> item) {
    List<String> processes =
        byDocument.getOrDefault(item.document().id(), List.of()).stream()
            .map(anchored -> anchored.item().fact().process())
            .filter(process -> process != null)
            .distinct()
            .toList();
    String near = nearest(item).map(anchored -> anchored.item().fact().process()).orElse(null);
    return near != null ? near : processes.size() == 1 ? processes.getFirst() : null;
  }

  private Optional<Anchored> nearest(Item<?> item) {
    return byDocument.getOrDefault(item.document().id(), List.of()).stream()
        .min(
            Comparator.<Anchored>comparingInt(
                    anchored -> distance(anchored.item().span(), item.span()))
                .thenComparing(anchored -> anchored.item().span())
                .thenComparingInt(anchored -> anchored.item().place()));
  }

  private static int distance(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }
}
