package org.mahdar.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.Meaning.Range;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;

/// Puts meanings on the calendar: [Days], [Months] and [Periods] do the work.
final class Placer {
  private Placer() {}

  static Placed place(Expression expression, Setting setting) {
    Tense tense = expression.tense();
    Placed placed =
        switch (expression.meaning()) {
          case Point point -> timed(point, point(point, tense, setting));
          case Range range -> range(range, tense, setting);
          case Meaning.Period period -> Periods.period(period, setting);
          case Meaning.Moved moved -> Periods.moved(moved, tense, setting);
          case Meaning.Fixed fixed -> Placed.as(fixed.value(), fixed.edtf());
          case Meaning.Plain plain -> Placed.open(plain.value());
          case Meaning.Impossible impossible -> Placed.open(impossible.value());
        };
    for (Doubt doubt : expression.doubts()) {
      placed = placed.withDoubt(doubt);
    }
    return expression.since() ? goingOn(placed) : placed;
  }

  private static Placed goingOn(Placed placed) {
    Edtf start = placed.edtf();
    if (start == null || start.text().indexOf('/') >= 0 || start.text().indexOf('X') >= 0) {
      return placed;
    }
    return placed.withEdtf(Edtf.parse(start.text() + "/.."));
  }

  static Placed point(Point point, Tense tense, Setting setting) {
    @Nullable Integer year = year(point, setting);
    if (point.month() != null && !inCalendar(point.month())) {
      return Placed.open("XXXX-XX-XX").withDoubt(Doubt.IMPOSSIBLE_DATE);
    }
    if (point.day() != null) {
      return day(point, year, tense, setting);
    }
    if (point.offset() != null) {
      return Days.relative(point, point.offset(), setting);
    }
    if (point.weekday() != null) {
      return Days.weekday(point.weekday(), point.shift(), tense, setting);
    }
    if (point.month() != null) {
      return Months.month(point, year, point.month(), tense, setting);
    }
    if (year != null) {
      return Months.year(year, point.portion());
    }
    if (point.portion() != null && point.shift() != null) {
      return Months.season(point.portion(), point.shift(), setting);
    }
    return Placed.open(point.clock() != null ? "" : "XXXX");
  }

  private static boolean inCalendar(int month) {
    return month >= 1 && month <= 12;
  }

  private static @Nullable Integer year(Point point, Setting setting) {
    if (point.year() != null || point.yearShift() == null) {
      return point.year();
    }
    if (point.yearShift() == Shift.SAME) {
      return setting.before() == null ? null : setting.before().earliest().getYear();
    }
    return setting.created() == null ? null : setting.created().getYear() + point.yearShift().steps;
  }

  private static Placed day(Point point, @Nullable Integer year, Tense tense, Setting setting) {
    int day = point.day() == null ? 0 : point.day();
    if (point.month() == null) {
      return dayOfPresentMonth(point, day, setting);
    }
    return year != null
        ? Days.complete(point, year, point.month(), day)
        : Days.ofMonth(point, point.month(), day, tense, setting);
  }

  /// «15 الشهر الجاري».
  private static Placed dayOfPresentMonth(Point point, int day, Setting setting) {
    Optional<Shift> shift = Optional.ofNullable(point.monthShift());
    if (setting.created() == null || shift.isEmpty()) {
      return Placed.open(String.format("XXXX-XX-%02d", day));
    }
    YearMonth month = YearMonth.from(setting.created()).plusMonths(shift.get().steps);
    return Days.complete(point, month.getYear(), month.getMonthValue(), day);
  }

  /// Adds the time of day to the TIMEX3 value.
  private static Placed timed(Point point, Placed placed) {
    if (point.clock() != null) {
      return placed.withValue(placed.value() + "T" + point.clock());
    }
    return point.part() != null ? placed.withValue(placed.value() + "T" + point.part()) : placed;
  }

  private static Placed range(Range range, Tense tense, Setting setting) {
    if (bareWeekday(range.from()) && bareWeekday(range.to())) {
      return weekdays(range, tense, setting);
    }
    Placed to = point(range.to(), tense, setting);
    Placed first =
        to.edtf() == null
            ? point(range.from(), tense, setting)
            : start(range.from(), to.edtf(), tense, setting);
    if (first.edtf() == null || to.edtf() == null) {
      return Placed.open(first.value() + "/" + to.value());
    }
    if (first.edtf().earliest().isAfter(to.edtf().latest())) {
      return Placed.open(first.value() + "/" + to.value()).withDoubt(Doubt.IMPOSSIBLE_DATE);
    }
    // «بين مطلع تموز وأواخر آب» goes from where the first begins to where the second ends.
    String from = first.edtf().text();
    String text =
        from.substring(0, from.contains("/") ? from.indexOf('/') : from.length())
            + "/"
            + to.edtf().text().substring(to.edtf().text().indexOf('/') + 1);
    Placed whole = Placed.as(text, Edtf.parse(text));
    return to.doubts().isEmpty() ? whole : whole.withDoubt(to.doubts().getFirst());
  }

  private static boolean bareWeekday(Point point) {
    return point.weekday() != null && point.month() == null && point.day() == null;
  }

  /// The second weekday is the next one from the first; what is past is counted back from the second.
  private static Placed weekdays(Range range, Tense tense, Setting setting) {
    boolean past = tense == Tense.PAST || range.to().shift() == Shift.LAST;
    Placed first =
        point(past ? range.to() : range.from().withShift(range.to().shift()), tense, setting);
    LocalDate day = first.edtf() == null ? null : first.edtf().day().orElse(null);
    if (day == null || range.from().weekday() == null || range.to().weekday() == null) {
      return Placed.open(
          Days.open(Objects.requireNonNull(range.from().weekday()))
              + "/"
              + Days.open(Objects.requireNonNull(range.to().weekday())));
    }
    Edtf days =
        past
            ? Edtf.between(day.with(TemporalAdjusters.previousOrSame(range.from().weekday())), day)
            : Edtf.between(day, day.with(TemporalAdjusters.nextOrSame(range.to().weekday())));
    return Placed.as(days.text(), days);
  }

  private static Placed start(Point from, Edtf end, Tense tense, Setting setting) {
    if (from.year() != null) {
      return point(from, tense, setting);
    }
    Point sameYear = from.withYearAndMonth(end.latest().getYear(), from.month());
    Placed placed = point(sameYear, tense, setting);
    boolean turned = placed.edtf() != null && placed.edtf().earliest().isAfter(end.latest());
    return turned ? point(before(sameYear), tense, setting) : placed;
  }

  /// «من 28 ديسمبر إلى 3 يناير 2019» begins in the year before.
  private static Point before(Point point) {
    return point.year() == null ? point : point.withYearAndMonth(point.year() - 1, point.month());
  }
}
