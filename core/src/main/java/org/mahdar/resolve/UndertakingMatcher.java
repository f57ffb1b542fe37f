package org.mahdar.resolve;

import java.util.Set;
import org.mahdar.model.Undertaking;

/// Recognises one undertaking in several articles: actor, line and status agree, and the words nearly.
final class UndertakingMatcher implements Matcher<Undertaking> {
  private static final int SAME_STORY = 5;
  private static final int SKETCH = 4;
  private static final double NEARLY = 0.6;

  @Override
  public double threshold() {
    return NEARLY;
  }

  @Override
  public Set<String> keys(Item<Undertaking> item) {
    return Days.under(item.published(), SAME_STORY, Words.sketch(item.quote(), SKETCH));
  }

  @Override
  public double score(Item<Undertaking> item, Item<Undertaking> other) {
    Undertaking a = item.fact();
    Undertaking b = other.fact();
    boolean sameStory = !item.sameDocument(other) && item.daysApart(other) <= SAME_STORY;
    boolean agree =
        a.line() == b.line() && a.status() == b.status() && Words.compatible(a.actor(), b.actor());
    return sameStory && agree ? Words.containment(item.quoteWords(), other.quoteWords()) : NEVER;
  }
}
