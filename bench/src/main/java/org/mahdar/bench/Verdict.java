package org.mahdar.bench;

/// An item of the gold that was missed, or a claim that the gold does not bear out.
///
/// @param article the article's folder below the corpus, or its file
/// @param what the item in words, for a person to look at
record Verdict(String article, Kind kind, Fault fault, String what) {
  enum Fault {
    MISSED,
    WRONG
  }

  @Override
  public String toString() {
    return kind + " " + (fault == Fault.MISSED ? "missed" : "wrong ") + " " + what;
  }
}
