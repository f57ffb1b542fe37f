package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Where a meeting was that was not where it was said to be.
///
/// «لم تعقد القمة في كاستورا بل في مونتيرا» denies no summit: it was held, in Montera.
final class Elsewhere {
  /// How many words may stand between the word for but and the city («بل عقدت في العاصمة الكورفالية مونتيرا»).
  private static final int NEAR = 5;

  private Elsewhere() {}

  /// The city that a denying frame puts in the place of another; null where it denies the meeting itself.
  static Lattice.@Nullable Placed of(Lattice lattice, Segment segment, Match frame) {
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(frame.from())).end();
    for (int i = frame.from() + 1;
        i < Math.min(end, Math.max(segment.to(), frame.to() + NEAR));
        i++) {
      Hit but = lattice.hit(i, "meeting_but").orElse(null);
      Lattice.Placed city = but == null ? null : city(lattice, but.to(), end);
      if (city != null) {
        return city;
      }
    }
    return null;
  }

  /// «لن تعقد في كاستورا بل في مونتيرا» is a plan.
  static boolean ahead(Lattice lattice, Match frame) {
    for (int i = frame.from(); i < frame.to(); i++) {
      if (lattice.hit(i, "meeting_wont").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// Right behind the word for but, or behind a verb of holding: «بل عاد الوزير من مونتيرا» says nothing of the meeting.
  private static Lattice.@Nullable Placed city(Lattice lattice, int from, int end) {
    int at = from < end && holds(lattice, from) ? from + 1 : from;
    if (at >= end || !located(lattice, at)) {
      return null;
    }
    for (int i = at; i < Math.min(end, at + NEAR); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name && "city".equals(name.placeKind())) {
          return placed;
        }
      }
    }
    return null;
  }

  private static boolean holds(Lattice lattice, int i) {
    return lattice.any(
        i,
        "meeting_verb",
        hit -> {
          String role = hit.entry().field("role");
          return role.equals("hold") || role.equals("host") || role.equals("meet");
        });
  }

  /// «في مونتيرا», «بمونتيرا».
  private static boolean located(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_where").isPresent()
        || lattice.cut(i, Clitics.BEH)
        || lattice.hit(i, "meeting_in").isPresent();
  }
}
