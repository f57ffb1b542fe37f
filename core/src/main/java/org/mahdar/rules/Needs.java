package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What rules cannot do without: a rule with `(money)` in it is not tried where no money is named in the rest of the
/// sentence, nor one with `<month>` where no month is.
///
/// A need is a set of lexicons and mention types of which one must be there, for a rule may offer alternatives.
final class Needs {
  /// For each rule its needs, each two sets of bits: of [Lattice#mark] and of [MentionType].
  private final long[][] needs;

  private record Need(long lexicons, long mentions) {
    boolean nothing() {
      return lexicons == 0 && mentions == 0;
    }

    Need or(Need other) {
      return new Need(lexicons | other.lexicons, mentions | other.mentions);
    }
  }

  Needs(List<Rule> rules) {
    needs = new long[rules.size()][];
    for (int r = 0; r < needs.length; r++) {
      needs[r] =
          of(rules.get(r).pattern().elements()).stream()
              .flatMapToLong(need -> LongStream.of(need.lexicons(), need.mentions()))
              .toArray();
    }
  }

  /// Whether the rule finds what it needs among the lexicons and the mentions that are there.
  boolean met(int rule, long lexicons, long mentions) {
    long[] wanted = needs[rule];
    for (int n = 0; n < wanted.length; n += 2) {
      if ((wanted[n] & lexicons) == 0 && (wanted[n + 1] & mentions) == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Need> of(List<Pattern.Element> elements) {
    List<Need> found = new ArrayList<>();
    for (Pattern.Element element : elements) {
      Need need =
          switch (element) {
            case Pattern.OfMention of -> new Need(0, MentionType.bit(of.type()));
            case Pattern.InLexicon in -> new Need(Lattice.mark(in.lexicon()), 0);
            case Pattern.AnyOf anyOf -> ofEvery(anyOf.branches());
            case Pattern.Words _,
                Pattern.Digits _,
                Pattern.AnyWord _,
                Pattern.Gap _,
                Pattern.SentenceStart _,
                Pattern.Maybe _ ->
                new Need(0, 0);
          };
      if (!need.nothing()) {
        found.add(need);
      }
    }
    return found;
  }

  /// What all branches together need, nothing where one needs nothing.
  private static Need ofEvery(List<List<Pattern.Element>> branches) {
    Need union = new Need(0, 0);
    for (List<Pattern.Element> branch : branches) {
      List<Need> first = of(branch);
      if (first.isEmpty()) {
        return new Need(0, 0);
      }
      union = union.or(first.getFirst());
    }
    return union;
  }
}
