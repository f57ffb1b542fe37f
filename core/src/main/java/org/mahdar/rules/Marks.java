package org.mahdar.rules;

/// A set of the lexicons that rules ask for, a bit of 128 each.
///
/// Rules ask for some eighty lexicons, so that no two share a bit; if they ever ask for more than 128, two may, and a bit that is set then says
/// only that the lexicon may be in the set.
record Marks(long low, long high) {
  static final Marks NONE = new Marks(0, 0);

  /// @param number of the lexicon among those that rules ask for
  static Marks of(int number) {
    return (number & 64) == 0 ? new Marks(1L << number, 0) : new Marks(0, 1L << number);
  }

  Marks or(Marks other) {
    return new Marks(low | other.low, high | other.high);
  }
}
