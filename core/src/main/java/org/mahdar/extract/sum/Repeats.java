package org.mahdar.extract.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mahdar.model.Evidence;
import org.mahdar.model.Sum;

/// Sums that one article says twice, in its title and its text: one fact with the evidence of both.
final class Repeats {
  /// How far back a repetition is looked for, so that a text of a million counts takes no forever.
  private static final int REMEMBERED = 300;

  private Repeats() {}

  static void keep(List<Sum> sums, Sum sum) {
    for (int i = Math.max(0, sums.size() - REMEMBERED); i < sums.size(); i++) {
      if (same(sums.get(i), sum)) {
        sums.set(i, merged(sums.get(i), sum));
        return;
      }
    }
    sums.add(sum);
  }

  private static boolean same(Sum a, Sum b) {
    return a.amount() != null
        && a.status() == b.status()
        && a.basis() == b.basis()
        && Objects.equals(a.amount(), b.amount())
        && Objects.equals(a.currency(), b.currency())
        && (a.donor() == null || b.donor() == null || a.donor().equals(b.donor()))
        && (a.recipient() == null || b.recipient() == null || a.recipient().equals(b.recipient()));
  }

  private static Sum merged(Sum a, Sum b) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    evidence.addAll(b.evidence());
    return new Sum(
        evidence,
        a.rule(),
        a.doubts(),
        a.status(),
        a.amount(),
        a.low() != null ? a.low() : b.low(),
        a.high() != null ? a.high() : b.high(),
        a.qualifier(),
        a.currency(),
        a.basis(),
        a.donor() != null ? a.donor() : b.donor(),
        a.recipient() != null ? a.recipient() : b.recipient(),
        a.purpose() != null ? a.purpose() : b.purpose(),
        a.period() != null ? a.period() : b.period(),
        a.form() != null ? a.form() : b.form());
  }
}
