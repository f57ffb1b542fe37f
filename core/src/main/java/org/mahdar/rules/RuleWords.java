package org.mahdar.rules;

import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mahdar.arabic.Clitics;

/// The words that patterns name, numbered: `خلال | أثناء` are two of some thousand.
///
/// A word of a text is asked once which of them it leaves; from then on numbers are compared and no letters.
final class RuleWords {
  /// The number of a word that no pattern names.
  static final int NONE = -1;

  /// Words of all lexicons together have far fewer different sets of rules.
  private static final int MOST_SHARED = 10_000;

  private static final int[] NOTHING = {};

  private final Map<String, Integer> numbers = new HashMap<>();

  /// The rules of words, the same array for all words with the same rules, as those are of all cities: few arrays stay in the cache.
  private final Map<LongBuffer, long[]> shared = new ConcurrentHashMap<>();

  /// The number of a word that a pattern names, while patterns are compiled.
  int named(String word) {
    return numbers.computeIfAbsent(word, _ -> numbers.size());
  }

  /// [#NONE] where no pattern names it.
  int number(String folded) {
    return numbers.getOrDefault(folded, NONE);
  }

  /// The numbers of all stems that some pattern names.
  int[] left(List<Clitics.Cut> cuts) {
    int[] left = cuts.stream().mapToInt(cut -> number(cut.stem())).filter(n -> n != NONE).toArray();
    return left.length == 0 ? NOTHING : left;
  }

  /// An array with the same bits that nobody changes.
  long[] shared(long[] rules) {
    if (shared.size() >= MOST_SHARED) {
      return rules;
    }
    long[] known = shared.putIfAbsent(LongBuffer.wrap(rules), rules);
    return known == null ? rules : known;
  }

  /// One bit of 64 for a word: what leaves none of the words with this bit is denied at first sight.
  static long mark(int number) {
    return 1L << number;
  }

  /// The bits of several words.
  static long marks(int[] numbers) {
    long marks = 0;
    for (int number : numbers) {
      marks |= mark(number);
    }
    return marks;
  }
}
