package org.mahdar.arabic;

import org.jspecify.annotations.Nullable;

/// Folded words that were met before, so that a text's words need not be made anew: a few thousand make nearly all of every text.
///
/// The second «في» of a text is the same object as the first, whose hash is known and whose letters are still in the cache.
/// What is kept here decides nothing: a word that has lost its place to another one is made again. Threads may see each other's words or
/// not, for a string is whole whenever it is seen at all.
final class KnownSpellings {
  private static final int PLACES = 1 << 14;

  /// Longer words are rare, and hostile input must not fill the memory with them.
  private static final int LONGEST = 24;

  private static final @Nullable String[] PLACE = new @Nullable String[PLACES];

  private KnownSpellings() {}

  /// The first `length` of the letters as a word.
  static String of(char[] letters, int length) {
    if (length > LONGEST) {
      return new String(letters, 0, length);
    }
    int place = place(letters, length);
    String known = PLACE[place];
    if (known != null && is(known, letters, length)) {
      return known;
    }
    String word = new String(letters, 0, length);
    PLACE[place] = word;
    return word;
  }

  private static int place(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    return (hash * 0x9E3779B9 >>> 16) & PLACES - 1;
  }

  private static boolean is(String known, char[] letters, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
