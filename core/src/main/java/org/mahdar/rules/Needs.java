package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What rules cannot do without: a rule with `(money)` in it is not tried where no money is named in the rest of the
/// sentence, nor one with `<month>` where no month is.
///
/// A need is a set of lexicons and mention types of which one must be there, for a rule may offer alternatives.
final class Needs {
  private static final int PARTS = 3;

  private final Lexicons lexicons;

  /// The needs of all rules, each three sets of bits: two of [Marks] and one of [MentionType].
  private final long[] needs;

  /// Where those of a rule begin; they end where those of the next begin.
  private final int[] first;

  private record Need(Marks lexicons, long mentions) {
    static final Need NOTHING = new Need(Marks.NONE, 0);

    Need or(Need other) {
      return new Need(lexicons.or(other.lexicons), mentions | other.mentions);
    }
  }

  Needs(List<Rule> rules, Lexicons lexicons) {
    this.lexicons = lexicons;
    LongStream.Builder all = LongStream.builder();
    this.first = new int[rules.size() + 1];
    for (int r = 0; r < rules.size(); r++) {
      List<Need> own = of(rules.get(r).pattern().elements());
      own.forEach(n -> all.add(n.lexicons.low()).add(n.lexicons.high()).add(n.mentions));
      first[r + 1] = first[r] + PARTS * own.size();
    }
    this.needs = all.build().toArray();
  }

  /// Whether the rule finds what it needs at the token and behind it in its sentence.
  boolean met(int rule, Lattice lattice, int token) {
    for (int n = first[rule]; n < first[rule + 1]; n += PARTS) {
      if ((needs[n] & lattice.lowAhead(token)
              | needs[n + 1] & lattice.highAhead(token)
              | needs[n + 2] & lattice.typesAhead(token))
          == 0) {
        return false;
      }
    }
    return true;
  }

  private List<Need> of(List<Pattern.Element> elements) {
    List<Need> found = new ArrayList<>();
    for (Pattern.Element element : elements) {
      Need need =
          switch (element) {
            case Pattern.OfMention of -> new Need(Marks.NONE, MentionType.bit(of.type()));
            case Pattern.InLexicon in -> new Need(lexicons.lexical(in).marks(), 0);
            case Pattern.AnyOf anyOf -> ofEvery(anyOf.branches());
            case Pattern.Words _,
                Pattern.Digits _,
                Pattern.AnyWord _,
                Pattern.Gap _,
                Pattern.SentenceStart _,
                Pattern.Maybe _ ->
                Need.NOTHING;
          };
      if (!need.equals(Need.NOTHING)) {
        found.add(need);
      }
    }
    return found;
  }

  /// What all branches together need, nothing where one needs nothing.
  private Need ofEvery(List<List<Pattern.Element>> branches) {
    Need union = Need.NOTHING;
    for (List<Pattern.Element> branch : branches) {
      List<Need> first = of(branch);
      if (first.isEmpty()) {
        return Need.NOTHING;
      }
      union = union.or(first.getFirst());
    }
    return union;
  }
}
