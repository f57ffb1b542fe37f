package org.mahdar.rules;

/// What a step of a pattern can begin with, as bits: where none of them is at a token, the step need not be run there.
///
/// The branch `يوم ?`, `<weekday>` opens with the stem «يوم» or a hit of `weekday`; at «مؤتمر» it is passed over.
///
/// @param low the lexicons, see [Marks]
/// @param high the lexicons, see [Marks]
/// @param stems see [Lattice#mark]
/// @param mentions see [MentionType]
/// @param anything whether nothing can be told
record Opening(long low, long high, long stems, long mentions, boolean number, boolean anything) {
  static final Opening ANYTHING = new Opening(0, 0, 0, 0, false, true);
  static final Opening NUMBER = new Opening(0, 0, 0, 0, true, false);

  static Opening ofLexicons(Marks marks) {
    return new Opening(marks.low(), marks.high(), 0, 0, false, false);
  }

  static Opening ofStems(long marks) {
    return new Opening(0, 0, marks, 0, false, false);
  }

  static Opening ofMentions(long types) {
    return new Opening(0, 0, 0, types, false, false);
  }

  Opening or(Opening other) {
    return new Opening(
        low | other.low,
        high | other.high,
        stems | other.stems,
        mentions | other.mentions,
        number || other.number,
        anything || other.anything);
  }
}
