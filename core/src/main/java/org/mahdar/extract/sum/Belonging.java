package org.mahdar.extract.sum;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.Sum.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Whether money belongs in a register of what is given, asked, promised or reckoned for a public end.
///
/// «استلم المتحيل 300 ألف يورو», «دفع 25 مليون دولار ثمن الرحلة» and «كلفة السيارة 100 ألف دينار» are money and no such sum; «كلفة
/// المشروع 10 ملايين دينار» is one.
final class Belonging {
  /// How much of a sentence is looked at on each side, so that one of a million words takes no forever.
  private static final int REACH = 60;

  /// How far from the amount a word stands that says it is a price, a share of somebody or a count.
  private static final int NEAR = 9;

  /// How far from the amount stands the work that it is the cost of.
  private static final int WORK_BEFORE = 25;

  private static final int WORK_BEHIND = 12;

  /// So many words of crime make it what an article is about.
  private static final int MANY = 3;

  private final Lattice lattice;

  /// Not counted yet.
  private int crimes = -1;

  Belonging(Lattice lattice) {
    this.lattice = lattice;
  }

  /// @param from the governing word
  /// @param to behind the amount
  boolean foreign(Status status, int from, int sumFrom, int to) {
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(from));
    int first = Math.max(sentence.first(), from - REACH);
    int last = Math.min(sentence.end(), to + REACH);
    return says("player", first, last)
        || criminal(status, sentence, first, last, from, sumFrom)
        || beside(status, sentence, from, sumFrom, to);
  }

  /// A crime of the sentence, or, of money that changed hands, of the one before it.
  private boolean criminal(
      Status status, Sentence sentence, int first, int last, int from, int sumFrom) {
    boolean handed =
        switch (status) {
          case DISBURSED, REQUESTED, RAISED, EXPECTED, TARGET -> true;
          case NEEDED, ESTIMATED, PLEDGED, COMMITTED, ALLOCATED, FROZEN, REDIRECTED, DENIED ->
              false;
        };
    int before = handed ? before(sentence) : first;
    if (status == Status.FROZEN) {
      // «أوقفت الشرطة من اختلس 200 ألف» freezes nothing; «جمدت أموال المتهم» does.
      return says("crime", from, sumFrom);
    }
    return says("crime", Math.min(before, first), last) || handed && ofCrime();
  }

  /// Whether the article is about crimes.
  private boolean ofCrime() {
    if (crimes < 0) {
      crimes = 0;
      for (int i = 0; i < lattice.tokens().size() && crimes < MANY; i++) {
        crimes += says("crime", i, i + 1) ? 1 : 0;
      }
    }
    return crimes >= MANY;
  }

  /// The start of the two sentences before one, as far as they are of its paragraph.
  private int before(Sentence sentence) {
    int at = lattice.tokens().sentenceOf(sentence.first());
    int start = sentence.first();
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      Sentence earlier = lattice.tokens().sentences().get(i);
      if (earlier.line() != sentence.line()) {
        break;
      }
      start = earlier.first();
    }
    return Math.max(start, sentence.first() - 2 * REACH);
  }

  private boolean beside(Status status, Sentence sentence, int from, int sumFrom, int to) {
    int first = Math.max(sentence.first(), Math.min(from, sumFrom) - NEAR);
    int last = Math.min(sentence.end(), to + NEAR);
    boolean set = status == Status.ALLOCATED || status == Status.NEEDED;
    boolean reckoned = status == Status.ESTIMATED;
    boolean handed = !set && status != Status.PLEDGED && status != Status.COMMITTED;
    return says("prize", first, to)
        || handed && says("price", first, last)
        || reckoned && says("unit", first, Math.min(last, to + 3))
        || reckoned && says("ceiling", from, to)
        || !set && !reckoned && says("deal", first, Math.min(sentence.end(), to + WORK_BEHIND))
        || !set && !reckoned && says("count", first, to);
  }

  private boolean says(String value, int first, int last) {
    for (int i = first; i < last; i++) {
      for (Hit hit : lattice.hits(i, "money_other")) {
        if (hit.value().equals(value) && !lifted(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// «لمكافحة الرشوة», «محاربة غسل الأموال»: money against a crime is money of a register.
  private boolean lifted(int i) {
    for (int b = Math.max(0, i - 3); b < i; b++) {
      if (lattice.any(b, "money_other", hit -> hit.value().equals("against"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a cost is that of a work that is still to be paid: a project, a programme, a damage.
  boolean work(int cue, int to) {
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(cue));
    int first = Math.max(sentence.first(), cue - WORK_BEFORE);
    int last = Math.min(sentence.end(), to + WORK_BEHIND);
    return works(first, last) && !finished(Math.max(first, cue - NEAR), to);
  }

  private boolean works(int first, int last) {
    for (int i = first; i < last; i++) {
      if (lattice.hit(i, "money_work").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «انتهت أشغاله بكلفة 3 ملايين»: spent, unless the text says that it is reckoned.
  private boolean finished(int first, int to) {
    boolean finished = false;
    for (int i = first; i < to; i++) {
      for (Hit hit : lattice.hits(i, "money_done")) {
        if (hit.value().equals("plan")) {
          return false;
        }
        finished |= hit.value().equals("finished") && !hit.has(Clitics.PREPOSITION);
      }
    }
    return finished;
  }
}
