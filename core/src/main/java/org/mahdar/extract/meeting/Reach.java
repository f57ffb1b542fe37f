package org.mahdar.extract.meeting;

import java.util.Objects;
import org.mahdar.arabic.Clitics;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Whether the verb of a frame says anything of its noun.
///
/// In «المؤتمر سيعقد في كاستورا بعد عام من الاجتماع الأول» the verb is of the conference, and says nothing of the meeting behind «من».
///
/// Over 300 lines by a few: each way in which a verb falls short of a noun is a question of its own.
final class Reach {
  /// Within so many words behind the verb of a relative clause stands its object.
  private static final int OBJECT = 4;

  /// How far before a relative clause the meeting may stand that it tells of.
  private static final int ANTECEDENT = 14;

  /// «بعد عام واحد من المؤتمر»: how far before the noun the preposition may stand.
  private static final int LINKED = 4;

  /// How far behind talks the one may stand to whom they are left.
  private static final int PASSED_ON = 4;

  /// U+0647 and U+0647 U+0627, the pronouns of «أشغاله» and «أشغالها».
  private static final String HIS = "\u0647";

  private static final String HER = "\u0647\u0627";

  /// «القمة الدلتاوية الحالية» has no more words between.
  private static final int CURRENT = 3;

  private Reach() {}

  static boolean fails(Lattice lattice, Match match) {
    return takesAnother(lattice, match)
        || ofItsWorks(lattice, match)
        || beganIn(lattice, match)
        || heldWithin(lattice, match)
        || armed(lattice, match)
        || termOfOffice(lattice, match)
        || setToWork(lattice, match)
        || ofCommittee(lattice, match)
        || deniedWithin(lattice, match)
        || notMet(lattice, match)
        || passedOn(lattice, match)
        || forTheSakeOf(lattice, match)
        || notGoing(lattice, match)
        || ofNearer(lattice, match)
        || ofAnother(lattice, match);
  }

  /// «الجمعية التي انطلقت أشغالها الثلاثاء، وفي المنتدى»: whose works these are stands before the verb.
  private static boolean ofItsWorks(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null || noun == null || verb.to() >= noun.from()) {
      return false;
    }
    String folded = lattice.tokens().get(verb.to()).folded();
    return lattice.hit(verb.to(), "meeting_works").isPresent()
        && (folded.endsWith(HIS) || folded.endsWith(HER))
        && noun.from() - verb.to() > 1;
  }

  /// «التوافق الذي انطلق في اجتماع كلاريس»: something else began in the meeting.
  private static boolean beganIn(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    return verb != null
        && noun != null
        && verb.hit() != null
        && verb.to() < noun.from()
        && !verb.hit().entry().field("agreement").isEmpty()
        && verb.hit().entry().field("role").equals("open")
        && lattice.any(noun.from() - 1, "meeting_in", h -> h.to() == noun.from());
  }

  /// «اختتم أمس زيارة … أجرى خلالها محادثات»: the nearer verb is that of the talks.
  private static boolean heldWithin(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null || noun == null || verb.hit() == null || !ends(verb.hit())) {
      return false;
    }
    for (int i = verb.to(); i < noun.from() - 1; i++) {
      if (lattice.any(i, "meeting_verb", h -> h.entry().field("role").equals("hold"))
          && lattice.any(i + 1, "speech_word", h -> h.value().equals("resumptive"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Hit verb) {
    return switch (verb.entry().field("role")) {
      case "open", "close" -> true;
      default -> false;
    };
  }

  /// «فند في اجتماع المكتب أنباء عن تحالف»: what is denied in the meeting is something else.
  private static boolean deniedWithin(Lattice lattice, Match match) {
    Match.Slot noun = match.slots().get("noun");
    return noun != null
        && "denied".equals(match.attribute("status"))
        && noun.from() > match.from()
        && lattice.any(noun.from() - 1, "meeting_in", h -> h.to() == noun.from());
  }

  /// «اللجنة لم تستأنف أعمالها»: a body that did not meet is no meeting.
  private static boolean notMet(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    return match.has("who")
        && verb != null
        && verb.from() > 0
        && lattice.any(verb.from() - 1, "clause_word", h -> h.value().equals("negation"));
  }

  /// «ترحيل المفاوضات بشأنها إلى الاتحاد»: talks are left to somebody else, and not put off to a day.
  private static boolean passedOn(Lattice lattice, Match match) {
    Match.Slot noun = match.slots().get("noun");
    Match.Slot verb = match.slots().get("verb");
    if (noun == null
        || noun.hit() == null
        || !noun.hit().value().equals("talks")
        || verb == null
        || verb.hit() == null
        || !verb.hit().entry().field("role").equals("postpone")) {
      return false;
    }
    int end = Math.min(lattice.tokens().size() - 1, noun.to() + PASSED_ON);
    for (int i = noun.to(); i < end; i++) {
      if (lattice.hit(i, "meeting_until").isPresent()) {
        return lattice.hit(i + 1, "body").isPresent();
      }
    }
    return false;
  }

  /// «مدير لجنة تنظيم المؤتمر»: the masdar only names the committee.
  private static boolean ofCommittee(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    return verb != null
        && verb.from() > 0
        && lattice.any(verb.from() - 1, "meeting_committee", h -> h.to() == verb.from())
        && Modality.masdar(lattice, verb.from());
  }

  /// «اللجنة ستنطلق الأسبوع المقبل في سلسلة من جلسات الاستماع»: what a body sets about is no place where it meets.
  private static boolean setToWork(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot who = match.slots().get("who");
    if (verb == null || who == null || verb.hit() == null || verb.from() < who.to()) {
      return false;
    }
    if (verb.to() >= lattice.tokens().size()) {
      return false;
    }
    Lattice.Placed time = Clauses.time(lattice, verb.to());
    int in = time == null ? verb.to() : time.to();
    return verb.hit().entry().field("role").equals("open")
        && in + 1 < lattice.tokens().size()
        && lattice.any(in, "meeting_in", h -> h.to() == in + 1)
        && lattice.mentions(in + 1).isEmpty()
        && lattice.hit(in + 1, "meeting_venue").isEmpty();
  }

  /// «سبق القمة اجتماع تحضيري عقد أمس»: the verb is of the indefinite noun that stands nearer.
  private static boolean ofNearer(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null || noun == null || verb.from() <= noun.to()) {
      return false;
    }
    for (int i = noun.to(); i < verb.from(); i++) {
      boolean other =
          lattice.any(
              i,
              "meeting_noun",
              h ->
                  h.cut() == 0
                      && h.entry().field("number").equals("one")
                      && h.entry().field("of").isEmpty());
      // «خلال اجتماع مؤتمر المانحين» is one.
      if (other && PhraseEnd.definite(lattice, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /// «ألغى مشاركته في القمة»: it is the journey that is called off.
  private static boolean notGoing(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null || verb.hit() == null || noun == null || !off(verb.hit())) {
      return false;
    }
    for (int i = verb.to(); i < noun.from(); i++) {
      if (lattice.hit(i, "meeting_coming").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean off(Hit verb) {
    return switch (verb.entry().field("role")) {
      case "postpone", "cancel" -> true;
      default -> false;
    };
  }

  /// «من أجل عقد المؤتمر»: a word for sake, and not the verb of putting off that is spelled like it.
  private static boolean forTheSakeOf(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    return verb != null
        && verb.hit() != null
        && verb.from() > 0
        && verb.hit().entry().field("role").equals("postpone")
        && verb.hit().entry().field("form").isEmpty()
        && lattice.hit(verb.from() - 1, "meeting_name_end").isPresent();
  }

  /// «ترأس بلاده الدورة الثلاثين»: his country is in the chair for a term, and that is no meeting.
  private static boolean termOfOffice(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    return verb != null
        && verb.hit() != null
        && verb.hit().entry().field("role").equals("chair")
        && verb.to() < lattice.tokens().size()
        && (Homeland.word(lattice, verb.to()) || current(lattice, match));
  }

  /// «ترأس كورفاليا القمة الدلتاوية الحالية منذ مارس»: the current one is a term too.
  private static boolean current(Lattice lattice, Match match) {
    Match.Slot noun = match.slots().get("noun");
    if (noun == null || noun.hit() == null || !term(noun.hit())) {
      return false;
    }
    int end = Math.min(lattice.tokens().size(), noun.to() + CURRENT);
    for (int i = noun.to(); i < end && PhraseEnd.definite(lattice, i); i++) {
      if (lattice.any(i, "shift", h -> h.value().equals("this"))) {
        return true;
      }
    }
    return false;
  }

  /// «الاجتماع الحالي» is no term of office.
  private static boolean term(Hit noun) {
    return switch (noun.value()) {
      case "summit", "session" -> true;
      default -> false;
    };
  }

  /// «على هامش المؤتمر تم عقد الاجتماع»: a verb behind the noun that has a noun of its own says nothing of the first.
  private static boolean takesAnother(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null
        || noun == null
        || verb.from() < noun.from()
        || Agreement.describesEarlier(verb)) {
      return false;
    }
    int end = Math.min(verb.to() + OBJECT, lattice.tokens().size());
    for (int i = verb.to(); i < end; i++) {
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «الدورة 19 التي تنعقد …، في إطار الإعداد للدورة 21»: the verb of a relative clause is of the meeting before it.
  private static boolean relative(Lattice lattice, int verb, int noun) {
    Hit hit = lattice.hit(verb, "meeting_verb").orElse(null);
    boolean clause = verb > 0 && lattice.hit(verb - 1, "meeting_clause").isPresent();
    if (hit == null || !clause || noun - verb < OBJECT || !holds(hit)) {
      return false;
    }
    for (int i = verb - 2; i > Math.max(0, verb - ANTECEDENT); i--) {
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Hit verb) {
    return switch (verb.entry().field("role")) {
      case "hold", "open", "close" -> true;
      default -> false;
    };
  }

  /// «ينعقد المجلس وأقر تاريخا للمؤتمر»: between a verb and its meeting no other statement begins.
  private static boolean ofAnother(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    Match.Slot noun = match.slots().get("noun");
    if (verb == null || noun == null || verb.to() > noun.from()) {
      return false;
    }
    if (unreached(lattice, match)
        || setsOut(lattice, verb, noun.from())
        || joined(lattice, verb, noun.from())
        || relative(lattice, verb.from(), noun.from())) {
      return true;
    }
    for (int i = verb.to(); i < noun.from(); i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null) {
        i = time.to() - 1;
      } else if (Clauses.other(lattice, i)) {
        return true;
      }
    }
    return false;
  }

  /// «تنظيم 4 اجتماعات يومي 17 و18 مارس وتنظيم اجتماع عام»: the verb joined behind it has the next noun.
  private static boolean joined(Lattice lattice, Match.Slot verb, int noun) {
    boolean masdar = Modality.masdar(lattice, verb.from());
    for (int i = verb.to(); masdar && i < noun; i++) {
      if (lattice.any(i, "meeting_verb", h -> h.has(Clitics.WAW)) && Modality.masdar(lattice, i)) {
        return true;
      }
    }
    return false;
  }

  /// «بدأ القادة بالوصول للمشاركة في القمة»: what begins is the journey, and not yet what it is for.
  private static boolean setsOut(Lattice lattice, Match.Slot verb, int noun) {
    if (verb.hit() == null || !verb.hit().in("meeting_verb") || !holds(verb.hit())) {
      return false;
    }
    boolean travels = false;
    for (int i = verb.to(); i < noun; i++) {
      travels |= lattice.hit(i, "meeting_travel").isPresent();
      if (travels && lattice.hit(i, "meeting_going").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «المؤتمر سيعقد بعد عام من الاجتماع الأول»: over such a preposition no verb reaches a meeting.
  private static boolean unreached(Lattice lattice, Match match) {
    Match.Slot verb = Objects.requireNonNull(match.slots().get("verb"));
    int noun = Objects.requireNonNull(match.slots().get("noun")).from();
    if (verb.hit() == null || !verb.hit().in("meeting_verb") || noun <= verb.to()) {
      return false;
    }
    int before = noun - 1;
    while (before > verb.to() && NounPhrase.quote(lattice.tokens().get(before))) {
      before--;
    }
    Hit over = lattice.hit(before, "meeting_unreached").orElse(null);
    if (over == null || !over.value().equals("link")) {
      return over != null;
    }
    for (int i = noun - 2; i >= Math.max(verb.to(), noun - LINKED); i--) {
      if (lattice.hit(i, "meeting_unreached").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «تنظيم داعش» organises no meeting.
  private static boolean armed(Lattice lattice, Match match) {
    Match.Slot verb = match.slots().get("verb");
    if (verb == null || verb.hit() == null || verb.hit().entry().field("form").isEmpty()) {
      return false;
    }
    int next = verb.to();
    while (next < lattice.tokens().size() && NounPhrase.quote(lattice.tokens().get(next))) {
      next++;
    }
    return next < lattice.tokens().size() && lattice.hit(next, "meeting_topic").isPresent();
  }
}
