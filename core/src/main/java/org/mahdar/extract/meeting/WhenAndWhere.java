package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Edtf;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The date and the place of a meeting: the nearest that can belong to its noun.
///
/// «في العاصمة السعودية الرياض» is the place Riyadh; «للحملة في العراق» is none, for Iraq is what the meeting is about.
final class WhenAndWhere {
  /// Distances in tokens within which a day, a month and a year may date the noun or its verb.
  private static final int DAY = 40;

  /// What a date before the frame costs against one behind it.
  private static final int BEFORE = 20;

  private static final int MONTH = 9;
  private static final int YEAR = 6;

  /// Distance within which a state (no city) may be the place.
  private static final int STATE = 5;

  void read(Lattice lattice, Place place, Segment segment, Match frame, Draft draft) {
    Lattice.Placed when = date(lattice, place, segment, frame);
    if (when != null) {
      draft.date =
          lasting(
              lattice,
              segment,
              frame,
              java.util.Objects.requireNonNull(((TimeMention) when.mention()).edtf()));
      draft.saidBy(when.from(), when.to());
    }
    Lattice.Placed where = city(lattice, place, segment);
    if (where == null) {
      where = state(lattice, place, segment, frame);
    }
    if (where != null) {
      NameMention name = (NameMention) where.mention();
      draft.city = "city".equals(name.placeKind()) ? name.name() : null;
      draft.country = name.country();
      draft.saidBy(where.from(), where.to());
    }
  }

  /// «بعد غدٍ الثلاثاء … ويستمر يومين» is Tuesday and Wednesday; «اختتم أمس … على مدى يومين» ended on its second day.
  private static Edtf lasting(Lattice lattice, Segment segment, Match frame, Edtf start) {
    boolean ended =
        frame
            .slot("verb")
            .map(Match.Slot::hit)
            .filter(h -> h.entry().field("role").equals("close"))
            .isPresent();
    for (int i = segment.from(); i < segment.to() - 1 && start.day().isPresent(); i++) {
      Hit lasts = lattice.hit(i, "meeting_lasts").orElse(null);
      if (lasts != null && lasts.to() < lattice.tokens().size()) {
        for (Lattice.Placed placed : lattice.mentions(lasts.to())) {
          if (placed.mention() instanceof TimeMention time && time.value().matches("P[2-9]D")) {
            int days = time.value().charAt(1) - '0';
            return ended
                ? Edtf.between(start.earliest().minusDays(days - 1L), start.earliest())
                : Edtf.between(start.earliest(), start.earliest().plusDays(days - 1L));
          }
        }
      }
    }
    return start;
  }

  private static Lattice.@Nullable Placed date(
      Lattice lattice, Place place, Segment segment, Match frame) {
    Lattice.Placed best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = segment.from(); i < segment.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof TimeMention time
            && time.edtf() != null
            && placesInTime(time)) {
          int distance = Math.min(distance(i, place.token()), distance(i, frame.from()));
          int cost = distance + coarseness(time.edtf()) + (i < frame.from() ? BEFORE : 0);
          if (distance <= reach(time.edtf())
              && cost < nearest
              && !inOtherClause(lattice, place, i)) {
            nearest = cost;
            best = placed;
          }
        }
      }
    }
    return best;
  }

  private static boolean placesInTime(TimeMention time) {
    return time.timex() == TimeMention.Timex.DATE || time.timex() == TimeMention.Timex.TIME;
  }

  private static int distance(int a, int b) {
    return Math.abs(a - b);
  }

  /// A day outweighs a nearer month; the days a conference lasts outweigh the day it ended.
  private static int coarseness(Edtf date) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return days == 0 ? BEFORE : days <= 7 ? 0 : DAY;
  }

  private static int reach(Edtf date) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return days <= 7 ? DAY : days <= 31 ? MONTH : days <= 366 ? YEAR : 0;
  }

  /// Behind a relative pronoun or a word such as بعد the date belongs to something else («والذي شكّلته … في 2014»).
  private static boolean inOtherClause(Lattice lattice, Place place, int time) {
    for (int i = Math.min(place.token(), time) + 1; i < Math.max(place.token(), time); i++) {
      Hit relative = lattice.hit(i, "meeting_clause").orElse(null);
      if (relative != null && time > place.token() && !held(lattice, relative.to(), time)) {
        return true;
      }
    }
    return false;
  }

  /// «الذي عقد في 12 يوليو»: the relative clause is about the meeting itself.
  private static boolean held(Lattice lattice, int from, int to) {
    for (int i = from; i < Math.min(from + 4, to); i++) {
      if (lattice.hit(i, "meeting_verb").isPresent()
          || lattice.hit(i, "meeting_where").isPresent()
          || lattice.hit(i, "meeting_people").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Lattice.@Nullable Placed city(Lattice lattice, Place place, Segment segment) {
    Lattice.Placed best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = segment.from(); i < segment.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        boolean city =
            placed.mention() instanceof NameMention name
                && name.kind() == Kind.PLACE
                && "city".equals(name.placeKind());
        if (city && placeWord(lattice, placed, place)) {
          int distance = distance(i, place.token()) + (i < place.token() ? 2 : 0);
          if (distance < nearest && !inOtherClause(lattice, place, i)) {
            nearest = distance;
            best = placed;
          }
        }
      }
    }
    return best;
  }

  /// «في بروكسل», «ببروكسل», «العاصمة بروكسل», «اجتماع بروكسل», «تستضيف روما»; a bare capital elsewhere is its government.
  private static boolean placeWord(Lattice lattice, Lattice.Placed placed, Place place) {
    int i = placed.from();
    // «العاصمة الأميركية» is a mention that begins with the word for a place itself.
    if (lattice.hit(i, "meeting_where").isPresent() || placed.from() == place.noun().to()) {
      return true;
    }
    if (lattice.hit(i, "city").filter(hit -> hit.has(org.mahdar.arabic.Clitics.BEH)).isPresent()) {
      return true;
    }
    for (int next = placed.to();
        next < Math.min(placed.to() + 2, lattice.tokens().size());
        next++) {
      if (lattice
          .hit(next, "meeting_verb")
          .filter(h -> h.entry().field("role").equals("host"))
          .isPresent()) {
        return true;
      }
    }
    for (int back = 1; back <= 3 && i - back >= 0; back++) {
      boolean where = lattice.hit(i - back, "meeting_where").isPresent();
      boolean hosted =
          lattice
              .hit(i - back, "meeting_verb")
              .filter(h ->
                  h.entry().field("role").equals("host") || h.entry().field("role").equals("place"))
              .isPresent();
      if (where || hosted) {
        return true;
      }
    }
    return false;
  }

  private static Lattice.@Nullable Placed state(
      Lattice lattice, Place place, Segment segment, Match frame) {
    for (int i = segment.from(); i < segment.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        boolean country =
            placed.mention() instanceof NameMention name
                && name.kind() == Kind.PLACE
                && "country".equals(name.placeKind());
        if (!country) {
          continue;
        }
        boolean inside =
            i > 0 && lattice.hit(i - 1, "meeting_where").isPresent()
                || lattice
                    .hit(i, "country")
                    .filter(h -> h.has(org.mahdar.arabic.Clitics.BEH))
                    .isPresent();
        boolean near = distance(i, place.token()) <= STATE || distance(i, frame.to()) <= 2;
        boolean named =
            i == place.noun().to()
                && lattice
                    .hit(i, "country")
                    .filter(h -> h.has(org.mahdar.arabic.Clitics.LAM))
                    .isEmpty();
        boolean hosting = hosting(place, i);
        if (inside && near || named || hosting) {
          return placed;
        }
      }
    }
    return null;
  }

  /// «تستضيف مملكة غسران مؤتمراً»: the state behind a verb of hosting, whichever frame told of the meeting.
  private static boolean hosting(Place place, int state) {
    for (Match frame : place.frames()) {
      Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
      boolean host = verb != null && verb.entry().field("role").equals("host");
      if (verb != null && host && state >= verb.to() && state - verb.to() <= 1) {
        return true;
      }
    }
    return false;
  }
}
