package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the answers to some cases of dates and numbers are worth.
///
/// A case is passed where every item of it is right in all fields and nothing else of its kinds is claimed.
///
/// @param wanted items of the gold; `values` of them are right in their value, `whole` in all fields
/// @param wrong claims that no item asks for
record DateScore(
    int cases, int passed, int wanted, int values, int whole, int wrong, List<String> misses) {
  static final DateScore NONE = new DateScore(0, 0, 0, 0, 0, 0, List.of());

  DateScore {
    misses = List.copyOf(misses);
  }

  DateScore plus(DateScore other) {
    List<String> all = new ArrayList<>(misses);
    all.addAll(other.misses);
    return new DateScore(
        cases + other.cases,
        passed + other.passed,
        wanted + other.wanted,
        values + other.values,
        whole + other.whole,
        wrong + other.wrong,
        all);
  }

  double share() {
    return Tally.share(passed, cases);
  }

  double valuesF1() {
    return new Tally(values, wanted, wrong).f1();
  }

  double wholeF1() {
    return new Tally(whole, wanted, wrong).f1();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "cases %d/%d = %.3f  values F1=%.3f  all fields F1=%.3f",
        passed,
        cases,
        share(),
        valuesF1(),
        wholeF1());
  }
}
