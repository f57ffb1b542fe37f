package org.mahdar.bench;

import java.util.Locale;

/// An item of the gold that was missed, a claim that the gold does not bear out, or a fact out of page residue.
///
/// @param article the article's folder below the corpus, or its file
/// @param what the item in words, for a person to look at
record Verdict(String article, Kind kind, Fault fault, String what) {
  enum Fault {
    MISSED,
    WRONG,
    LEAKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return kind + " " + fault + " " + what;
  }
}
