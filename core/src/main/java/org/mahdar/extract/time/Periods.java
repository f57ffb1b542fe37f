package org.mahdar.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Moved;
import org.mahdar.extract.time.Meaning.Period;
import org.mahdar.model.Edtf;

/// Places what is counted from the day of writing or from an event: «الشهر الماضي», «بعد أسبوعين».
final class Periods {
  private static final int TEN = 10;

  private static final long DAYS_OF_YEAR = 366;

  private Periods() {}

  static Placed period(Period period, Setting setting) {
    LocalDate created =
        switch (period.shift()) {
          case SAME -> setting.before() == null ? null : setting.before().earliest();
          case BEFORE, AFTER -> neighbour(period.unit(), setting);
          case NEXT, LAST, THIS, BEFORE_LAST, AFTER_NEXT -> setting.created();
        };
    return created == null ? Placed.open(open(period.unit())) : placed(period, created);
  }

  /// «في العام التالي» counts from the date named before it, where that is no longer than what is counted.
  private static @Nullable LocalDate neighbour(Unit unit, Setting setting) {
    Edtf before = setting.before();
    boolean fine =
        before != null
            && switch (unit) {
              case SECOND, MINUTE, HOUR, DAY, WEEK -> before.day().isPresent();
              case MONTH ->
                  YearMonth.from(before.earliest()).equals(YearMonth.from(before.latest()));
              case YEAR -> before.earliest().getYear() == before.latest().getYear();
              case DECADE, CENTURY -> false;
            };
    return fine && before != null ? before.earliest() : setting.created();
  }

  private static Placed placed(Period period, LocalDate created) {
    int steps = period.shift().steps;
    return switch (period.unit()) {
      case DAY -> Placed.on(Edtf.of(created.plusDays(steps)));
      case WEEK -> week(created.plusWeeks(steps), period.portion());
      case MONTH -> month(YearMonth.from(created).plusMonths(steps), period.portion());
      case YEAR -> Months.year(created.getYear() + steps, period.portion());
      case DECADE -> digits(created.getYear() / TEN + steps, "X");
      case CENTURY -> digits(created.getYear() / (TEN * TEN) + steps, "XX");
      case SECOND, MINUTE, HOUR -> Placed.on(Edtf.of(created));
    };
  }

  private static Placed month(YearMonth month, @Nullable String portion) {
    return Placed.as(
        month.toString(), portion == null ? Edtf.of(month) : Portions.ofMonth(month, portion));
  }

  private static Placed week(LocalDate day, @Nullable String portion) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String value =
        String.format(
            "%04d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return Placed.as(
        value,
        portion == null
            ? Edtf.between(monday, monday.plusDays(6))
            : Portions.ofWeek(monday, portion));
  }

  private static Placed digits(int known, String unknown) {
    return Placed.as(Integer.toString(known), Edtf.parse(known + unknown));
  }

  private static String open(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
    };
  }

  /// «بعد أسبوعين» counts from the date named before it, else from the day of writing; «بعد أسبوعين من» from an event
  /// that the words do not date.
  static Placed moved(Moved moved, Tense tense, Setting setting) {
    Edtf event = moved.direction() > 0 || moved.ofEvent() ? setting.event() : null;
    boolean fromNow = !moved.ofEvent() && (moved.direction() < 0 || tense != Tense.PAST);
    LocalDate anchor = event != null ? event.earliest() : fromNow ? setting.created() : null;
    if (anchor == null || moved.count() < 0) {
      return Placed.open(open(moved.unit()));
    }
    boolean about = moved.about() || event != null && event.day().isEmpty();
    return counted(anchor, (long) moved.direction() * moved.count(), moved.unit(), about);
  }

  private static Placed counted(LocalDate anchor, long steps, Unit unit, boolean about) {
    if (Math.abs(steps) * days(unit) >= (long) anchor.getYear() * DAYS_OF_YEAR) {
      return Placed.open(open(unit));
    }
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> Placed.open(open(unit));
      case DAY -> edtf(anchor.plusDays(steps).toString(), about);
      case WEEK -> edtf(anchor.plusWeeks(steps).toString(), true);
      case MONTH -> edtf(YearMonth.from(anchor).plusMonths(steps).toString(), true);
      case YEAR -> edtf(String.format("%04d", anchor.getYear() + steps), true);
      case DECADE -> edtf(String.format("%04d", anchor.getYear() + TEN * steps), true);
      case CENTURY -> edtf(String.format("%04d", anchor.getYear() + TEN * TEN * steps), true);
    };
  }

  /// At most so many days: «قبل 2500 عام» leads out of the years that EDTF can write, and stays open.
  private static long days(Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> 0;
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 31;
      case YEAR -> DAYS_OF_YEAR;
      case DECADE -> TEN * DAYS_OF_YEAR;
      case CENTURY -> TEN * TEN * DAYS_OF_YEAR;
    };
  }

  private static Placed edtf(String point, boolean about) {
    return Placed.as(point, Edtf.parse(about ? point + "~" : point));
  }
}
