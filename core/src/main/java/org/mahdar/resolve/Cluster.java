package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Fact;

/// Facts of several articles that tell of the same thing, the earliest first.
final class Cluster<F extends Fact> {
  /// Ten thousand copies say one thing: so many different ones are compared with, no more.
  private static final int MOST_FACES = 12;

  private final List<Item<F>> items = new ArrayList<>();
  private final List<Item<F>> faces = new ArrayList<>();

  List<Item<F>> items() {
    return items;
  }

  void add(Item<F> item) {
    items.add(item);
    if (faces.size() < MOST_FACES
        && faces.stream().noneMatch(face -> Facts.sameValues(face.fact(), item.fact()))) {
      faces.add(item);
    }
  }

  /// The best score of `item` against what is gathered; [Matcher#NEVER] where any of it rules the item out.
  double score(Item<F> item, Matcher<F> matcher) {
    double best = Matcher.NEVER;
    for (Item<F> face : faces) {
      double score = matcher.score(item, face);
      if (score == Matcher.NEVER) {
        return Matcher.NEVER;
      }
      best = Math.max(best, score);
    }
    return best;
  }
}
