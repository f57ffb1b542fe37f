package org.mahdar.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date in the Extended Date/Time Format (ISO 8601-2), with the first and last day it may mean.
///
/// «12 يوليو (تموز) 2018» is `2018-07-12`; «بعد أسبوعين» of it is `2018-07-26~`; «منذ كانون الأول 2019» is `2019-12/..`.
/// Years, months, days, intervals, unspecified digits (`201X`), `~`, `?` and `%` are understood; times of day are not dates.
public record Edtf(String text, LocalDate earliest, LocalDate latest) implements Comparable<Edtf> {
  private static final Pattern POINT =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX))?(?:-(\\d{2}|XX))?[~?%]?");

  /// The bounds that stand for an open end.
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public static Edtf of(LocalDate day) {
    return new Edtf(day.toString(), day, day);
  }

  public static Edtf of(YearMonth month) {
    return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Edtf ofYear(int year) {
    return parse(String.format("%04d", year));
  }

  public static Edtf between(LocalDate first, LocalDate last) {
    return first.equals(last) ? of(first) : new Edtf(first + "/" + last, first, last);
  }

  /// @throws IllegalArgumentException naming the text that is no EDTF date
  public static Edtf parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      LocalDate[] bounds = point(text, text);
      return new Edtf(text, bounds[0], bounds[1]);
    }
    String left = text.substring(0, slash);
    String right = text.substring(slash + 1);
    LocalDate first = open(left) ? FIRST : point(left, text)[0];
    LocalDate last = open(right) ? LAST : point(right, text)[1];
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "not an EDTF date: the end of " + text + " is before its start");
    }
    return new Edtf(text, first, last);
  }

  private static boolean open(String side) {
    return side.isEmpty() || side.equals("..");
  }

  private static LocalDate[] point(String point, String whole) {
    Matcher matcher = POINT.matcher(point);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an EDTF date: " + whole);
    }
    int low = Integer.parseInt(matcher.group(1).replace('X', '0'));
    int high = Integer.parseInt(matcher.group(1).replace('X', '9'));
    String month = matcher.group(2);
    String day = matcher.group(3);
    try {
      if (month == null || month.equals("XX")) {
        return new LocalDate[] {LocalDate.of(Math.max(1, low), 1, 1), LocalDate.of(high, 12, 31)};
      }
      YearMonth first = YearMonth.of(Math.max(1, low), Integer.parseInt(month));
      YearMonth last = YearMonth.of(high, Integer.parseInt(month));
      if (day == null || day.equals("XX")) {
        return new LocalDate[] {first.atDay(1), last.atEndOfMonth()};
      }
      return new LocalDate[] {
        first.atDay(Integer.parseInt(day)), last.atDay(Integer.parseInt(day))
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not an EDTF date: " + whole + " (" + e.getMessage() + ")", e);
    }
  }

  /// The single day it means, where it means one and says so without reserve.
  public Optional<LocalDate> day() {
    return earliest.equals(latest) && text.length() == 10
        ? Optional.of(earliest)
        : Optional.empty();
  }

  public boolean overlaps(Edtf other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  @Override
  public int compareTo(Edtf other) {
    int byStart = earliest.compareTo(other.earliest);
    if (byStart != 0) {
      return byStart;
    }
    int byEnd = latest.compareTo(other.latest);
    return byEnd != 0 ? byEnd : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
