package org.mahdar.extract.sum;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.Sum.Status;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// What the words before a noun of paying or setting aside make of it: «تم دفع 3 ملايين» is paid, «سيتم دفع 3 ملايين» expected.
///
/// «من مطالبهم رصد 50 مليون دينار» is requested, «العرض المتمثل في رصد 50 مليون دينار» pledged, and «خلاف على تسديد 3 ملايين» nothing that a
/// register tells.
final class Outlook {
  /// How far before the noun stands what makes it lie ahead.
  private static final int DUE = 4;

  /// How far before it stands what says that it is done.
  private static final int DONE = 10;

  /// How far before it stands the list of demands that it is one of.
  private static final int LISTED = 60;

  private final Lattice lattice;

  Outlook(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The status that the governing word has there, or null where the text does not say what became of the money.
  @Nullable Status of(Status status, Match.@Nullable Slot cue, int sum) {
    if (cue == null || cue.hit() == null) {
      return status;
    }
    String form = cue.hit().entry().field("form");
    boolean noun = form.equals("masdar") || form.equals("noun");
    boolean either = form.equals("either");
    return switch (status) {
      case DISBURSED -> noun || either ? paid(cue, sum, noun) : due(cue) ? Status.EXPECTED : status;
      case RAISED -> noun || either ? raised(cue, sum) : status;
      case ALLOCATED -> noun && cue.from() < sum || either ? set(cue, sum, noun) : status;
      case REQUESTED,
          TARGET,
          NEEDED,
          ESTIMATED,
          EXPECTED,
          PLEDGED,
          COMMITTED,
          FROZEN,
          REDIRECTED,
          DENIED ->
          status;
    };
  }

  private @Nullable Status paid(Match.Slot cue, int sum, boolean noun) {
    if (pays(cue) && cue.hit() != null && cue.hit().has(Clitics.ARTICLE)) {
      // «الإنفاق العسكري», «قابل للتحويل»: no payment of anybody.
      return null;
    }
    if (ahead(cue, cue.from(), "without")) {
      return null;
    }
    if (ahead(cue, sum, "ahead") || ahead(cue, sum, "asked")) {
      return Status.EXPECTED;
    }
    return noun && !done(cue.from()) && pays(cue) ? null : Status.DISBURSED;
  }

  /// «300 مليون سيتم صرفها»: its payment, with the sum as the owner, lies ahead.
  private boolean due(Match.Slot cue) {
    return cue.hit() != null
        && cue.hit().entry().field("form").equals("relative")
        && ahead(cue, cue.from(), "ahead");
  }

  private static boolean pays(Match.Slot cue) {
    return cue.hit() != null && cue.hit().value().equals("pay");
  }

  private Status raised(Match.Slot cue, int sum) {
    if (cue.hit() == null || !cue.hit().value().equals("raise")) {
      // «التعهدات قبل المؤتمر بلغت 190 مليونا»: what is counted has been promised.
      return Status.RAISED;
    }
    // «مؤتمراً لجمع 600 مليون»: what one meets for has not come together.
    if (aimed(cue.from()) || cue.hit().has(Clitics.LAM)) {
      return Status.TARGET;
    }
    return ahead(cue, sum, "ahead") || future(cue.from()) ? Status.EXPECTED : Status.RAISED;
  }

  /// «يهدف المؤتمر إلى حشد تمويل للخطة المقدرة بمليار»: what one wants to raise has not been raised.
  private boolean aimed(int cue) {
    for (int i = cue - 1; i >= Math.max(sentence(cue).first(), cue - DUE); i--) {
      if (lattice.any(
          i,
          "money_cue",
          hit -> hit.value().equals("aim") && !hit.entry().field("form").equals("noun"))) {
        return true;
      }
    }
    return false;
  }

  /// «سيتعهد بجمع ملايين»: a future right before the noun.
  private boolean future(int cue) {
    for (int i = Math.max(sentence(cue).first(), cue - 2); i < cue; i++) {
      if (lattice.cut(i, Clitics.SEEN)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Status set(Match.Slot cue, int sum, boolean noun) {
    if (listed(cue.from(), "demands") || ahead(cue, sum, "asked")) {
      return Status.REQUESTED;
    }
    if (listed(cue.from(), "offer") || ahead(cue, sum, "ahead") || means(cue)) {
      return Status.PLEDGED;
    }
    return noun && subject(cue) ? null : Status.ALLOCATED;
  }

  /// «ستواصل الدعم من خلال رصد 250 مليوناً»: by what something is to be done lies ahead too.
  private boolean means(Match.Slot cue) {
    int i = cue.from();
    boolean by = i > 0 && lattice.any(i - 1, "money_by", hit -> hit.to() == i);
    for (int verb = i - 2; by && verb >= Math.max(sentence(i).first(), i - DONE); verb--) {
      if (lattice.cut(verb, Clitics.SEEN)) {
        return true;
      }
    }
    return false;
  }

  /// «أن تخصيص 100 مليون استثمار»: what is only spoken of.
  private boolean subject(Match.Slot cue) {
    int i = cue.from();
    return i > 0
        && cue.hit() != null
        && (cue.hit().cut() & (Clitics.PREPOSITION | Clitics.WAW)) == 0
        && lattice.hit(i - 1, "complementiser").isPresent();
  }

  private boolean ahead(Match.Slot cue, int sum, String value) {
    int first = sentence(cue.from()).first();
    for (int i = Math.max(first, cue.from() - DUE); i < Math.max(sum, cue.from()); i++) {
      if (i != cue.from() && lattice.any(i, "money_ahead", hit -> hit.value().equals(value))) {
        return true;
      }
    }
    return false;
  }

  private boolean listed(int cue, String value) {
    int first = Math.max(sentence(cue).first(), cue - LISTED);
    for (int i = cue - 1; i >= first; i--) {
      if (lattice.any(i, "money_ahead", hit -> hit.value().equals(value))) {
        return true;
      }
    }
    return false;
  }

  private boolean done(int cue) {
    int first = Math.max(sentence(cue).first(), cue - DONE);
    for (int i = cue - 1; i >= first; i--) {
      if (lattice.any(i, "money_done", hit -> hit.value().equals("done"))) {
        return true;
      }
    }
    return false;
  }

  private Sentence sentence(int token) {
    return lattice.tokens().sentences().get(lattice.tokens().sentenceOf(token));
  }
}
