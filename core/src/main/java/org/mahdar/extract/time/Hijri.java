package org.mahdar.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.mahdar.model.Edtf;

/// Days and months of the Islamic calendar on ours, by the Umm al-Qura tables of `java.time` (1300 to 1600 AH).
///
/// «20 ذو القعدة 1435 هـ» is 2014-09-15.
final class Hijri {
  private static final int LONGEST = 30;

  private Hijri() {}

  /// Empty where no month has such a day or the year lies outside the tables.
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      if (day == LONGEST) {
        // A month that has 29 days by the tables may have had 30 by the moon: the day after its
        // 29th.
        return Optional.of(
            LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day - 1)).plusDays(1));
      }
      return Optional.of(LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day)));
    } catch (DateTimeException e) {
      // 31 Safar or 1601 AH: the caller marks the date as
      // impossible.
      return Optional.empty();
    }
  }

  static Optional<Edtf> month(int year, int month) {
    return day(year, month, 1)
        .map(first -> Edtf.between(first, first.plusDays(length(year, month) - 1L)));
  }

  static Optional<Edtf> year(int year) {
    Optional<Edtf> first = month(year, 1);
    Optional<Edtf> last = month(year, 12);
    return first.isPresent() && last.isPresent()
        ? Optional.of(Edtf.between(first.get().earliest(), last.get().latest()))
        : Optional.empty();
  }

  private static int length(int year, int month) {
    HijrahDate first = HijrahChronology.INSTANCE.date(year, month, 1);
    return (int) first.range(ChronoField.DAY_OF_MONTH).getMaximum();
  }
}
