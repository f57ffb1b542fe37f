package org.mahdar.resolve;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;

/// Distances between dates that may be vague: 2019-10 and 2019-11-03 are three days apart.
final class Days {
  private static final int ABOUT = 10;
  private static final int MOST_MONTHS = 6;

  private Days() {}

  /// 0 where they overlap, else the days of the gap.
  static long apart(Edtf a, Edtf b) {
    long behind = b.earliest().toEpochDay() - a.latest().toEpochDay();
    return behind > 0 ? behind : Math.max(0, a.earliest().toEpochDay() - b.latest().toEpochDay());
  }

  /// How many days it may mean.
  static long width(Edtf date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) + 1;
  }

  /// A date with `days` more on both sides; an approximate one (`2018-07-26~`) has some on its own account.
  static Edtf around(Edtf date, int days) {
    int more = days + (date.text().endsWith("~") ? ABOUT : 0);
    return more == 0
        ? date
        : Edtf.between(before(date.earliest(), more), after(date.latest(), more));
  }

  private static LocalDate before(LocalDate day, int days) {
    return day.isBefore(Edtf.FIRST.plusDays(days)) ? Edtf.FIRST : day.minusDays(days);
  }

  private static LocalDate after(LocalDate day, int days) {
    return day.isAfter(Edtf.LAST.minusDays(days)) ? Edtf.LAST : day.plusDays(days);
  }

  /// Whether it says the month: a year, a decade or an open interval does not.
  static boolean narrow(Edtf date) {
    return width(date) <= MOST_MONTHS * 31L;
  }

  /// The months it may mean, for a narrow date.
  static Set<String> months(Edtf date) {
    Set<String> months = new LinkedHashSet<>();
    YearMonth last = YearMonth.from(date.latest());
    for (YearMonth month = YearMonth.from(date.earliest());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month.toString());
    }
    return months;
  }

  /// The keys by which what is published within `days` finds one another: each with every month near the date, or as undated.
  static Set<String> under(@Nullable Edtf published, int days, Set<String> keys) {
    Set<String> times = published == null ? Set.of("undated") : months(around(published, days));
    Set<String> under = new LinkedHashSet<>();
    keys.forEach(key -> times.forEach(time -> under.add(key + "|" + time)));
    return under;
  }

  /// The years it may mean; of an endless interval those at its definite end.
  static Set<String> years(Edtf date) {
    Set<String> years = new LinkedHashSet<>();
    int first = date.earliest().getYear();
    int last = date.latest().getYear();
    int most = 12;
    if (date.earliest().equals(Edtf.FIRST)) {
      first = Math.max(first, last - most);
    }
    for (int year = first; year <= last && year <= first + most; year++) {
      years.add(Integer.toString(year));
    }
    return years;
  }
}
