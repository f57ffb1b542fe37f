package org.mahdar.extract.undertaking;

import org.jspecify.annotations.Nullable;
import org.mahdar.model.Undertaking.Line;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The line of work that the words of a clause belong to.
///
/// «استعادة المتشددين الأجانب» is `foreign-fighters`; of several words the one with the highest priority decides.
final class Lines {
  private static final int UNMISTAKABLE = 8;

  private Lines() {}

  /// A clause without a word for its line belongs to that of its sentence, where a word of it is beyond doubt.
  static Line around(Lattice lattice, int from, int to) {
    Hit best = best(lattice, from, to);
    return best == null || priority(best) < UNMISTAKABLE ? Line.OTHER : named(best.value());
  }

  /// The line of a task with its object; who does it, between the verb and its object, tells nothing.
  static Line of(Lattice lattice, Contents.Item item) {
    Hit best = best(lattice, item.object(), item.to());
    for (Hit hit : lattice.hits(item.from(), "line")) {
      if (hit.to() <= item.to() && (best == null || priority(hit) > priority(best))) {
        best = hit;
      }
    }
    return best == null ? Line.OTHER : named(best.value());
  }

  /// Whether who acts is a force: what «قواته» does is military where nothing says otherwise.
  static boolean forces(Lattice lattice, int from, int to) {
    Hit best = best(lattice, from, to);
    return best != null && named(best.value()) == Line.MILITARY;
  }

  private static @Nullable Hit best(Lattice lattice, int from, int to) {
    Hit found = null;
    for (int i = from; i < to; i++) {
      for (Hit hit : lattice.hits(i, "line")) {
        if (hit.to() <= to && (found == null || priority(hit) > priority(found))) {
          found = hit;
        }
      }
    }
    return found;
  }

  private static int priority(Hit hit) {
    String priority = hit.entry().field("priority");
    return priority.isEmpty() ? 0 : Integer.parseInt(priority);
  }

  private static Line named(String value) {
    for (Line line : Line.values()) {
      if (line.toString().equals(value)) {
        return line;
      }
    }
    throw new IllegalStateException("lexicon line: no line of work is called " + value);
  }
}
