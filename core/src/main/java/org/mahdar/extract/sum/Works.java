package org.mahdar.extract.sum;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.MoneyMention;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Which work an amount is the cost of: in «إنجاز محطة تطهير بكلفة 3 ملايين دينار» it is «إنجاز محطة تطهير», in «كلفة تجديد الجسر 3 ملايين» «تجديد
/// الجسر».
final class Works {
  /// How far before its cost a work is named.
  private static final int REACH = 22;

  private static final String MARKS = "\u060C,.\u061B:()-\u2013/";

  /// Pronouns of the third person at the end of a noun.
  private static final String HIS = "\u0647";

  private static final String HER = "\u0647\u0627";

  private final Lattice lattice;

  Works(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The tokens `[from, to)` of the work, or null where it is not told right beside its cost.
  int @Nullable [] before(Match match, Amount amount) {
    Match.Slot cue = match.slots().get("cue");
    if (cue == null || cue.from() >= amount.from()) {
      return null;
    }
    int[] within = work(cue.to(), behind(cue.to(), amount.from()));
    if (within != null) {
      return within;
    }
    int to = relative(cue.from());
    return to < 0 ? null : work(start(to), to);
  }

  /// «كلفة تجديد البرج التي ستبلغ»: as far as what says how much.
  private int behind(int from, int amount) {
    int i = from;
    while (i < amount
        && !ends(i)
        && !lattice
            .hit(i, "money_cue")
            .filter(hit -> hit.value().equals("reach") || hit.value().equals("reckon"))
            .isPresent()) {
      i++;
    }
    return i;
  }

  /// Before «الذي تقدر كلفته», «وبكلفة»; -1 where a verb of another clause stands before the cost.
  private int relative(int cue) {
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(cue));
    for (int i = cue - 1; i >= Math.max(sentence.first(), cue - 4); i--) {
      if (lattice.any(i, "clause_break", hit -> hit.value().equals("relative"))) {
        return i;
      }
    }
    boolean with = lattice.cut(cue, Clitics.BEH);
    return with ? cue : -1;
  }

  /// Behind the last mark, verb or amount before the cost.
  private int start(int to) {
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(to));
    int first = Math.max(sentence.first(), to - REACH);
    for (int i = to - 1; i >= first; i--) {
      if (ends(i)) {
        return i + 1;
      }
    }
    // A work whose beginning is out of sight is not cut in two.
    return first == sentence.first() ? first : to;
  }

  private boolean ends(int i) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.MARK)) {
      return MARKS.indexOf(token.folded().charAt(0)) >= 0;
    }
    boolean verb =
        VerbShape.of(token.folded()) != VerbShape.NONE && !lattice.hit(i, "money_work").isPresent();
    return verb
        || lattice.any(
            i,
            "cue",
            hit -> hit.cut() == Clitics.WAW && hit.entry().field("form").equals("perfect"))
        || lattice.cut(i, Clitics.SEEN)
        || lattice.hit(i, "money_stop").isPresent()
        || lattice.any(i, "clause_break", hit -> !hit.value().equals("purpose"))
        || lattice.hit(i, "complementiser").isPresent()
        || lattice.any(i, "money_done", hit -> hit.value().equals("done") && hit.to() == i + 1)
        || money(i);
  }

  private boolean money(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof MoneyMention) {
        return true;
      }
    }
    return false;
  }

  /// From the first word of a work to the end, without prepositions that lead on.
  private int @Nullable [] work(int from, int to) {
    int head = from;
    while (head < to && !works(head)) {
      head++;
    }
    int end = measured(head + 2, to);
    while (end > head && leads(end - 1)) {
      end--;
    }
    // «وإصلاح الأسطول» goes on with a list that began elsewhere.
    boolean alone = end - head < 2 || lattice.cut(head, Clitics.WAW);
    return alone ? null : new int[] {head, end};
  }

  /// «توسعة القطب على مساحة 36 هكتاراً»: a work without its measures.
  private int measured(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean count = lattice.tokens().get(i).is(Token.Kind.NUMBER);
      if (count || lattice.hit(i, "qualifier").isPresent()) {
        int lead = i - 1;
        while (lead > from && !lattice.hit(lead, "money_place").isPresent() && i - lead < 3) {
          lead--;
        }
        return lattice.hit(lead, "money_place").isPresent() ? lead : i;
      }
    }
    return to;
  }

  private boolean works(int i) {
    // «تمويله» is of something that was named before; the ending of «محطة» looks alike only when
    // folded.
    String word = lattice.tokens().surface(i, i + 1);
    boolean own = word.endsWith(HIS) || word.endsWith(HER);
    return !own && lattice.any(i, "money_work", hit -> (hit.cut() & Clitics.PREPOSITION) == 0);
  }

  private boolean leads(int i) {
    // «ملعب بلدي» ends with no «لدى».
    return lattice.any(
            i, "money_place", hit -> hit.to() == i + 1 && (hit.cut() & Clitics.PREPOSITION) == 0)
        || lattice.tokens().get(i).is(Token.Kind.WORD)
            && lattice.tokens().get(i).folded().length() == 1;
  }
}
