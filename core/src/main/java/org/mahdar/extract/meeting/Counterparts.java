package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The two who meet where a verb alone tells of it.
///
/// «التقى وزير الخارجية النوردافي نظيره الغسراني» has the participants XB and XC.
final class Counterparts {
  private Counterparts() {}

  /// «التقى وزير الخارجية النوردافي نظيره الغسراني»: who meets stands before the word for the other, who is told behind it.
  static void read(Lattice lattice, Place place, Segment segment, Hit verb, Draft draft) {
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
}
