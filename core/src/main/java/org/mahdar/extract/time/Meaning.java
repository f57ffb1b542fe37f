package org.mahdar.extract.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention.Timex;

/// What a time expression says, before it is put on the calendar.
///
/// «أمس، الخميس 4 من حزيران» is a [Point] with the offset -1, Thursday, the day 4 and the month 6.
sealed interface Meaning {
  /// A day, a month or a year, as far as the words name it; null is what they leave out.
  ///
  /// @param offset days from the day of writing
  /// @param shift which of the weekdays
  /// @param part the part of the day as in TIMEX3 (`MO`, `EV`)
  /// @param clock `hh:mm`
  /// @param portion the part of the month or year (`START`, `H2`, `SU`)
  /// @param hijri whether the date was converted from the Islamic calendar, and may be a day off
  record Point(
      @Nullable Integer year,
      @Nullable Shift yearShift,
      @Nullable Integer month,
      @Nullable Shift monthShift,
      @Nullable Integer day,
      @Nullable DayOfWeek weekday,
      @Nullable Shift shift,
      @Nullable Integer offset,
      @Nullable String part,
      @Nullable String clock,
      @Nullable String portion,
      boolean hijri)
      implements Meaning {
    boolean dayKnown() {
      return month != null && day != null;
    }

    /// Whether the words alone give year, month and day.
    boolean complete() {
      return year != null && dayKnown();
    }

    Point withClock(@Nullable String newClock, @Nullable String newPart) {
      return new Point(
          year,
          yearShift,
          month,
          monthShift,
          day,
          weekday,
          shift,
          offset,
          newPart,
          newClock,
          portion,
          hijri);
    }

    Point withWeekday(@Nullable DayOfWeek newWeekday) {
      return new Point(
          year,
          yearShift,
          month,
          monthShift,
          day,
          newWeekday,
          shift,
          offset,
          part,
          clock,
          portion,
          hijri);
    }

    Point withShift(@Nullable Shift newShift) {
      return new Point(
          year,
          yearShift,
          month,
          monthShift,
          day,
          weekday,
          newShift,
          offset,
          part,
          clock,
          portion,
          hijri);
    }

    Point withDate(
        @Nullable Integer newYear, @Nullable Integer newMonth, @Nullable Integer newDay) {
      return withYearAndMonth(newYear, newMonth).withDay(newDay);
    }

    Point converted() {
      return new Point(
          year,
          yearShift,
          month,
          monthShift,
          day,
          weekday,
          shift,
          offset,
          part,
          clock,
          portion,
          true);
    }

    Point withDay(@Nullable Integer newDay) {
      return new Point(
          year,
          yearShift,
          month,
          monthShift,
          newDay,
          weekday,
          shift,
          offset,
          part,
          clock,
          portion,
          hijri);
    }

    Point withYearAndMonth(@Nullable Integer newYear, @Nullable Integer newMonth) {
      return new Point(
          newYear,
          yearShift,
          newMonth,
          monthShift,
          day,
          weekday,
          shift,
          offset,
          part,
          clock,
          portion,
          hijri);
    }
  }

  /// From one point to another.
  record Range(Point from, Point to) implements Meaning {}

  /// A week, month, year … counted from the present one: «الشهر الماضي» is `MONTH`, `LAST`.
  record Period(Unit unit, Shift shift, @Nullable String portion) implements Meaning {}

  /// So many units before or after something: «بعد أسبوعين».
  ///
  /// @param count negative where the text does not say how many
  /// @param ofEvent whether «من» follows, and with it an event
  record Moved(int direction, int count, Unit unit, boolean about, boolean ofEvent)
      implements Meaning {}

  /// A date that the words alone settle and that is no day, month or year of our calendar: «التسعينيات», «رمضان 1440 هـ».
  record Fixed(String value, Edtf edtf) implements Meaning {}

  /// A value that no calendar places: a duration, a set, «حاليا».
  record Plain(Timex timex, String value) implements Meaning {}

  /// What is named but cannot be: «30 فبراير 2018».
  record Impossible(String value) implements Meaning {}
}
