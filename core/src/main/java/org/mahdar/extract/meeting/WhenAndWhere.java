package org.mahdar.extract.meeting;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The date of a meeting: the nearest that its noun or its verb governs.
///
/// In «أعلن الوزير أمس أن الاجتماع سيعقد يوم 9 مارس» the meeting is on 9 March, for «أن» parts it from «أمس».
final class WhenAndWhere {
  /// Distances in tokens within which a day, a month and a year may date the noun or its verb.
  private static final int DAY = 30;

  /// What a date before the frame costs against one behind it.
  private static final int BEFORE = 20;

  private static final char LAM = '\u0644';
  private static final int MONTH = 9;
  private static final int YEAR = 6;

  private final Whereabouts whereabouts = new Whereabouts();

  void read(Lattice lattice, Place place, Segment segment, Match frame, Draft draft) {
    List<Segment> anchors = anchors(place, segment);
    Lattice.Placed when = date(lattice, place, segment, frame, anchors);
    if (when != null) {
      Edtf edtf = ((TimeMention) when.mention()).edtf();
      draft.timed = true;
      draft.date = edtf == null ? null : lasting(lattice, segment, frame, edtf);
      draft.saidBy(when.from(), when.to());
    }
    whereabouts.read(lattice, place, segment, anchors, draft);
  }

  /// The noun with what belongs to it and the verbs that say what is done with the meeting.
  private static List<Segment> anchors(Place place, Segment segment) {
    List<Segment> anchors = new ArrayList<>();
    anchors.add(new Segment(place.token(), Math.max(place.noun().to(), place.phrase().to())));
    for (Match frame : place.frames()) {
      frame
          .slot("verb")
          .filter(verb -> segment.contains(verb.from()))
          .ifPresent(verb -> anchors.add(new Segment(verb.from(), verb.to())));
    }
    return anchors;
  }

  private static Lattice.@Nullable Placed date(
      Lattice lattice, Place place, Segment segment, Match frame, List<Segment> anchors) {
    Lattice.Placed best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = segment.from(); i < segment.to(); i++) {
      Lattice.Placed placed = Clauses.time(lattice, i);
      if (placed == null
          || !placesInTime((TimeMention) placed.mention())
          || ofTheName(lattice, place, placed)) {
        continue;
      }
      Edtf edtf = ((TimeMention) placed.mention()).edtf();
      int distance = Math.min(distance(i, place.token()), distance(i, frame.from()));
      int cost = distance + coarseness(edtf) + (i < frame.from() ? BEFORE : 0);
      if (distance <= reach(edtf)
          && cost < nearest
          && governed(lattice, place, frame, placed, anchors)) {
        nearest = cost;
        best = placed;
      }
    }
    return best;
  }

  /// Whether a day belongs to the meeting: behind the noun or its verb, or right before a verb that tells of it.
  private static boolean governed(
      Lattice lattice, Place place, Match frame, Lattice.Placed time, List<Segment> anchors) {
    for (Segment anchor : anchors) {
      boolean behind =
          time.from() >= anchor.to() && !Clauses.apart(lattice, anchor.to() - 1, time.from());
      boolean noun = anchor.from() == place.token();
      boolean before =
          time.to() <= anchor.from()
              && (noun
                  ? takesBefore(frame) || adjoins(frame, time, anchor)
                  : !Modality.masdar(lattice, anchor.from()))
              && !Clauses.apart(lattice, time.to() - 1, noun ? frame.from() : anchor.from());
      if (behind || before) {
        return true;
      }
    }
    return false;
  }

  /// «العام الماضي مؤتمر بروكسل»: right before a name stands its own day.
  private static boolean adjoins(Match frame, Lattice.Placed time, Segment anchor) {
    return !frame.has("verb") && anchor.from() - time.to() <= 1;
  }

  /// Whether the days before the noun may be its own: «قال أمس خلال الاجتماع»; with a verb it is the verb that takes them, and
  /// a bare name takes none.
  private static boolean takesBefore(Match frame) {
    boolean verb = frame.has("verb") && frame.slot("verb").orElseThrow().from() < frame.to() - 1;
    String cue = frame.attribute("cue");
    return !verb && !cue.equals("name") && !cue.equals("same");
  }

  /// «مؤتمر المانحين لليمن لعام 2020», «مؤتمر 2020»: a year by which the meeting is called says not when it is held.
  private static boolean ofTheName(Lattice lattice, Place place, Lattice.Placed time) {
    boolean year = ((TimeMention) time.mention()).value().length() == 4;
    int end = Math.max(place.noun().to(), place.phrase().to());
    boolean lam = lattice.tokens().get(time.from()).folded().charAt(0) == LAM;
    return year
        && time.from() >= place.token()
        && time.from() <= end + 1
        && (lam || time.to() - time.from() == 1);
  }

  private static boolean placesInTime(TimeMention time) {
    boolean day = time.timex() == TimeMention.Timex.DATE || time.timex() == TimeMention.Timex.TIME;
    return day && (time.edtf() != null || openDay(time.value()));
  }

  /// A weekday that no day of publication anchors still dates the meeting, though nobody can say to which day.
  private static boolean openDay(String value) {
    return value.startsWith("XXXX-W") || value.startsWith("XXXX-") && value.length() >= 7;
  }

  private static int distance(int a, int b) {
    return Math.abs(a - b);
  }

  /// A day outweighs a nearer month; the days a conference lasts outweigh the day it ended.
  private static int coarseness(@Nullable Edtf date) {
    if (date == null) {
      return DAY;
    }
    long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return days == 0 ? BEFORE : days <= 7 ? 0 : DAY;
  }

  private static int reach(@Nullable Edtf date) {
    if (date == null) {
      return DAY;
    }
    long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return days <= 7 ? DAY : days <= 31 ? MONTH : days <= 366 ? YEAR : 0;
  }

  /// «بعد غدٍ الثلاثاء … ويستمر يومين» is Tuesday and Wednesday; «اختتم أمس … على مدى يومين» ended on its second day.
  private static Edtf lasting(Lattice lattice, Segment segment, Match frame, Edtf start) {
    int days = start.day().isPresent() ? days(lattice, segment) : 0;
    if (days == 0) {
      return start;
    }
    Optional<Hit> verb = frame.slot("verb").map(Match.Slot::hit);
    boolean ended = verb.filter(h -> h.entry().field("role").equals("close")).isPresent();
    return ended
        ? Edtf.between(start.earliest().minusDays(days - 1L), start.earliest())
        : Edtf.between(start.earliest(), start.earliest().plusDays(days - 1L));
  }

  private static int days(Lattice lattice, Segment segment) {
    for (int i = segment.from(); i < segment.to() - 1; i++) {
      Hit lasts = lattice.hit(i, "meeting_lasts").orElse(null);
      Lattice.Placed time =
          lasts == null || lasts.to() >= lattice.tokens().size()
              ? null
              : Clauses.time(lattice, lasts.to());
      if (time != null
          && ((TimeMention) requireNonNull(time).mention()).value().matches("P[2-9]D")) {
        return ((TimeMention) time.mention()).value().charAt(1) - '0';
      }
    }
    return 0;
  }
}
