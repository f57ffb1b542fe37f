package org.mahdar.bench;

import java.util.Locale;

/// How many items were wanted, how many of them were found, and how many were claimed wrongly.
///
/// Of ten dates nine found and one claimed wrongly: precision, recall and F1 are 0.9.
record Tally(int found, int wanted, int wrong) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(found + other.found, wanted + other.wanted, wrong + other.wrong);
  }

  double precision() {
    return share(found, found + wrong);
  }

  double recall() {
    return share(found, wanted);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "found %d/%d  wrong %d  P=%.3f R=%.3f F1=%.3f",
        found,
        wanted,
        wrong,
        precision(),
        recall(),
        f1());
  }
}
