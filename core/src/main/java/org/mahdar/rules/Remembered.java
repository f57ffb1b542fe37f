package org.mahdar.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;

/// What was once worked out of a word, for the same few thousand words make nearly all of every text.
///
/// A word of up to ten Arabic letters is a number of sixty bits («في» takes twelve of them), and two numbers are compared where two strings would
/// have to be fetched from memory, which costs more than anything else that is done with a word. Others are looked up by their spelling.
/// Safe for threads; the memory is bounded whatever is read.
final class Remembered {
  private static final int PLACES = 1 << 17;

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

  private final AtomicReferenceArray<@Nullable Word> places = new AtomicReferenceArray<>(PLACES);
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
    int first = place(number);
    for (int i = 0; i < CHOICE; i++) {
      Word word = places.getAcquire(first + i);
      if (word == null || word.number() == number) {
        return word;
      }
    }
    return null;
  }

  /// Where no place is free some other word is forgotten.
  void add(Token token, Word word) {
    if (word.number() != NO_NUMBER) {
      int first = place(word.number());
      int i = 0;
      while (i < CHOICE && places.getAcquire(first + i) != null) {
        i++;
      }
      places.setRelease(first + (i < CHOICE ? i : (int) (word.number() % CHOICE)), word);
    } else if (others.size() < MOST_OTHERS) {
      others.put(token.folded(), word);
    }
  }

  private static int place(long number) {
    return (int) ((number * 0x9E3779B97F4A7C15L >>> 32) % (PLACES - CHOICE + 1));
  }
}
