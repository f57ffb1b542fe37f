package org.mahdar.extract.meeting;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Size;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The two who meet where a verb alone tells of it.
///
/// «التقى وزير الخارجية النوردافي نظيره الغسراني» has the participants XB and XC.
final class Counterparts {
  /// Within so many words stand both of two who meet, with their titles, the day and the place.
  private static final int LONGEST = 30;

  /// «اجتماعا يوم 21 سبتمبر الجاري، مع» has so many words.
  private static final int WITH = 10;

  /// «وزير خارجية الاتحاد الغسراني عاصم الحزمري» has so many words.
  private static final int OTHER = 9;

  /// «وزير خارجية جمهورية» and a name have so many words before them.
  private static final int OFFICE = 6;

  /// «مع», folded.
  private static final String MAA = "\u0645\u0639";

  /// What the lexicon says of those of whom a state has one.
  private static final Set<String> OFFICES = Set.of("pair", "one");

  private Counterparts() {}

  /// «التقى وزير الخارجية النوردافي نظيره الغسراني»: who meets stands before the word for the other, who is told behind it.
  static void read(Lattice lattice, Place place, Segment segment, Hit verb, Draft draft) {
    if (!place.noun().in("meeting_counterpart")) {
      titled(lattice, verb.to(), segment, draft);
      return;
    }
    People.add(lattice, verb.to(), place.token(), Participant.As.PARTICIPANT, draft);
    if (draft.participants.isEmpty()) {
      Names.Named last = Names.last(lattice, segment.from(), verb.from());
      if (last != null) {
        draft.addParticipant(
            new Participant(last.name(), last.country(), Participant.As.PARTICIPANT));
      }
    }
    int other = place.token();
    if (other + 1 >= segment.to()) {
      return;
    }
    Hit nation = lattice.hit(other + 1, "nationality").orElse(null);
    if (nation != null && nation.has(Clitics.ARTICLE)) {
      String person = person(lattice, other, nation.to());
      String name = person == null ? lattice.tokens().surface(other, nation.to()) : person;
      draft.addParticipant(new Participant(name, nation.value(), Participant.As.PARTICIPANT));
    }
    People.add(lattice, other + 1, segment.to(), Participant.As.PARTICIPANT, draft);
  }

  /// «نظيره الغسراني [عاصم الحزمري]»: whoever is named right behind, or with these words.
  private static @Nullable String person(Lattice lattice, int other, int behind) {
    boolean quoted =
        behind < lattice.tokens().size() && NounPhrase.quote(lattice.tokens().get(behind));
    int last = Math.min(quoted ? behind + 1 : behind, lattice.tokens().size() - 1);
    for (int i = other; i <= last; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.to() > behind
            && placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON) {
          return name.name();
        }
      }
    }
    return null;
  }

  /// «عقد وزير الخارجية الغسراني أمس اجتماعا مع نظيره النوردافي»: who holds a meeting with one other, and that other.
  static void heldWith(Lattice lattice, Place place, Hit verb, Draft draft) {
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(place.token())).end();
    int with = with(lattice, place, end);
    boolean own = !place.noun().entry().field("of").isEmpty();
    if (with < 0 || own || verb.to() > place.token() || !draft.participants.isEmpty()) {
      return;
    }
    Hit office = office(lattice, verb.to(), place.token());
    Hit other = lattice.hit(with, "meeting_counterpart").orElse(null);
    Hit others = office(lattice, with, Math.min(end, with + 1));
    boolean same =
        other != null && !other.value().equals("several")
            || office != null && others != null && alike(office, others);
    if (office == null || !same) {
      return;
    }
    People.add(lattice, verb.to(), place.token(), Participant.As.PARTICIPANT, draft);
    int behind = other == null ? with : other.to();
    Hit nation = behind < end ? lattice.hit(behind, "nationality").orElse(null) : null;
    if (other != null && nation != null && nation.has(Clitics.ARTICLE)) {
      String person = person(lattice, with, nation.to());
      String name = person == null ? lattice.tokens().surface(with, nation.to()) : person;
      draft.addParticipant(new Participant(name, nation.value(), Participant.As.PARTICIPANT));
    } else {
      People.add(lattice, with, Math.min(end, with + OTHER), Participant.As.PARTICIPANT, draft);
    }
    draft.level =
        draft.level == Level.UNSPECIFIED
            ? Level.valueOf(office.value().toUpperCase(Locale.ROOT).replace('-', '_'))
            : draft.level;
    draft.size = draft.size == null && draft.participants.size() == 2 ? Size.BILATERAL : draft.size;
  }

  /// Whether two have one office, of which each state has one; a president and the head of his government have two.
  private static boolean alike(Hit office, Hit other) {
    return office.value().equals(other.value()) && !office.value().equals("heads-of-state");
  }

  /// The token behind «مع» that says with whom the meeting was, -1 where none does.
  private static int with(Lattice lattice, Place place, int end) {
    int last = Math.min(end - 1, place.noun().to() + WITH);
    for (int i = place.noun().to(); i < last; i++) {
      if (Clauses.verb(lattice, i)
          || lattice.hit(i, "meeting_clause").isPresent()
          || lattice.hit(i, "complementiser").isPresent()) {
        return -1;
      }
      if (lattice.is(i, MAA)) {
        return i + 1;
      }
    }
    return -1;
  }

  /// The office of one who meets others of the same office: a minister of foreign affairs or of defence, a head of state or government.
  private static @Nullable Hit office(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      Hit hit = lattice.hit(i, "meeting_level").orElse(null);
      if (hit != null && OFFICES.contains(hit.entry().field("people"))) {
        return hit;
      }
    }
    return null;
  }

  /// «التقى وزير الخارجية الغسراني عاصم الحزمري وزيرة خارجية نوردافيا إنغا ستيرنفالد»: the first two who act for a state. Of one of two with the
  /// same office the state may go without saying.
  private static void titled(Lattice lattice, int from, Segment segment, Draft draft) {
    int end = Math.min(segment.to(), from + LONGEST);
    Hit first = null;
    for (int i = from; i < end && draft.participants.size() < 2; i++) {
      if (lattice.hit(i, "meeting_clause").isPresent()
          || lattice.hit(i, "complementiser").isPresent()) {
        return;
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON
            && name.role() != null
            && name.roleStatus() != NameMention.RoleStatus.FORMER) {
          Hit office = office(lattice, Math.max(from, i - OFFICE), placed.to());
          boolean same =
              office != null
                  && (draft.participants.isEmpty() || first != null && alike(first, office));
          if (name.country() == null && !same) {
            continue;
          }
          first = first == null ? office : first;
          draft.addParticipant(
              new Participant(name.name(), name.country(), Participant.As.PARTICIPANT));
          draft.saidBy(placed.from(), placed.to());
        }
      }
    }
  }
}
