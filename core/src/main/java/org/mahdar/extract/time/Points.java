package org.mahdar.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.model.Doubt;

/// Makes [Meaning.Point]s: from slots, and the simple ones.
final class Points {
  private static final Point NOTHING =
      new Point(null, null, null, null, null, null, null, null, null, null, null, false);

  private static final int LAST_DAY = 31;

  private Points() {}

  static Point weekday(DayOfWeek weekday) {
    return NOTHING.withWeekday(weekday);
  }

  static Point year(@Nullable Integer year) {
    return NOTHING.withYearAndMonth(year, null);
  }

  static Point dayOfMonth(@Nullable Integer day, Shift monthShift) {
    return new Point(null, null, null, monthShift, day, null, null, null, null, null, null, false);
  }

  /// The day of a complete point, empty where there is no such day.
  static Optional<LocalDate> day(Point point) {
    if (point.year() == null || point.month() == null || point.day() == null) {
      return Optional.empty();
    }
    return day(point.year(), point.month(), point.day());
  }

  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      // 30 February: the caller marks the date as impossible or tries another year.
      return Optional.empty();
    }
  }

  private static @Nullable Shift yearShift(Slots slots) {
    return slots.has("yearThis")
        ? Shift.THIS
        : slots.has("yearSame") ? Shift.SAME : slots.shift("yearShift");
  }

  static Point of(Slots slots, List<Doubt> doubts) {
    @Nullable Integer month = slots.number("month");
    @Nullable Integer alias = slots.number("alias");
    if (month != null && alias != null && !month.equals(alias)) {
      doubts.add(Doubt.CONTRADICTORY_MONTHS);
    }
    Point words = inWords(slots, month);
    Point point = slots.has("dotted") ? dotted(words, slots.groups("dotted")) : words;
    // «أيام 15،14 و16» is typed from both sides.
    return slots.has("days")
        ? point.withDay(Math.min(slots.groups("days")[0], slots.groups("days")[1]))
        : point;
  }

  /// «15.09.2014», «2014/9/15»: whichever group is no day of a month is the year.
  private static Point dotted(Point words, int[] groups) {
    boolean yearFirst = groups[0] > LAST_DAY;
    return words.withDate(groups[yearFirst ? 0 : 2], groups[1], groups[yearFirst ? 2 : 0]);
  }

  private static Point inWords(Slots slots, @Nullable Integer month) {
    @Nullable Integer offset = slots.number("offset");
    @Nullable Shift shift = slots.has("this") ? Shift.THIS : slots.shift("shift");
    return new Point(
        slots.number("year"),
        yearShift(slots),
        month,
        slots.shift("monthShift"),
        slots.number("day"),
        slots.weekday(),
        shift,
        offset,
        part(slots),
        Clock.of(slots).orElse(null),
        portion(slots),
        false);
  }

  /// «الليلة الماضية» holds its part of the day in its own word.
  private static @Nullable String part(Slots slots) {
    String own = slots.field("offset", "part");
    return slots.has("part") || own.isEmpty() ? slots.value("part") : own;
  }

  private static @Nullable String portion(Slots slots) {
    if (slots.has("week")) {
      return "W" + slots.number("week");
    }
    return slots.has("season") ? slots.value("season") : slots.value("portion");
  }
}
