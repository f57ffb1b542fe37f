package org.mahdar.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mahdar.model.Evidence;
import org.mahdar.model.Figure;

/// Counts that one article says twice, in its title and its text: one fact with the evidence of both.
final class Repeats {
  /// How far back a repetition is looked for, so that a text of a million counts takes no forever.
  private static final int REMEMBERED = 300;

  private Repeats() {}

  static void keep(List<Figure> figures, Figure figure) {
    for (int i = Math.max(0, figures.size() - REMEMBERED); i < figures.size(); i++) {
      if (same(figures.get(i), figure)) {
        figures.set(i, merged(figures.get(i), figure));
        return;
      }
    }
    figures.add(figure);
  }

  private static boolean same(Figure a, Figure b) {
    return a.what() == b.what()
        && a.value().equals(b.value())
        && a.qualifier() == b.qualifier()
        && a.expected() == b.expected()
        && Objects.equals(a.high(), b.high())
        && (a.unit() == null || b.unit() == null || a.unit().equals(b.unit()));
  }

  private static Figure merged(Figure a, Figure b) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    evidence.addAll(b.evidence());
    return new Figure(
        evidence,
        a.rule(),
        a.doubts(),
        a.what(),
        a.of() != null ? a.of() : b.of(),
        a.value(),
        a.low(),
        a.high(),
        a.qualifier(),
        a.unit() != null ? a.unit() : b.unit(),
        a.expected(),
        a.asOf() != null ? a.asOf() : b.asOf());
  }
}
