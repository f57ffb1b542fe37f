package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Which of a series a meeting is: «الاجتماع الوزاري الخامس» is the fifth, «أول اجتماع منذ عامين» none.
final class Ordinal {
  /// How far behind the noun its session may stand.
  private static final int SESSION = 10;

  /// «التحضيرية لأعمال الدورة» has so many words up to the session.
  private static final int PREPARED = 3;

  /// U+0647, as which the ending of the feminine is folded, and that of «الأولى».
  private static final String HEH = "\u0647";

  private static final String FIRST = "\u0648\u0644\u064A";

  /// No council has met more often than so many digits can say.
  private static final int LONGEST_NUMBER = 4;

  private Ordinal() {}

  static @Nullable Integer of(Lattice lattice, Place place, Segment segment) {
    if (place.verbOnly()) {
      return null;
    }
    Hit whole = Sitting.whole(lattice, place.noun());
    Hit noun = whole != null ? whole : place.noun();
    for (int i = noun.to(); i < Math.min(place.phrase().to(), noun.to() + 5); i++) {
      // «اجتماعا تحضيريا للقمة الثالثة»: the third is the other one.
      Hit other = lattice.hit(i, "meeting_noun").orElse(null);
      if (other != null && Sitting.owned(lattice, other)) {
        return at(lattice, other.to());
      }
      if (other != null) {
        break;
      }
      Integer behind =
          ofOffice(lattice, i) || whole == null && ofComplement(lattice, place, i)
              ? null
              : at(lattice, i);
      if (behind != null && prepares(lattice, place)) {
        return null;
      }
      if (behind != null) {
        return behind;
      }
    }
    Integer session = ofItsSession(lattice, place);
    if (session != null) {
      return session;
    }
    Integer edition = ofItsEdition(lattice, place.token());
    if (edition != null) {
      return edition;
    }
    Integer before = place.token() > segment.from() ? at(lattice, place.token() - 1) : null;
    return before == null || only(lattice, place, segment) ? null : before;
  }

  /// «الوزير الأول», «المركز الأول»: an office, and no number of the meeting.
  private static boolean ofOffice(Lattice lattice, int i) {
    return lattice.hit(i - 1, "role").isPresent() || lattice.hit(i - 1, "role_prefix").isPresent();
  }

  /// «مؤتمر اللجنة الرابعة», «ندوة للاستشارة الرابعة»: the ordinal agrees with whose meeting it is, and not with the meeting.
  private static boolean ofComplement(Lattice lattice, Place place, int i) {
    boolean feminine = feminine(lattice, i);
    String gender = place.noun().entry().field("gender");
    if (feminine && gender.equals("m") || lattice.cut(i, Clitics.LAM) || at(lattice, i) == null) {
      return true;
    }
    for (int word = place.noun().to(); word < i; word++) {
      boolean of = lattice.cut(word, Clitics.LAM);
      if (of && (!place.noun().has(Clitics.ARTICLE) || feminine && feminine(lattice, word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean feminine(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.endsWith(HEH) || folded.endsWith(FIRST);
  }

  /// «اجتماعات اللجنة التحضيرية لأعمال الدورة الثانية»: the second is what they prepare.
  private static boolean prepares(Lattice lattice, Place place) {
    for (int i = Math.max(0, place.token() - PREPARED); i < place.token(); i++) {
      if (lattice.hit(i, "meeting_prepares").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «مؤتمر المانحين في دورته الرابعة» is the fourth.
  private static @Nullable Integer ofItsSession(Lattice lattice, Place place) {
    int end = Math.min(place.noun().to() + SESSION, lattice.tokens().size() - 1);
    for (int i = place.noun().to(); i < end; i++) {
      if (itsSession(lattice, i)) {
        return ofSession(lattice, i);
      }
      // «الاجتماع التحضيري للقمة في دورتها الثالثة»: the third is the summit.
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return null;
      }
    }
    return null;
  }

  /// Whether the token is «دورته» of «في دورته الرابعة»: a session of what was named before, by its number.
  static boolean itsSession(Lattice lattice, int i) {
    return i > 0
        && i + 1 < lattice.tokens().size()
        && lattice.hit(i - 1, "meeting_in").isPresent()
        && lattice.any(
            i, "meeting_noun", h -> h.value().equals("session") && !h.entry().field("of").isEmpty())
        && ofSession(lattice, i) != null;
  }

  /// «دورته الرابعة», «دورتها العادية الرابعة».
  private static @Nullable Integer ofSession(Lattice lattice, int i) {
    boolean described = i + 2 < lattice.tokens().size() && regular(lattice, i + 1);
    return at(lattice, described ? i + 2 : i + 1);
  }

  /// «العادية», «الاستثنائية».
  private static boolean regular(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_urgent").isPresent();
  }

  /// «النسخة السادسة من مؤتمر بروكسل» is the sixth.
  private static @Nullable Integer ofItsEdition(Lattice lattice, int noun) {
    boolean edition =
        noun > 2
            && lattice.hit(noun - 3, "meeting_edition").isPresent()
            && lattice.hit(noun - 1, "meeting_edition_of").isPresent();
    return edition ? at(lattice, noun - 2) : null;
  }

  /// Behind the number that «رقم» leads to, with its brackets; the token itself where it leads to none.
  static int numbered(Lattice lattice, int i) {
    int digits = digits(lattice, i);
    if (digits < 0) {
      return i;
    }
    boolean closed =
        digits + 1 < lattice.tokens().size() && lattice.tokens().get(digits + 1).mark(')');
    return closed && lattice.tokens().get(digits - 1).mark('(') ? digits + 2 : digits + 1;
  }

  /// The digits of «رقم 159», «رقم (159)» or «ال(159)»; -1 where there are none.
  private static int digits(Lattice lattice, int i) {
    if (i >= lattice.tokens().size()) {
      return -1;
    }
    if (lattice.tokens().get(i).mark('(')) {
      return bracketed(lattice, i);
    }
    Hit word = lattice.hit(i, "meeting_number").orElse(null);
    if (word == null || i + 1 >= lattice.tokens().size()) {
      return -1;
    }
    boolean open = lattice.tokens().get(i + 1).mark('(');
    if (!open && word.value().equals("article")) {
      return -1;
    }
    int at = open ? i + 2 : i + 1;
    boolean closed =
        !open || at + 1 < lattice.tokens().size() && lattice.tokens().get(at + 1).mark(')');
    boolean number = at < lattice.tokens().size() && lattice.tokens().get(at).is(Token.Kind.NUMBER);
    return closed && number ? at : -1;
  }

  /// The digits of «الدورة (157)», «الدورة العادية (157)»: right behind a session, and no year.
  private static int bracketed(Lattice lattice, int i) {
    if (i == 0
        || i + 2 >= lattice.tokens().size()
        || !lattice.tokens().get(i + 1).is(Token.Kind.NUMBER)
        || !lattice.tokens().get(i + 2).mark(')')
        || lattice.tokens().get(i + 1).folded().length() >= LONGEST_NUMBER) {
      return -1;
    }
    boolean described = i > 1 && (NounPhrase.describes(lattice, i - 1) || regular(lattice, i - 1));
    return session(lattice, i - 1) || described && session(lattice, i - 2) ? i + 1 : -1;
  }

  private static boolean session(Lattice lattice, int i) {
    return lattice.any(
        i, "meeting_noun", h -> h.value().equals("session") && h.has(Clitics.ARTICLE));
  }

  private static @Nullable Integer at(Lattice lattice, int i) {
    int digits = digits(lattice, i);
    String written = digits < 0 ? "" : lattice.tokens().get(digits).folded();
    if (!written.isEmpty()
        && written.length() <= LONGEST_NUMBER
        && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.valueOf(written);
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof QuantityMention number
          && number.role() == NumberRole.ORDINAL) {
        return number.value().intValue();
      }
    }
    return null;
  }

  /// «أول اجتماع منذ 2014», «أول اجتماع في بلد أفريقي»: the first in some respect only.
  private static boolean only(Lattice lattice, Place place, Segment segment) {
    for (int i = place.noun().to(); i < segment.to(); i++) {
      if (lattice.hit(i, "meeting_first").isPresent()) {
        return true;
      }
    }
    return false;
  }
}
