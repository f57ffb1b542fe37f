package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The two who meet where a verb alone tells of it.
///
/// «التقى وزير الخارجية النوردافي نظيره الغسراني» has the participants XB and XC.
final class Counterparts {
  /// Within so many words stand both of two who meet, with their titles, the day and the place.
  private static final int LONGEST = 30;

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
      String name = lattice.tokens().surface(other, nation.to());
      draft.addParticipant(new Participant(name, nation.value(), Participant.As.PARTICIPANT));
    }
    People.add(lattice, other + 1, segment.to(), Participant.As.PARTICIPANT, draft);
  }

  /// «التقى وزير الخارجية الغسراني عاصم الحزمري وزيرة خارجية نوردافيا إنغا ستيرنفالد»: the first two who act for a state.
  private static void titled(Lattice lattice, int from, Segment segment, Draft draft) {
    int end = Math.min(segment.to(), from + LONGEST);
    for (int i = from; i < end && draft.participants.size() < 2; i++) {
      if (lattice.hit(i, "meeting_clause").isPresent()
          || lattice.hit(i, "complementiser").isPresent()) {
        return;
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.PERSON
            && name.role() != null
            && name.roleStatus() != NameMention.RoleStatus.FORMER
            && name.country() != null) {
          draft.addParticipant(
              new Participant(name.name(), name.country(), Participant.As.PARTICIPANT));
          draft.saidBy(placed.from(), placed.to());
        }
      }
    }
  }
}
