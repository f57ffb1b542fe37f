package org.mahdar.extract.meeting;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// How many days a meeting lasts.
///
/// «بعد غدٍ الثلاثاء … ويستمر يومين» is Tuesday and Wednesday, «انطلق الاثنين ويختتم اليوم» from Monday to today.
final class Lasting {
  /// No meeting lasts more days.
  static final int LONGEST = 10;

  /// So many words may stand between «تتواصل» and «إلى غاية».
  private static final int UNTIL = 7;

  /// So many between a journey and how long it lasts.
  private static final int JOURNEY = 7;

  private Lasting() {}

  /// «بعد غدٍ الثلاثاء … ويستمر يومين» is Tuesday and Wednesday; «اختتم أمس … على مدى يومين» ended on its second day.
  static Edtf lasting(Lattice lattice, Segment segment, Match frame, Edtf start) {
    int days = start.day().isPresent() ? days(lattice, segment) : 0;
    if (days == 0) {
      return start.day().isPresent()
          ? since(lattice, segment, frame, upTo(lattice, segment, frame, start))
          : start;
    }
    Optional<Hit> verb = frame.slot("verb").map(Match.Slot::hit);
    boolean ended = verb.filter(h -> h.entry().field("role").equals("close")).isPresent();
    return ended
        ? Edtf.between(start.earliest().minusDays(days - 1L), start.earliest())
        : Edtf.between(start.earliest(), start.earliest().plusDays(days - 1L));
  }

  /// «انطلق الاثنين ويختتم اليوم»: from the day it opened to the day it ends.
  private static Edtf upTo(Lattice lattice, Segment segment, Match frame, Edtf start) {
    boolean opens =
        frame
            .slot("verb")
            .map(Match.Slot::hit)
            .filter(verb -> verb.entry().field("role").equals("open"))
            .isPresent();
    for (int i = frame.from(); opens && i < segment.to() - 1; i++) {
      Edtf until = until(lattice, i, segment.to(), start);
      if (until != null && within(start, until)) {
        return Edtf.between(start.earliest(), until.earliest());
      }
      boolean ends =
          lattice.any(
              i,
              "meeting_verb",
              h -> h.entry().field("role").equals("close") && h.has(Clitics.WAW));
      Lattice.Placed last = ends ? Clauses.time(lattice, i + 1) : null;
      Edtf end = last == null ? null : ((TimeMention) last.mention()).edtf();
      if (end != null && within(start, end)) {
        return Edtf.between(start.earliest(), end.earliest());
      }
    }
    return start;
  }

  /// «اختتمت أمس الثلاثاء أعمال المؤتمر، والتي انطلقت الاثنين»: from the day it opened to the day it ended.
  private static Edtf since(Lattice lattice, Segment segment, Match frame, Edtf end) {
    Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
    boolean ends = verb != null && verb.entry().field("role").equals("close");
    for (int i = ends ? frame.from() + 1 : segment.to(); i < segment.to() - 1; i++) {
      boolean opens =
          lattice.any(i - 1, "meeting_clause", h -> h.value().equals("relative"))
              && lattice.any(i, "meeting_verb", h -> h.entry().field("role").equals("open"));
      Lattice.Placed first = opens ? Clauses.time(lattice, i + 1) : null;
      Edtf start = first == null ? null : ((TimeMention) first.mention()).edtf();
      if (start != null && within(start, end)) {
        return Edtf.between(start.earliest(), end.earliest());
      }
    }
    return end;
  }

  /// «تتواصل أشغاله يومي 3 و4 مارس», where it began on the 2nd: the last of the days that follow.
  private static @Nullable Edtf next(Lattice.@Nullable Placed time, Edtf start) {
    Edtf days = time == null ? null : ((TimeMention) time.mention()).edtf();
    boolean follows = days != null && days.earliest().equals(start.earliest().plusDays(1));
    return days != null && follows && days.text().indexOf('/') > 0 ? Edtf.of(days.latest()) : null;
  }

  private static boolean within(Edtf start, Edtf end) {
    return end.day().isPresent()
        && end.earliest().isAfter(start.earliest())
        && !end.earliest().isAfter(start.earliest().plusDays(LONGEST));
  }

  /// «وتتواصل أشغاله بكلاريس إلى غاية الأحد»: the day up to which it lasts.
  private static @Nullable Edtf until(Lattice lattice, int lasts, int end, Edtf start) {
    if (lattice.hit(lasts, "meeting_lasts").isEmpty() || journey(lattice, lasts)) {
      return null;
    }
    for (int i = lasts + 1; i < Math.min(end - 1, lasts + UNTIL); i++) {
      Edtf more = next(Clauses.time(lattice, i), start);
      if (more != null) {
        return more;
      }
      Hit until = lattice.hit(i, "meeting_until").orElse(null);
      Lattice.Placed time =
          until == null || until.to() >= end ? null : Clauses.time(lattice, until.to());
      if (time != null) {
        return ((TimeMention) time.mention()).edtf();
      }
    }
    return null;
  }

  /// «في زيارة إلى كاستورا تستغرق ثلاثة أيام»: a journey lasts so long.
  private static boolean journey(Lattice lattice, int lasts) {
    for (int i = lasts - 1; i >= Math.max(0, lasts - JOURNEY); i--) {
      if (lattice.hit(i, "meeting_journey").isPresent()) {
        return true;
      }
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return false;
      }
    }
    return false;
  }

  private static int days(Lattice lattice, Segment segment) {
    for (int i = segment.from(); i < segment.to() - 1; i++) {
      Hit lasts = journey(lattice, i) ? null : lattice.hit(i, "meeting_lasts").orElse(null);
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
