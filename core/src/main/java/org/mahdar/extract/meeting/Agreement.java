package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Whether a verb behind a meeting can have it as its subject.
///
/// In «التحركات التي دعت إليها اثر اجتماعها قد انطلقت» the feminine verb is of the movements, for «اجتماع» is masculine; in
/// «أعمال الاجتماع انطلقت» it is of the works.
final class Agreement {
  /// Behind the noun stands within so many words a verb that may have another subject.
  private static final int NEAR = 2;

  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  private Agreement() {}

  static boolean broken(Lattice lattice, Match match) {
    Match.Slot noun = match.slots().get("noun");
    Match.Slot verb = match.slots().get("verb");
    if (noun == null || verb == null) {
      return false;
    }
    if (verb.from() < noun.to()) {
      return describesEarlier(verb);
    }
    Hit what = noun.hit();
    Hit does = verb.hit();
    if (what == null || does == null) {
      return false;
    }
    String gender = does.entry().field("agreement");
    String own = what.entry().field("gender");
    boolean works = noun.from() > 0 && lattice.hit(noun.from() - 1, "meeting_works").isPresent();
    return !gender.isEmpty()
        && !own.isEmpty()
        && !gender.equals(own)
        && !works
        && !owned(lattice, what, verb);
  }

  /// «القمة المنعقدة في كاستورا هي قمة عادية»: a participle with the article describes what stands before it.
  static boolean describesEarlier(Match.Slot verb) {
    Hit does = verb.hit();
    return does != null
        && does.entry().field("form").equals("participle")
        && (does.has(Clitics.ARTICLE) || does.entry().spelling().startsWith(AL));
  }

  /// «مؤتمر الدول الذي عقدت»: never; but «الاجتماع، وأعماله انطلقت» has its works right before the verb.
  private static boolean owned(Lattice lattice, Hit noun, Match.Slot verb) {
    for (int i = Math.max(noun.to(), verb.from() - NEAR); i < verb.from(); i++) {
      if (lattice.hit(i, "meeting_works").isPresent()) {
        return true;
      }
    }
    return false;
  }
}
