package org.mahdar.register.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words that one document after the other repeats (`BODY`, `paragraph`, the name of the outlet), each put together once and not for
/// each of the thousands of documents that an addition looks at.
///
/// What it forgets is put together anew: of words that fall on one place it keeps the last.
final class RepeatedWords {
  private static final int PLACES = 1 << 16;

  private final @Nullable Known[] known = new @Nullable Known[PLACES];

  private record Known(byte[] spelled, String word) {
    boolean is(byte[] bytes, int from, int length) {
      return Arrays.equals(spelled, 0, spelled.length, bytes, from, from + length);
    }
  }

  /// The word that is spelled in UTF-8 by `length` bytes from `from`.
  String of(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 14) & PLACES - 1;
    Known there = known[place];
    if (there != null && there.is(bytes, from, length)) {
      return there.word();
    }
    String word = new String(bytes, from, length, StandardCharsets.UTF_8);
    known[place] = new Known(Arrays.copyOfRange(bytes, from, from + length), word);
    return word;
  }
}
