package org.mahdar.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.mahdar.model.Edtf;

/// Parts of weeks, months and years: «النصف الثاني من ديسمبر 2017» is 2017-12-16/2017-12-31, «صيف 2014» is 2014-06/2014-08.
final class Portions {
  private Portions() {}

  static Edtf ofMonth(YearMonth month, String portion) {
    return switch (portion) {
      case "START", "EARLY" -> about(month.atDay(1), month.atDay(10));
      case "MID" -> about(month.atDay(11), month.atDay(20));
      case "END", "LATE" -> about(month.atDay(21), month.atEndOfMonth());
      case "H1" -> Edtf.between(month.atDay(1), month.atDay(15));
      case "H2" -> Edtf.between(month.atDay(16), month.atEndOfMonth());
      case "W1", "W2", "W3", "W4" -> week(month, portion.charAt(1) - '1');
      default -> Edtf.of(month);
    };
  }

  private static Edtf week(YearMonth month, int before) {
    LocalDate first = month.atDay(1).plusWeeks(before);
    return Edtf.between(first, first.plusDays(6));
  }

  /// «مطلع الأسبوع» and «أواخر الأسبوع» are about its first and its last three days, for it begins on Monday for some and on Saturday for others.
  static Edtf ofWeek(LocalDate monday, String portion) {
    return switch (portion) {
      case "START", "EARLY" -> about(monday, monday.plusDays(2));
      case "MID" -> about(monday.plusDays(2), monday.plusDays(4));
      case "END", "LATE" -> about(monday.plusDays(4), monday.plusDays(6));
      default -> Edtf.between(monday, monday.plusDays(6));
    };
  }

  static Edtf ofYear(int year, String portion) {
    return switch (portion) {
      case "START" -> Edtf.parse(YearMonth.of(year, 1) + "~");
      case "EARLY" -> months(year, 1, 3, "~");
      case "MID" -> months(year, 6, 7, "~");
      case "LATE" -> months(year, 10, 12, "~");
      case "END" -> Edtf.parse(YearMonth.of(year, 12) + "~");
      case "H1" -> months(year, 1, 6, "");
      case "H2" -> months(year, 7, 12, "");
      case "Q1" -> months(year, 1, 3, "");
      case "Q2" -> months(year, 4, 6, "");
      case "Q3" -> months(year, 7, 9, "");
      case "Q4" -> months(year, 10, 12, "");
      case "SP" -> months(year, 3, 5, "");
      case "SU" -> months(year, 6, 8, "");
      case "FA" -> months(year, 9, 11, "");
      case "WI" -> Edtf.parse(YearMonth.of(year, 12) + "/" + YearMonth.of(year + 1, 2));
      default -> Edtf.ofYear(year);
    };
  }

  /// The TIMEX3 suffix of halves, quarters and seasons; «مطلع» and its like have none.
  static Optional<String> suffix(String portion) {
    return portion.length() == 2 ? Optional.of("-" + portion) : Optional.empty();
  }

  private static Edtf about(LocalDate first, LocalDate last) {
    return Edtf.parse(first + "~/" + last + "~");
  }

  private static Edtf months(int year, int first, int last, String about) {
    return Edtf.parse(YearMonth.of(year, first) + about + "/" + YearMonth.of(year, last) + about);
  }
}
