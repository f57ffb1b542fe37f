package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Lattice;

/// Which of a series a meeting is: «الاجتماع الوزاري الخامس» is the fifth, «أول اجتماع منذ عامين» none.
final class Ordinal {
  private Ordinal() {}

  static @Nullable Integer of(Lattice lattice, Place place, Segment segment) {
    if (place.verbOnly()) {
      return null;
    }
    for (int i = place.noun().to(); i < Math.min(place.phrase().to(), place.noun().to() + 5); i++) {
      Integer behind = at(lattice, i);
      if (behind != null) {
        return behind;
      }
    }
    Integer before = place.token() > segment.from() ? at(lattice, place.token() - 1) : null;
    return before == null || only(lattice, place, segment) ? null : before;
  }

  private static @Nullable Integer at(Lattice lattice, int i) {
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
