package org.mahdar.extract.time;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.model.Edtf;

/// Places points that name a month, a year or a season, but no day.
///
/// Written in May 2031, «شباط الماضي» is 2031-02, «مطلع العام المقبل» 2032-01~/2032-03~.
final class Months {
  private static final int HALF_A_YEAR = 6;

  private Months() {}

  static Placed month(
      Point point, @Nullable Integer year, int month, Tense tense, Setting setting) {
    if (year == null && setting.created() == null) {
      return Placed.open(String.format("XXXX-%02d", month));
    }
    YearMonth chosen =
        year != null
            ? YearMonth.of(year, month)
            : near(
                YearMonth.from(java.util.Objects.requireNonNull(setting.created())),
                month,
                point.monthShift(),
                tense);
    Edtf edtf =
        point.portion() == null ? Edtf.of(chosen) : Portions.ofMonth(chosen, point.portion());
    return Placed.as(chosen.toString(), edtf);
  }

  private static YearMonth near(YearMonth now, int month, @Nullable Shift shift, Tense tense) {
    YearMonth same = YearMonth.of(now.getYear(), month);
    Tense direction = shift == null ? tense : shift.tense();
    if (shift == Shift.THIS) {
      return same;
    }
    if (shift == Shift.NEXT || direction == Tense.FUTURE && same.isBefore(now.minusMonths(1))) {
      return same.isAfter(now) ? same : same.plusYears(1);
    }
    if (shift == Shift.LAST || direction == Tense.PAST && same.isAfter(now)) {
      return same.isBefore(now) ? same : same.minusYears(1);
    }
    long away = ChronoUnit.MONTHS.between(now, same);
    boolean decided = shift != null || tense == Tense.PAST || tense == Tense.FUTURE;
    return decided
        ? same
        : away > HALF_A_YEAR ? same.minusYears(1) : away < -HALF_A_YEAR ? same.plusYears(1) : same;
  }

  static Placed year(int year, @Nullable String portion) {
    String value = String.format("%04d", year);
    if (portion == null) {
      return Placed.on(Edtf.ofYear(year));
    }
    return Placed.as(value + Portions.suffix(portion).orElse(""), Portions.ofYear(year, portion));
  }

  /// «الصيف الماضي»: the last one that has begun before the present month.
  static Placed season(String season, Shift shift, Setting setting) {
    if (setting.created() == null) {
      return Placed.open("XXXX-" + season);
    }
    int year = setting.created().getYear();
    boolean begun = Portions.ofYear(year, season).earliest().isBefore(setting.created());
    boolean over = Portions.ofYear(year, season).latest().isBefore(setting.created());
    int chosen =
        switch (shift) {
          case BEFORE_LAST -> (over ? year : year - 1) - 1;
          case AFTER_NEXT -> (begun ? year + 1 : year) + 1;
          case LAST, BEFORE -> over ? year : year - 1;
          case NEXT, AFTER -> begun ? year + 1 : year;
          case THIS, SAME -> year;
        };
    return year(chosen, season);
  }
}
