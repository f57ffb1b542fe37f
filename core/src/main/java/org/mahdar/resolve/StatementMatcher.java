package org.mahdar.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mahdar.model.Statement;
import org.mahdar.model.Statement.Speaker;

/// Recognises one statement in several articles: the same speaker and nearly the same words within a few days.
final class StatementMatcher implements Matcher<Statement> {
  private static final int SAME_STORY = 5;
  private static final int SKETCH = 4;
  private static final int FEWEST_WORDS = 4;
  private static final double NEARLY = 0.6;

  @Override
  public double threshold() {
    return NEARLY;
  }

  @Override
  public Set<String> keys(Item<Statement> item) {
    return Days.under(item.published(), SAME_STORY, Words.sketch(content(item), SKETCH));
  }

  @Override
  public double score(Item<Statement> item, Item<Statement> other) {
    Statement a = item.fact();
    Statement b = other.fact();
    boolean far =
        item.sameDocument(other) || item.daysApart(other) > SAME_STORY && !bothUndated(item, other);
    if (far || a.negated() != b.negated() || !speakers(a.speaker(), b.speaker())) {
      return NEVER;
    }
    Set<String> words = item.toldWords();
    Set<String> others = other.toldWords();
    return Math.min(words.size(), others.size()) < FEWEST_WORDS
        ? NEVER
        : Words.containment(words, others);
  }

  private static boolean bothUndated(Item<?> item, Item<?> other) {
    return item.published() == null && other.published() == null;
  }

  private static String content(Item<Statement> item) {
    Statement statement = item.fact();
    return item.document().text().substring(statement.content().start(), statement.content().end());
  }

  /// The same name up to how much of it is given; the same role where there is no name.
  private static boolean speakers(Speaker a, Speaker b) {
    if (a.name() != null && b.name() != null) {
      List<String> name = Words.list(a.name());
      List<String> other = Words.list(b.name());
      boolean lastName =
          !name.isEmpty() && !other.isEmpty() && Objects.equals(name.getLast(), other.getLast());
      return lastName || Words.compatible(a.name(), b.name());
    }
    return Words.compatible(a.role(), b.role());
  }
}
