package org.mahdar.extract.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Evidence;
import org.mahdar.model.Sum;

/// Sums that one article says twice, in its title and its text: one fact with the evidence of both.
final class Repeats {
  /// How far back a repetition is looked for, so that a text of a million counts takes no forever.
  private static final int REMEMBERED = 300;

  private Repeats() {}

  /// @param sentence where the sentence of the sum begins: nobody says one sum twice in one sentence
  static void keep(List<Sum> sums, Sum sum, int sentence) {
    for (int i = Math.max(0, sums.size() - REMEMBERED); i < sums.size(); i++) {
      boolean beside = sums.get(i).evidence().getLast().span().start() >= sentence;
      if (!beside && same(sums.get(i), sum)) {
        sums.set(i, merged(sums.get(i), sum));
        return;
      }
    }
    sums.add(sum);
  }

  private static boolean same(Sum a, Sum b) {
    return a.amount() != null
        && a.status() == b.status()
        && (a.basis() == b.basis() || total(a) && total(b))
        && Objects.equals(a.amount(), b.amount())
        && Objects.equals(a.currency(), b.currency())
        && (a.donor() == null || b.donor() == null || a.donor().equals(b.donor()))
        && (a.recipient() == null || b.recipient() == null || a.recipient().equals(b.recipient()))
        && (a.status() != Sum.Status.ESTIMATED || !apart(a.purpose(), b.purpose()));
  }

  /// «جمع 30 مليارا» and «بلغت التعهدات 30 مليارا» are one total.
  private static boolean total(Sum sum) {
    return sum.status() == Sum.Status.RAISED
        && (sum.basis() == Sum.Basis.NEW || sum.basis() == Sum.Basis.CUMULATIVE);
  }

  /// Whether two works that cost as much are two: «مستشفى مارث» and «مستشفى مطماطة» share a word, «مستشفى مارث» and «طريق مارث» too, so all
  /// words but one have to be shared.
  private static boolean apart(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return false;
    }
    Set<String> words = words(a);
    Set<String> others = words(b);
    int least = Math.min(words.size(), others.size());
    words.retainAll(others);
    return words.size() < least;
  }

  private static Set<String> words(String purpose) {
    Set<String> words = new HashSet<>();
    for (Token token : Tokens.of(purpose).all()) {
      if (token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER)) {
        words.add(token.folded());
      }
    }
    return words;
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
