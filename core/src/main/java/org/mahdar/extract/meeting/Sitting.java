package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// A session that is only a sitting of a meeting, and the meeting that it is of.
///
/// «الجلسة الافتتاحية للاجتماع الوزاري» tells of the meeting of ministers; «الدورة السادسة لمنتدى نيسال» is called by both its words.
final class Sitting {
  /// «الجلسة العامة الافتتاحية للقمة» has so many words up to the summit.
  private static final int REACH = 4;

  private Sitting() {}

  /// The noun of the meeting that the session opens, closes or is otherwise a part of; null where it is none.
  static @Nullable Hit whole(Lattice lattice, Hit noun) {
    Hit of = noun.value().equals("session") ? of(lattice, noun) : null;
    boolean part = false;
    for (int i = noun.to(); of != null && i < of.from(); i++) {
      part |= lattice.hit(i, "meeting_part").isPresent();
    }
    return part ? of : null;
  }

  /// The noun behind «ل» that says what the session is of.
  static @Nullable Hit of(Lattice lattice, Hit noun) {
    int end = Math.min(lattice.tokens().size(), noun.to() + REACH);
    for (int i = noun.to(); i < end; i++) {
      Hit of = lattice.hit(i, "meeting_noun").orElse(null);
      if (of != null) {
        return of.has(Clitics.LAM) ? of : null;
      }
      if (Clauses.verb(lattice, i) || lattice.hit(i, "meeting_where").isPresent()) {
        return null;
      }
    }
    return null;
  }

  /// «اجتماع الدورة الثالثة»: the meeting of the session, and no other beside it.
  static boolean owned(Lattice lattice, Hit session) {
    boolean may = session.value().equals("session") && session.cut() == Clitics.ARTICLE;
    return may
        && session.from() > 0
        && lattice.any(
            session.from() - 1,
            "meeting_noun",
            h -> h.to() == session.from() && !h.has(Clitics.ARTICLE) && bare(h));
  }

  private static boolean bare(Hit noun) {
    return noun.entry().field("number").equals("one")
        && noun.entry().field("of").isEmpty()
        && noun.entry().field("strength").equals("strong");
  }

  /// «الاجتماع الوزاري لميثاق نيسال» of its opening session; null for a mere «الاجتماع».
  static @Nullable String name(Lattice lattice, Place place, Hit whole) {
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(place.token())).end();
    return NounPhrase.of(lattice, whole, end).name(lattice, whole);
  }
}
