package org.mahdar.rules;

import java.util.Arrays;
import java.util.List;
import org.mahdar.arabic.Sentence;

/// What must stand behind the first element of each rule: a rule with `<month>` and then `(quantity)` is not tried at «مايو» where no
/// number stands behind it.
///
/// Asked before anything of a rule is touched: there are hundreds of rules, and their steps lie far apart in memory.
final class Followers {
  private static final int PARTS = 4;

  /// For each rule the four sets of bits of an [Opening].
  private final long[] wanted;

  Followers(List<Program> programs) {
    wanted = new long[PARTS * programs.size()];
    for (int rule = 0; rule < programs.size(); rule++) {
      Opening opening = behind(programs.get(rule).first);
      wanted[PARTS * rule] = opening.low();
      wanted[PARTS * rule + 1] = opening.high();
      wanted[PARTS * rule + 2] = opening.stems();
      wanted[PARTS * rule + 3] = opening.others();
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
      others = Opening.ANY;
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
        others |= lattice.types(end);
      }
    }
  }

  /// Whether what the rule needs behind its first element may stand there.
  boolean may(int rule, Ends ends) {
    int at = PARTS * rule;
    return (wanted[at] & ends.low
            | wanted[at + 1] & ends.high
            | wanted[at + 2] & ends.stems
            | wanted[at + 3] & ends.others)
        != 0;
  }

  /// What can stand behind the first tokens that a step takes.
  private static Opening behind(Step step) {
    return switch (step) {
      case Step.SentenceStart start -> behind(start.next);
      case Step.Open open -> behind(open.next);
      case Step.Close close -> behind(close.next);
      case Step.Choice choice ->
          Arrays.stream(choice.branches)
              .map(Followers::behind)
              .reduce(Opening.NOTHING, Opening::or);
      case Step.Words words ->
          Arrays.stream(words.anyOf)
              .map(sequence ->
                  sequence.length == 1 ? words.next.opening() : Opening.ofStem(sequence[1]))
              .reduce(Opening.NOTHING, Opening::or);
      case Step.InLexicon in -> in.next.opening();
      case Step.OfMention of -> of.next.opening();
      case Step.AnyWord any -> any.next.opening();
      case Step.Digits digits -> digits.next.opening();
      case Step.Gap _, Step.End _ -> Opening.ANYTHING;
    };
  }
}
