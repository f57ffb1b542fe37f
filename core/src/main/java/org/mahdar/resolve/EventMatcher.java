package org.mahdar.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;

/// Recognises one background event in several articles by its date and the words that name it.
///
/// «مقتل البغدادي» and «مقتل زعيم داعش أبو بكر البغدادي», both of 2019-10, are one.
final class EventMatcher implements Matcher<Event> {
  private static final int SAME_STORY = 5;
  private static final double NEARLY = 0.6;

  @Override
  public double threshold() {
    return NEARLY;
  }

  @Override
  public Set<String> keys(Item<Event> item) {
    Edtf when = item.fact().date() != null ? item.fact().date() : item.published();
    Set<String> keys = new LinkedHashSet<>();
    for (String word : Words.of(item.fact().what())) {
      times(when).forEach(time -> keys.add(word + "|" + time));
    }
    return keys;
  }

  private static Set<String> times(@Nullable Edtf when) {
    if (when == null) {
      return Set.of("undated");
    }
    return Days.narrow(when) ? Days.months(Days.around(when, SAME_STORY)) : Days.years(when);
  }

  @Override
  public double score(Item<Event> item, Item<Event> other) {
    Event a = item.fact();
    Event b = other.fact();
    Set<String> words = item.toldWords();
    Set<String> others = other.toldWords();
    int fewest = Math.min(2, Math.min(words.size(), others.size()));
    boolean dates =
        a.date() != null && b.date() != null
            ? a.date().overlaps(b.date()) && sameStory(item, other, a.date(), b.date())
            : item.daysApart(other) <= SAME_STORY;
    boolean like = dates && Words.shared(words, others) >= fewest;
    boolean ruledOut = item.sameDocument(other) && !words.equals(others);
    return like && !ruledOut && !apart(a.places(), b.places())
        ? Words.containment(words, others)
        : NEVER;
  }

  /// A whole year is no common date, unless the articles tell the same story.
  private static boolean sameStory(Item<Event> item, Item<Event> other, Edtf a, Edtf b) {
    return Days.narrow(a) && Days.narrow(b) || item.daysApart(other) <= SAME_STORY;
  }

  private static boolean apart(List<String> places, List<String> others) {
    Set<String> words = new HashSet<>();
    places.forEach(place -> words.addAll(Words.of(place)));
    Set<String> otherWords = new HashSet<>();
    others.forEach(place -> otherWords.addAll(Words.of(place)));
    return !words.isEmpty() && !otherWords.isEmpty() && Words.shared(words, otherWords) == 0;
  }
}
