package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Whether the words that may lead to an agenda lead to that of this meeting.
///
/// «عقدوا اجتماعا [لبحث] تقاسم المياه» does, «خلال الاجتماع أكد الوزير أن النقاش [حول] الدستور» and «الأطراف المشاركة في الحوار [حول] الدستور» do not.
final class AgendaCue {
  /// How far behind «أن» the verb of its clause may stand: «من المقرر أن يبحث».
  private static final int VERB = 3;

  /// Farther behind the noun «حول» is about something else.
  private static final int ABOUT = 18;

  /// A day has no more words.
  private static final int DAY = 8;

  /// U+0627, which ends an object when the vowel signs are gone.
  private static final char ALEF = '\u0627';

  private AgendaCue() {}

  /// «البحث العلمي», «وحدات بحث»: the masdar tells of a meeting only behind «و», «ل» or a verb that carries it.
  static boolean leads(Lattice lattice, Place place, Hit cue) {
    int from = cue.from();
    boolean named =
        cue.has(Clitics.ARTICLE) || cue.value().equals("agenda") && cue.has(Clitics.LAM);
    if (named || said(lattice, place, cue)) {
      return false;
    }
    return !cue.value().equals("masdar")
        || cue.has(Clitics.WAW | Clitics.LAM)
        || from <= place.phrase().to() + 1
        || lattice.hit(from - 1, "meeting_light").isPresent()
        || Clauses.verb(lattice, from - 1);
  }

  /// «… الاجتماع، وأكد الوزير أن النقاش حول الدستور»: what somebody says there is not what the meeting is to deal with, nor what another
  /// verb than its own is about («نفى خلال الجلسة ما راج حول الدستور»).
  private static boolean said(Lattice lattice, Place place, Hit cue) {
    boolean about = lattice.hit(cue.from(), "meeting_about").isPresent();
    int from = place.phrase().to();
    int to = cue.from();
    if (ofPanel(lattice, from, to) || about && ofTalk(lattice, from, to)) {
      return true;
    }
    if (about && (to - from > ABOUT || ofAnotherNoun(lattice, from, to))) {
      return true;
    }
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      quoted ^= NounPhrase.quote(lattice.tokens().get(i));
      if (!lattice.mentions(i).isEmpty()) {
        continue;
      }
      boolean that =
          lattice.any(i, "complementiser", h -> !h.has(Clitics.KAF)) && (about || to - i > VERB)
              || lattice.any(i, "meeting_agenda_end", h -> h.value().equals("clause"));
      boolean says =
          lattice.any(i, "cue", h -> h.has(Clitics.WAW) || h.cut() == 0 && participle(h));
      boolean acts =
          about
              && (Clauses.verb(lattice, i) || told(lattice, i))
              && lattice.hit(i, "meeting_verb").isEmpty()
              && lattice.hit(i + 1, "meeting_verb").isEmpty()
              && lattice.hit(i, "meeting_people").isEmpty()
              && lattice.hit(i, "meeting_told").isEmpty();
      if (that || says || acts) {
        return true;
      }
    }
    // «دعت خلال الجلسة إلى "فتح تحقيق حول الصفقة"»: somebody's words.
    return quoted
        && lattice.tokens().get(to - 1).is(Token.Kind.WORD)
        && lattice.hit(to - 1, "meeting_talk").isEmpty()
        && lattice.hit(to - 1, "meeting_noun").isEmpty();
  }

  /// «اجتماع الأطراف المشاركة في الحوار حول الدستور»: what those who came talk about elsewhere.
  private static boolean ofTalk(Lattice lattice, int from, int to) {
    return to - 3 >= from
        && lattice.hit(to - 2, "meeting_where").isPresent()
        && PhraseEnd.definite(lattice, to - 3)
        && lattice.mentions(to - 1).isEmpty()
        && (lattice.any(to - 1, "meeting_generic", h -> h.has(Clitics.ARTICLE))
            || lattice.any(to - 1, "meeting_noun", h -> h.has(Clitics.ARTICLE)));
  }

  /// «خلال الجلسة، التصويت على إحداث لجنة للنظر في القضية»: what a panel is to deal with.
  private static boolean ofPanel(Lattice lattice, int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - ABOUT); i--) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)
          || lattice.hit(i, "meeting_noun").isPresent()) {
        return false;
      }
      if (lattice.any(i, "meeting_panel", h -> !h.has(Clitics.ARTICLE))) {
        return true;
      }
    }
    return false;
  }

  /// «… الجلسة الأربعاء موجهة له تهما حول الصفقة»: an object right before the preposition is what the words are about.
  private static boolean ofAnotherNoun(Lattice lattice, int from, int to) {
    int i = to - 1;
    String folded = i < from ? "" : lattice.tokens().get(i).folded();
    return folded.length() > 2
        && folded.charAt(folded.length() - 1) == ALEF
        && lattice.mentions(i).isEmpty()
        && Clauses.time(lattice, i) == null
        && lattice.hit(i, "meeting_format").isEmpty()
        && lattice.hit(i, "meeting_size").isEmpty()
        && lattice.hit(i, "meeting_talk").isEmpty()
        && !timed(lattice, from, i);
  }

  private static boolean timed(Lattice lattice, int from, int word) {
    for (int i = Math.max(from, word - DAY); i <= word; i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null && time.to() > word) {
        return true;
      }
    }
    return false;
  }

  /// «تم تداوله»: too short a verb to be told by its shape.
  private static boolean told(Lattice lattice, int i) {
    return lattice.any(i, "tense", h -> h.value().equals("past") && h.cut() == 0)
        || lattice.any(i, "meeting_light", h -> h.cut() == 0);
  }

  static boolean participle(Hit cue) {
    return cue.entry().field("form").equals("participle");
  }
}
