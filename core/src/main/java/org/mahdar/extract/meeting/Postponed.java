package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Edtf;
import org.mahdar.model.Meeting.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The day to which a meeting is put off.
///
/// «تأجيل المؤتمر من 20 حزيران إلى 4 تموز» is on 4 July, and no stretch of days.
final class Postponed {
  /// So many words before its days it is said of a meeting that they were planned.
  private static final int DUE = 3;

  /// How far before «تأجيل» the word may stand that denies it.
  private static final int DENIAL = 8;

  private Postponed() {}

  /// «نفت الأمانة تأجيل المؤتمر», «دعت إلى إلغاء الاجتماع المقرر»: who denies it, or only asks for it, leaves the meeting as planned.
  static boolean stands(
      Lattice lattice, Place place, Segment segment, int masdar, @Nullable Status told) {
    return told == Status.DENIED
        || told == Status.HYPOTHETICAL && place.due()
        || denied(lattice, segment, masdar);
  }

  private static boolean denied(Lattice lattice, Segment segment, int masdar) {
    for (int i = masdar - 1; i >= Math.max(segment.from(), masdar - DENIAL); i--) {
      if (lattice.any(i, "meeting_untrue", hit -> hit.to() == masdar)) {
        return true;
      }
      Hit cue = lattice.hit(i, "cue").orElse(null);
      if (cue != null || Clauses.verb(lattice, i)) {
        return cue != null && cue.value().equals("deny");
      }
    }
    return false;
  }

  /// «ألغت الأمانة، أمس، الاجتماع الذي كان مقررا غدا»: the day between the verb and the meeting is of who calls it off.
  static boolean calledOffOn(Lattice lattice, Place place, Match frame, Lattice.Placed time) {
    Match.Slot verb = frame.slot("verb").orElse(null);
    return frame.attribute("cue").equals("off")
        && verb != null
        && time.from() >= verb.to()
        && time.to() <= place.token()
        && !Modality.masdar(lattice, verb.from());
  }

  /// «تأجيل المؤتمر من 20 حزيران إلى 4 تموز»: it is no longer to be held on the first of the two days.
  static boolean movedFrom(Lattice lattice, Match frame, Lattice.Placed time) {
    boolean off = frame.attribute("cue").equals("off");
    return off
        && time.from() > 0
        && time.to() + 1 < lattice.tokens().size()
        && lattice.hit(time.from() - 1, "meeting_unreached").isPresent()
        && lattice.hit(time.to(), "meeting_until").isPresent()
        && Clauses.time(lattice, time.to() + 1) != null;
  }

  /// «تأجل من 5 إلى 19 مارس» is on the 19th; «تأجيل اللقاء المقرر من 5 إلى 7 مارس» was to last three days.
  static Edtf newDay(Lattice lattice, Match frame, Lattice.Placed time, Edtf date) {
    boolean postponed =
        frame
            .slot("verb")
            .map(Match.Slot::hit)
            .filter(verb -> verb.entry().field("role").equals("postpone"))
            .isPresent();
    if (!postponed || !spans(lattice, time)) {
      return date;
    }
    boolean due = false;
    for (int i = Math.max(0, time.from() - DUE); i < time.from(); i++) {
      due |= lattice.hit(i, "meeting_due").isPresent();
      due |= lattice.hit(i, "meeting_was_to_be").isPresent();
    }
    boolean lasts = !date.latest().isAfter(date.earliest().plusDays(Lasting.LONGEST));
    boolean from = lattice.hit(time.from(), "meeting_unreached").isPresent();
    return due && lasts ? date : Edtf.of(due || !from ? date.earliest() : date.latest());
  }

  private static boolean spans(Lattice lattice, Lattice.Placed time) {
    for (int i = time.from(); i < time.to(); i++) {
      if (lattice.hit(i, "meeting_until").isPresent()) {
        return true;
      }
    }
    return false;
  }
}
