package org.mahdar.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;

/// What was once worked out of a word, for the same few thousand words make nearly all of every text.
///
/// A word of up to ten Arabic letters is a number of sixty bits («في» takes twelve of them), and two numbers are compared where two strings would
/// have to be fetched from memory, which costs more than anything else that is done with a word. Others are looked up by their spelling.
/// Safe for threads; the memory is bounded whatever is read.
final class Remembered {
  private static final int MOST_PLACES = 1 << 17;

  /// A short text should find its words in few places: what lies close together in memory is fetched at once.
  private static final int FEWEST_PLACES = 1 << 12;

  /// How many places in a row a word may have.
  private static final int CHOICE = 4;

  /// Bounds the memory that hostile input can claim: behind this many different words nothing more is remembered.
  private static final int MOST_OTHERS = 200_000;

  private static final int BITS = 6;
  private static final int LONGEST = 60 / BITS;

  /// The folded letters from hamza to yeh have a number from 1 to 42.
  private static final char BEFORE_FIRST = '\u0620';

  private static final char LAST = '\u064A';

  private static final long NO_NUMBER = 0;

  private volatile AtomicReferenceArray<@Nullable Word> places =
      new AtomicReferenceArray<>(FEWEST_PLACES);

  private final AtomicInteger added = new AtomicInteger();
  private final Map<String, Word> others = new ConcurrentHashMap<>();

  /// The number of a word, 0 where it has none.
  static long number(Token token) {
    String folded = token.folded();
    int length = folded.length();
    if (length > LONGEST || !token.is(Token.Kind.WORD)) {
      return NO_NUMBER;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      char c = folded.charAt(i);
      if (c <= BEFORE_FIRST || c > LAST) {
        return NO_NUMBER;
      }
      number = number << BITS | c - BEFORE_FIRST;
    }
    return number;
  }

  /// Null where it is not known.
  @Nullable Word word(Token token, long number) {
    if (number == NO_NUMBER) {
      return others.get(token.folded());
    }
    AtomicReferenceArray<@Nullable Word> known = places;
    int first = place(number, known.length());
    for (int i = 0; i < CHOICE; i++) {
      Word word = known.getAcquire(first + i);
      if (word == null || word.number() == number) {
        return word;
      }
    }
    return null;
  }

  /// Where no place is free some other word is forgotten.
  void add(Token token, Word word) {
    if (word.number() != NO_NUMBER) {
      if (added.incrementAndGet() > places.length() / 2) {
        grow();
      }
      put(word, places);
    } else if (others.size() < MOST_OTHERS) {
      others.put(token.folded(), word);
    }
  }

  private static void put(Word word, AtomicReferenceArray<@Nullable Word> places) {
    int first = place(word.number(), places.length());
    int i = 0;
    while (i < CHOICE && places.getAcquire(first + i) != null) {
      i++;
    }
    places.setRelease(first + (i < CHOICE ? i : (int) (word.number() % CHOICE)), word);
  }

  /// Twice the places, where there may be more. What another thread adds meanwhile may be lost, which costs no more than to work it out again.
  private synchronized void grow() {
    AtomicReferenceArray<@Nullable Word> before = places;
    if (before.length() < MOST_PLACES && added.get() > before.length() / 2) {
      AtomicReferenceArray<@Nullable Word> more = new AtomicReferenceArray<>(2 * before.length());
      for (int i = 0; i < before.length(); i++) {
        Word word = before.getAcquire(i);
        if (word != null) {
          put(word, more);
        }
      }
      places = more;
    }
  }

  /// The upper half of the product says how far up the places the word stands: a multiplication takes a fifth of a division's time.
  private static int place(long number, int places) {
    return (int) ((number * 0x9E3779B97F4A7C15L >>> 32) * (places - CHOICE + 1) >>> 32);
  }
}
