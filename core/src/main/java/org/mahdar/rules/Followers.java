package org.mahdar.rules;

import java.util.List;
import org.mahdar.arabic.Sentence;

/// What must stand behind the first element of each rule: a rule with `<month>` and then `(quantity)` is not tried at «مايو» where no
/// number stands behind it.
///
/// Asked before anything of a rule is touched: there are hundreds of rules, and their steps lie far apart in memory.
final class Followers {
  /// Beside the types of mentions: that any token may follow, or none, and that a number may.
  private static final long ANYTHING = 1L << 62;

  private static final long NUMBER = 1L << 63;

  private final long[] low;
  private final long[] high;
  private final long[] stems;
  private final long[] others;

  Followers(List<Program> programs) {
    low = new long[programs.size()];
    high = new long[low.length];
    stems = new long[low.length];
    others = new long[low.length];
    for (int rule = 0; rule < low.length; rule++) {
      Opening opening = behind(programs.get(rule).first);
      low[rule] = opening.low();
      high[rule] = opening.high();
      stems[rule] = opening.stems();
      others[rule] =
          opening.mentions()
              | (opening.anything() ? ANYTHING : 0)
              | (opening.number() ? NUMBER : 0);
    }
  }

  /// What stands behind all that begins at one token, as bits.
  static final class Ends {
    private long low;
    private long high;
    private long stems;
    private long others;

    void set(Lattice lattice, int token, Sentence sentence) {
      low = 0;
      high = 0;
      stems = 0;
      others = ANYTHING;
      add(lattice, token + 1, sentence);
      List<Hit> hits = lattice.built(token);
      for (int h = 0; hits != null && h < hits.size() && hits.get(h).to() > token + 1; h++) {
        add(lattice, hits.get(h).to(), sentence);
      }
      List<Lattice.Placed> mentions = lattice.mentions(token);
      for (int m = 0; m < mentions.size(); m++) {
        add(lattice, mentions.get(m).to(), sentence);
      }
    }

    private void add(Lattice lattice, int end, Sentence sentence) {
      if (end < sentence.end()) {
        low |= lattice.low(end);
        high |= lattice.high(end);
        stems |= lattice.stems(end);
        others |= lattice.types(end) | (lattice.word(end).isNumber() ? NUMBER : 0);
      }
    }
  }

  /// Whether what the rule needs behind its first element may stand there.
  boolean may(int rule, Ends ends) {
    return (low[rule] & ends.low
            | high[rule] & ends.high
            | stems[rule] & ends.stems
            | others[rule] & ends.others)
        != 0;
  }

  /// What can stand behind the first tokens that a step takes.
  private static Opening behind(Program.Step step) {
    return switch (step) {
      case Program.SentenceStart start -> behind(start.next());
      case Program.Open open -> behind(open.next());
      case Program.Close close -> behind(close.next());
      case Program.Choice choice ->
          choice.branches().stream()
              .map(Followers::behind)
              .reduce(Opening::or)
              .orElse(Opening.ANYTHING);
      case Program.Words words ->
          words.anyOf().stream()
              .map(sequence ->
                  sequence.size() == 1
                      ? words.next().opening()
                      : Opening.ofStems(Lattice.mark(sequence.get(1))))
              .reduce(Opening::or)
              .orElse(Opening.ANYTHING);
      case Program.InLexicon in -> in.next().opening();
      case Program.OfMention of -> of.next().opening();
      case Program.AnyWord any -> any.next().opening();
      case Program.Digits digits -> digits.next().opening();
      case Program.Gap _, Program.End _ -> Opening.ANYTHING;
    };
  }
}
