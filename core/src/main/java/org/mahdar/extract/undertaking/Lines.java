package org.mahdar.extract.undertaking;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Undertaking.Line;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// The line of work that the words of a clause belong to.
///
/// «استعادة المتشددين الأجانب» is `foreign-fighters`; of several words the one with the highest priority decides.
final class Lines {
  private static final String LEXICON = "line";
  private static final int UNMISTAKABLE = 8;

  private final Map<LexiconEntry, Work> works = new IdentityHashMap<>();

  /// What a row of the lexicon tells, read once: it is asked for at every word of every task.
  private record Work(Line line, int priority) {}

  Lines(Knowledge knowledge) {
    for (LexiconEntry entry : knowledge.lexicon(LEXICON)) {
      String priority = entry.field("priority");
      works.put(
          entry,
          new Work(named(entry.value()), priority.isEmpty() ? 0 : Integer.parseInt(priority)));
    }
  }

  /// A clause without a word for its line belongs to that of its sentence, where a word of it is beyond doubt.
  Line around(Lattice lattice, int from, int to) {
    Work best = best(lattice, from, to);
    return best == null || best.priority() < UNMISTAKABLE ? Line.OTHER : best.line();
  }

  /// The line of a task with its object; who does it, between the verb and its object, tells nothing.
  Line of(Lattice lattice, Contents.Item item) {
    Work best = better(lattice, item.from(), item.to(), best(lattice, item.object(), item.to()));
    return best == null ? Line.OTHER : best.line();
  }

  /// Whether who acts is a force: what «قواته» does is military where nothing says otherwise.
  boolean forces(Lattice lattice, int from, int to) {
    Work best = best(lattice, from, to);
    return best != null && best.line() == Line.MILITARY;
  }

  private @Nullable Work best(Lattice lattice, int from, int to) {
    Work found = null;
    for (int i = from; i < to; i++) {
      found = better(lattice, i, to, found);
    }
    return found;
  }

  /// The row with the highest priority of those at the token and of the one found before.
  private @Nullable Work better(Lattice lattice, int i, int to, @Nullable Work before) {
    Work found = before;
    List<Hit> hits = lattice.hits(i, LEXICON);
    for (int h = 0; h < hits.size(); h++) {
      Work work = Objects.requireNonNull(works.get(hits.get(h).entry()));
      if (hits.get(h).to() <= to && (found == null || work.priority() > found.priority())) {
        found = work;
      }
    }
    return found;
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
