package org.mahdar.arabic;

/// What a character is to the tokenizer, as bits that are worked out when it is first met.
///
/// Threads that meet a character at once write the same bits, so that no lock is needed.
///
/// «ب» is [#ARABIC], «٣» is [#DIGIT], the tatweel is [#DROPPED] and [#ARABIC], the no-break space is [#BLANK].
final class Letters {
  /// A letter of the Arabic script.
  static final int ARABIC = 1;

  /// A digit in any of the three ways to write it.
  static final int DIGIT = 2;

  /// See [Folding#dropped].
  static final int DROPPED = 4;

  /// White space and controls.
  static final int BLANK = 8;

  /// A letter of any script.
  static final int LETTER = 16;

  /// A mark that is put inside a word: full stop, commas, asterisk, underscore, middle dot.
  static final int BREAKER = 32;

  private static final String BREAKERS = ".,\u060C*_\u00B7";

  /// Set for every character that was met: a text uses some hundred of the 65,536, and a start should not wait for the rest.
  private static final int MET = 64;

  private static final byte[] BITS = new byte[0x10000];

  private Letters() {}

  /// Whether the character is one of `bits`.
  static boolean is(char c, int bits) {
    byte known = BITS[c];
    return ((known == 0 ? met(c) : known) & bits) != 0;
  }

  private static byte met(char c) {
    byte bits = (byte) (MET | bits(c));
    BITS[c] = bits;
    return bits;
  }

  private static int bits(char c) {
    char folded = Folding.fold(c);
    boolean arabic = c >= '\u0620' && c <= '\u06FF' || c >= '\uFB50' && c <= '\uFEFC';
    return (arabic && Character.isLetter(c) ? ARABIC : 0)
        | (folded >= '0' && folded <= '9' ? DIGIT : 0)
        | (Folding.dropped(c) ? DROPPED : 0)
        | (Character.isWhitespace(c) || c == '\u00A0' || c < ' ' ? BLANK : 0)
        | (Character.isLetter(c) ? LETTER : 0)
        | (BREAKERS.indexOf(c) >= 0 ? BREAKER : 0);
  }
}
