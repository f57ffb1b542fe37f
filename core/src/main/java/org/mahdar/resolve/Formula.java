package org.mahdar.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Edtf;

/// Whether two articles share only a formula: the words of the trade agree, the names and numbers do not.
///
/// Cables of congratulation to two heads of state, the weather of two days and the thirtieth and thirty-first relief flight are word for
/// word the same but for what they are about.
final class Formula {
  /// A text in which somebody is named once or twice, not a story.
  private static final int SHORT = 150;

  private static final int FEWEST = 2;
  private static final double LIKE = 0.5;

  private Formula() {}

  static boolean only(Story later, Story earlier, Alignment aligned) {
    // What outlets of one day number otherwise is a contradiction between copies; the formula of
    // another day has its own numbers.
    return !sameDay(later, earlier) && numbersDiffer(later, earlier, aligned)
        || later.words() < SHORT && earlier.words() < SHORT && topicsDiffer(later, earlier);
  }

  private static boolean sameDay(Story later, Story earlier) {
    Edtf one = later.document().created().edtf();
    Edtf other = earlier.document().created().edtf();
    return one != null && other != null && one.overlaps(other);
  }

  /// In most sentences that are alike and hold numbers, each has a number that the other article lacks.
  private static boolean numbersDiffer(Story later, Story earlier, Alignment aligned) {
    Set<Long> theirs = numbers(earlier, 0, earlier.words());
    Set<Long> mine = numbers(later, 0, later.words());
    boolean theyMore = theirs.stream().anyMatch(number -> !mine.contains(number));
    int withNumbers = 0;
    int differing = 0;
    for (int s = 0; s < aligned.copied().length; s++) {
      Story.Part part = later.sentences().get(s);
      Set<Long> here = numbers(later, part.first(), part.end());
      if (aligned.copied()[s] >= LIKE && !here.isEmpty()) {
        withNumbers++;
        differing += theirs.containsAll(here) ? 0 : 1;
      }
    }
    boolean little = later.words() < SHORT;
    return theyMore && differing * 2 > withNumbers && (little || differing >= FEWEST);
  }

  private static Set<Long> numbers(Story story, int first, int end) {
    Set<Long> numbers = new HashSet<>();
    for (int w = first; w < end; w++) {
      if (story.numbers()[w]) {
        numbers.add(story.spelt()[w]);
      }
    }
    return numbers;
  }

  /// Each says some words again and again that the other does not say at all: those are the names it is about.
  private static boolean topicsDiffer(Story later, Story earlier) {
    return topics(later, earlier) >= FEWEST && topics(earlier, later) >= FEWEST;
  }

  private static long topics(Story story, Story other) {
    Map<Long, Integer> counts = new HashMap<>();
    for (long stem : story.stems()) {
      counts.merge(stem, 1, Integer::sum);
    }
    for (long stem : other.stems()) {
      counts.remove(stem);
    }
    return counts.values().stream().filter(count -> count >= 2).count();
  }
}
