package org.mahdar.extract.sum;

import org.mahdar.rules.Lattice;

/// What an elative with the article measures: «فقراً» in «الدول الأكثر فقراً».
final class Elative {
  /// U+0627 U+0644 U+0627: an elative with the article, folded.
  private static final String ELATIVE = "\u0627\u0644\u0627";

  private static final int LONGEST = 6;

  private static final char ALEF = '\u0627';

  private Elative() {}

  static boolean measures(Lattice lattice, int i) {
    if (i == 0) {
      return false;
    }
    String before = lattice.tokens().get(i - 1).folded();
    String folded = lattice.tokens().get(i).folded();
    return before.startsWith(ELATIVE)
        && before.length() <= LONGEST
        && folded.charAt(folded.length() - 1) == ALEF;
  }
}
