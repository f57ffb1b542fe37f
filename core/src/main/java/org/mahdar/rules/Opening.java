package org.mahdar.rules;

/// What a step of a pattern can begin with, as bits: where none of them is at a token, the step need not be run there.
///
/// The branch `يوم ?`, `<weekday>` opens with the stem «يوم» or a hit of `weekday`; at «مؤتمر» it is passed over.
///
/// @param low the lexicons, see [Marks]
/// @param high the lexicons, see [Marks]
/// @param words that the token may be or leave, see [RuleWords#mark]
/// @param others types of mentions, see [MentionType], and the bits below
record Opening(long low, long high, long words, long others) {
  /// Every token has it, and so has what nothing can be told of.
  static final long ANY = 1L << 62;

  /// Numbers have it.
  static final long DIGITS = 1L << 63;

  static final Opening NOTHING = new Opening(0, 0, 0, 0);
  static final Opening ANYTHING = new Opening(0, 0, 0, ANY);
  static final Opening NUMBER = new Opening(0, 0, 0, DIGITS);

  static Opening ofLexicons(Marks marks) {
    return new Opening(marks.low(), marks.high(), 0, 0);
  }

  /// Of sequences of words: the first of each.
  static Opening ofWords(int[][] anyOf) {
    long words = 0;
    for (int[] sequence : anyOf) {
      words |= RuleWords.mark(sequence[0]);
    }
    return new Opening(0, 0, words, 0);
  }

  static Opening ofMentions(long types) {
    return new Opening(0, 0, 0, types);
  }

  Opening or(Opening other) {
    return new Opening(
        low | other.low, high | other.high, words | other.words, others | other.others);
  }
}
