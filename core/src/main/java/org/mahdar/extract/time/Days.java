package org.mahdar.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.TimeExplanation.Candidate;
import org.mahdar.extract.time.TimeExplanation.Removal;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;

/// Places points that name a day.
///
/// Written on Thursday 2031-05-15, «سيعقد يوم الثلاثاء» is 2031-05-20, «عقد يوم الثلاثاء» 2031-05-13, «الخميس» the day itself.
final class Days {
  private static final int WEEK = 7;

  /// A day of a month named without its year lies at most this far back when the text speaks of the future, and ahead
  /// when it speaks of the past: the tense may be misread, half a year not.
  private static final int SLACK = 2;

  /// Days behind the day of writing from which on a sentence's date sets the year for the dates that follow it.
  private static final int LONG_AGO = 365;

  private static final int YEARS_AHEAD = 10;

  private Days() {}

  /// «أمس»: so many days from the day of writing; where a weekday disagrees, the weekday counts.
  static Placed relative(Point point, int offset, Setting setting) {
    if (setting.created() == null) {
      return Placed.open(point.weekday() == null ? "XXXX-XX-XX" : open(point.weekday()));
    }
    LocalDate day = setting.created().plusDays(offset);
    if (point.weekday() == null || day.getDayOfWeek() == point.weekday()) {
      return Placed.on(Edtf.of(day));
    }
    LocalDate named = nearest(point.weekday(), day);
    Doubt doubt = named.isBefore(day) ? Doubt.STALE_RELATIVE_DAY : Doubt.WEEKDAY_DATE_MISMATCH;
    List<Candidate> candidates =
        List.of(new Candidate(named, null), new Candidate(day, Removal.OTHER_WEEKDAY));
    return new Placed(named.toString(), Edtf.of(named), List.of(doubt), candidates);
  }

  static String open(DayOfWeek weekday) {
    return "XXXX-WXX-" + weekday.getValue();
  }

  static LocalDate nearest(DayOfWeek weekday, LocalDate day) {
    int ahead = Math.floorMod(weekday.getValue() - day.getDayOfWeek().getValue(), WEEK);
    return day.plusDays(ahead <= WEEK / 2 ? ahead : ahead - WEEK);
  }

  /// A weekday without a date: that of the day of writing is the day itself, else tense and «المقبل» decide.
  static Placed weekday(DayOfWeek weekday, @Nullable Shift shift, Tense tense, Setting setting) {
    LocalDate created = setting.created();
    if (created == null) {
      return Placed.open(open(weekday));
    }
    LocalDate listed = shift == null && tense == Tense.OPEN ? listed(weekday, setting) : null;
    if (listed != null) {
      return Placed.on(Edtf.of(listed));
    }
    LocalDate near = nearest(weekday, created);
    Tense direction = shift == null || shift == Shift.THIS ? tense : shift.tense();
    boolean named = shift != null && shift != Shift.THIS;
    if (near.equals(created) && !named) {
      return Placed.on(Edtf.of(near));
    }
    LocalDate before = near.isBefore(created) ? near : near.minusDays(WEEK);
    LocalDate after = near.isAfter(created) ? near : near.plusDays(WEEK);
    LocalDate chosen =
        switch (direction) {
          case PAST -> before;
          case FUTURE, UNTIL -> after;
          case OPEN -> near;
        };
    if (shift == Shift.BEFORE_LAST || shift == Shift.AFTER_NEXT) {
      return Placed.on(Edtf.of(chosen.plusWeeks(shift == Shift.AFTER_NEXT ? 1 : -1)));
    }
    Removal removal =
        named ? Removal.SHIFT : direction == Tense.OPEN ? Removal.FARTHER : Removal.TENSE;
    return chosen(chosen, chosen.equals(before) ? after : before, removal);
  }

  private static Placed chosen(LocalDate day, LocalDate other, Removal removal) {
    List<Candidate> candidates = List.of(new Candidate(day, null), new Candidate(other, removal));
    return new Placed(day.toString(), Edtf.of(day), List.of(), candidates);
  }

  /// In a programme («السبت 28 مايو: … الأحد: …») a weekday is the next one from the day named before it.
  private static @Nullable LocalDate listed(DayOfWeek weekday, Setting setting) {
    LocalDate before = setting.event() == null ? null : setting.event().day().orElse(null);
    if (before == null || setting.created() == null) {
      return null;
    }
    boolean near = Math.abs(ChronoUnit.DAYS.between(setting.created(), before)) <= 2 * WEEK;
    return near ? before.with(TemporalAdjusters.nextOrSame(weekday)) : null;
  }

  /// A day with month and year; a weekday that disagrees makes it doubtful.
  static Placed complete(Point point, int year, int month, int day) {
    Optional<LocalDate> found = Points.day(year, month, day);
    if (found.isEmpty()) {
      return Placed.open(String.format("%04d-%02d-%02d", year, month, day))
          .withDoubt(Doubt.IMPOSSIBLE_DATE);
    }
    Placed placed = Placed.on(Edtf.of(found.get()));
    boolean agrees = point.weekday() == null || found.get().getDayOfWeek() == point.weekday();
    return agrees ? placed : placed.withDoubt(Doubt.WEEKDAY_DATE_MISMATCH);
  }

  /// A day with its month, the year left out.
  static Placed ofMonth(Point point, int month, int day, Tense tense, Setting setting) {
    LocalDate created = setting.created();
    if (created == null) {
      return afterWhatIsTold(point, month, day, tense, setting.told());
    }
    LocalDate told = narrated(point, month, day, tense, setting);
    if (told != null) {
      return Placed.on(Edtf.of(told));
    }
    LocalDate centre = created.plusDays(point.offset() == null ? 0 : point.offset());
    Shift shift = point.monthShift();
    List<Candidate> candidates = new ArrayList<>();
    for (int year = centre.getYear() - 1; year <= centre.getYear() + 1; year++) {
      Optional<LocalDate> found = Points.day(year, month, day);
      if (found.isPresent()) {
        candidates.add(
            new Candidate(found.get(), removal(found.get(), point, shift, tense, created)));
      }
    }
    return choose(candidates, centre, point, month, day);
  }

  /// In a sentence that tells of another year («في 12 يوليو 2018 … ثم دفعتها في 17 آب») the next such day after the one before it.
  private static @Nullable LocalDate narrated(
      Point point, int month, int day, Tense tense, Setting setting) {
    LocalDate before = setting.event() == null ? null : setting.event().day().orElse(null);
    boolean bare = point.weekday() == null && point.monthShift() == null && point.offset() == null;
    if (before == null || setting.created() == null || !bare || tense == Tense.FUTURE) {
      return null;
    }
    if (ChronoUnit.DAYS.between(before, setting.created()) <= LONG_AGO) {
      return null;
    }
    LocalDate same = Points.day(before.getYear(), month, day).orElse(null);
    return same == null || !same.isBefore(before) ? same : same.plusYears(1);
  }

  private static @Nullable Removal removal(
      LocalDate day, Point point, @Nullable Shift shift, Tense tense, LocalDate created) {
    if (shift == Shift.THIS && day.getYear() != created.getYear()
        || shift == Shift.NEXT && !day.isAfter(created)
        || shift == Shift.LAST && !day.isBefore(created)) {
      return Removal.SHIFT;
    }
    if (point.weekday() != null && day.getDayOfWeek() != point.weekday()) {
      return Removal.OTHER_WEEKDAY;
    }
    boolean late = tense == Tense.PAST && day.isAfter(created.plusDays(SLACK));
    boolean early = tense == Tense.FUTURE && day.isBefore(created.minusDays(SLACK));
    return shift == null && point.offset() == null && (late || early) ? Removal.TENSE : null;
  }

  /// The nearest of what stayed; where nothing stayed, the nearest of all, with a doubt.
  private static Placed choose(
      List<Candidate> candidates, LocalDate centre, Point point, int month, int day) {
    Comparator<Candidate> nearest =
        Comparator.comparing(c -> Math.abs(ChronoUnit.DAYS.between(centre, c.day())));
    Optional<Candidate> best = candidates.stream().filter(Candidate::stayed).min(nearest);
    Optional<Candidate> close = candidates.stream().min(nearest);
    if (close.isEmpty()) {
      return Placed.open(String.format("XXXX-%02d-%02d", month, day))
          .withDoubt(Doubt.IMPOSSIBLE_DATE);
    }
    boolean farAway =
        best.isPresent()
            && point.weekday() != null
            && !best.equals(close)
            && close.get().removedBy() == Removal.OTHER_WEEKDAY;
    LocalDate chosen = best.isPresent() && !farAway ? best.get().day() : close.get().day();
    boolean mismatch = point.weekday() != null && chosen.getDayOfWeek() != point.weekday();
    List<Doubt> doubts = mismatch ? List.of(Doubt.WEEKDAY_DATE_MISMATCH) : List.of();
    return new Placed(chosen.toString(), Edtf.of(chosen), doubts, settled(candidates, chosen));
  }

  private static List<Candidate> settled(List<Candidate> candidates, LocalDate chosen) {
    List<Candidate> settled = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean isChosen = candidate.day().equals(chosen);
      settled.add(
          isChosen
              ? new Candidate(chosen, null)
              : candidate.stayed() ? new Candidate(candidate.day(), Removal.FARTHER) : candidate);
    }
    return settled;
  }

  /// Without a day of writing only what lies ahead of the last thing told has a year, and a doubtful one; «المقبل» counts
  /// from the day of writing and stays open.
  private static Placed afterWhatIsTold(
      Point point, int month, int day, Tense tense, @Nullable LocalDate told) {
    Placed open = Placed.open(String.format("XXXX-%02d-%02d", month, day));
    if (told == null
        || point.monthShift() != null
        || tense != Tense.FUTURE && point.weekday() == null) {
      return open;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int year = told.getYear(); year <= told.getYear() + YEARS_AHEAD; year++) {
      Optional<LocalDate> found = Points.day(year, month, day).filter(d -> d.isAfter(told));
      boolean other =
          point.weekday() != null
              && found.isPresent()
              && found.get().getDayOfWeek() != point.weekday();
      found.ifPresent(d -> candidates.add(new Candidate(d, other ? Removal.OTHER_WEEKDAY : null)));
    }
    Optional<LocalDate> first =
        candidates.stream().filter(Candidate::stayed).map(Candidate::day).findFirst();
    if (first.isEmpty()) {
      return open;
    }
    LocalDate chosen = first.get();
    return new Placed(
        chosen.toString(),
        Edtf.of(chosen),
        List.of(Doubt.YEAR_BY_NEAREST),
        settled(candidates, chosen));
  }
}
