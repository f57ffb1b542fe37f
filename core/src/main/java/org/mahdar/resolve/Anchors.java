package org.mahdar.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Evidence;
import org.mahdar.model.Meeting;
import org.mahdar.model.Span;
import org.mahdar.model.Sum;

/// Which meeting a figure or a sum belongs to: the nearest one in its article.
///
/// In «اختتم المؤتمر أعماله بمشاركة 36 دولة» the 36 are of the conference.
final class Anchors {
  private final Map<DocumentId, List<Anchored>> byDocument = new HashMap<>();

  private final Map<String, Set<BigDecimal>> totals = new HashMap<>();

  private record Anchored(Item<Meeting> item, int cluster) {}

  Anchors(List<Cluster<Meeting>> clusters, List<Item<Sum>> sums) {
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (Item<Meeting> item : clusters.get(cluster).items()) {
        byDocument
            .computeIfAbsent(item.document().id(), _ -> new ArrayList<>())
            .add(new Anchored(item, cluster));
      }
    }
    for (Item<Sum> sum : sums) {
      BigDecimal amount = sum.fact().amount();
      if (sum.fact().donor() == null && amount != null) {
        totals
            .computeIfAbsent(totalKey(sum), _ -> new HashSet<>())
            .add(amount.stripTrailingZeros());
      }
    }
  }

  private String totalKey(Item<Sum> sum) {
    return sum.document().id() + "|" + sum.fact().status() + "|" + meeting(sum).orElse(-1);
  }

  /// Whether its article gives another sum without a donor in the same state for the same meeting: then neither is the total.
  boolean rivalled(Item<Sum> sum) {
    return totals.getOrDefault(totalKey(sum), Set.of()).size() > 1;
  }

  /// The number of the meeting's cluster.
  Optional<Integer> meeting(Item<?> item) {
    return nearest(item).map(Anchored::cluster);
  }

  /// The number of the meeting's cluster where the article leaves no choice: it tells of no other meeting, or of none but this
  /// one in the same paragraph.
  Optional<Integer> onlyMeeting(Item<?> item) {
    List<Anchored> all = byDocument.getOrDefault(item.document().id(), List.of());
    List<Span> paragraphs =
        item.fact().evidence().stream()
            .map(e -> paragraph(item.document().text(), e.span()))
            .toList();
    List<Integer> here =
        all.stream()
            .filter(meeting -> stands(meeting, paragraphs))
            .map(Anchored::cluster)
            .distinct()
            .toList();
    List<Integer> told = all.stream().map(Anchored::cluster).distinct().toList();
    List<Integer> only = here.isEmpty() ? told : here;
    return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
  }

  private static boolean stands(Anchored meeting, List<Span> paragraphs) {
    return meeting.item().fact().evidence().stream()
        .anyMatch(evidence -> paragraphs.stream().anyMatch(evidence.span()::overlaps));
  }

  private static Span paragraph(String text, Span span) {
    int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int end = text.indexOf('\n', span.end());
    return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
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
            Comparator.<Anchored>comparingInt(anchored -> distance(anchored.item(), item))
                .thenComparing(anchored -> anchored.item().span())
                .thenComparingInt(anchored -> anchored.item().place()));
  }

  /// Between the characters of the two that come closest.
  private static int distance(Item<?> a, Item<?> b) {
    int least = Integer.MAX_VALUE;
    for (Evidence one : a.fact().evidence()) {
      for (Evidence two : b.fact().evidence()) {
        least = Math.min(least, distance(one.span(), two.span()));
      }
    }
    return least;
  }

  private static int distance(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }
}
