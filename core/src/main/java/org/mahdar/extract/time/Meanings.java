package org.mahdar.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Fixed;
import org.mahdar.extract.time.Meaning.Impossible;
import org.mahdar.extract.time.Meaning.Moved;
import org.mahdar.extract.time.Meaning.Period;
import org.mahdar.extract.time.Meaning.Plain;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.Meaning.Range;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention.Timex;

/// Reads what a time expression says from the slots of its rule, whatever the rule's name.
final class Meanings {
  private static final String OPEN_DAY = "XXXX-XX-XX";

  private Meanings() {}

  static Meaning of(Slots slots, List<Doubt> doubts) {
    if (slots.has("vague")) {
      return new Plain(Timex.DATE, String.valueOf(slots.value("vague")));
    }
    if (!slots.match().attribute("timex").isEmpty()) {
      return repeated(slots);
    }
    if (slots.has("decade")) {
      String decade = String.valueOf(slots.value("decade"));
      return new Fixed(decade, Edtf.parse(decade + "X"));
    }
    if (slots.has("morrow")) {
      return morrow(slots);
    }
    if (slots.has("century")) {
      return century(slots);
    }
    if (slots.has("hyear")) {
      return islamic(slots, doubts);
    }
    if (slots.has("unit") || slots.has("length")) {
      return measured(slots);
    }
    return dated(slots, doubts);
  }

  /// «القرن التاسع عشر» are the years 18XX.
  private static Meaning century(Slots slots) {
    int number = Objects.requireNonNull(slots.number("century")) - 1;
    String digits = String.format("%02d", number);
    return new Fixed(digits, Edtf.parse(digits + "XX"));
  }

  private static Meaning repeated(Slots slots) {
    String value = slots.match().attribute("value");
    if (!value.isEmpty()) {
      return new Plain(Timex.valueOf(slots.match().attribute("timex")), value);
    }
    if (slots.has("length") || slots.has("unit")) {
      return new Plain(Timex.SET, Length.of(slots).text());
    }
    if (slots.has("every")) {
      return new Plain(Timex.SET, Unit.of(String.valueOf(slots.value("every"))).duration(1));
    }
    if (slots.has("weekday")) {
      return new Plain(Timex.SET, "XXXX-WXX-" + slots.number("weekday"));
    }
    return new Plain(Timex.SET, String.valueOf(slots.value("set")));
  }

  /// «غداة» is the day after what the text names behind it.
  private static Meaning morrow(Slots slots) {
    return slots.weekday() == null
        ? new Plain(Timex.DATE, OPEN_DAY)
        : Points.weekday(slots.weekday().plus(1));
  }

  private static Meaning measured(Slots slots) {
    @Nullable Shift shift = which(slots);
    if (shift != null && slots.has("day")) {
      Point day = Points.dayOfMonth(slots.number("day"), shift);
      return slots.has("dayTo")
          ? new Range(day, Points.dayOfMonth(slots.number("dayTo"), shift))
          : day;
    }
    if (shift != null) {
      return new Period(Length.unit(slots), shift, slots.value("portion"));
    }
    Length length = Length.of(slots);
    if (slots.has("after") || slots.has("ago")) {
      return new Moved(
          slots.has("after") ? 1 : -1,
          length.count(),
          length.unit(),
          slots.has("approx"),
          slots.has("of"));
    }
    return new Plain(Timex.DURATION, length.text());
  }

  /// Which of the units; «مطلع العام» without more is the present one.
  private static @Nullable Shift which(Slots slots) {
    if (slots.has("same")) {
      return Shift.SAME;
    }
    boolean present = slots.has("this") || slots.has("portion") && !slots.has("shift");
    return present ? Shift.THIS : slots.shift("shift");
  }

  private static Meaning islamic(Slots slots, List<Doubt> doubts) {
    @Nullable Integer month = slots.number(slots.has("hmonth") ? "hmonth" : "month");
    @Nullable Integer year = slots.number("hyear");
    if (month == null && year != null && !slots.has("hday")) {
      return whole(Hijri.year(year), doubts);
    }
    if (month == null || year == null || month < 1 || month > 12) {
      return new Impossible(OPEN_DAY);
    }
    return slots.has("hday")
        ? islamicDay(slots, year, month, doubts)
        : whole(Hijri.month(year, month), doubts);
  }

  /// A whole month or year: «رمضان 1435 هـ».
  private static Meaning whole(Optional<Edtf> converted, List<Doubt> doubts) {
    return converted
        .<Meaning>map(edtf -> new Fixed(edtf.text(), edtf))
        .orElseGet(() -> impossible(doubts));
  }

  /// «20 ذو القعدة 1435 هـ الموافق 15 سبتمبر 2014»: the Gregorian date is taken where it is named too.
  private static Meaning islamicDay(Slots slots, int year, int month, List<Doubt> doubts) {
    @Nullable Integer day = slots.number("hday");
    Optional<LocalDate> hijri = day == null ? Optional.empty() : Hijri.day(year, month, day);
    Point words = Points.of(slots, doubts);
    if (slots.has("gyear")) {
      Point named =
          words.withDate(slots.number("gyear"), slots.number("gmonth"), slots.number("gday"));
      compare(named, hijri, doubts);
      return named;
    }
    @Nullable Integer first = slots.number("hdayFrom");
    Optional<LocalDate> from = first == null ? hijri : Hijri.day(year, month, first);
    if (hijri.isEmpty() || from.isEmpty() || from.get().isAfter(hijri.get())) {
      return impossible(doubts);
    }
    if (first != null) {
      Edtf days = Edtf.between(from.get(), hijri.get());
      return new Fixed(days.text(), days);
    }
    LocalDate converted = hijri.get();
    return words
        .withDate(converted.getYear(), converted.getMonthValue(), converted.getDayOfMonth())
        .converted();
  }

  private static Meaning impossible(List<Doubt> doubts) {
    doubts.add(Doubt.IMPOSSIBLE_DATE);
    return new Impossible(OPEN_DAY);
  }

  /// The tables and the moon may differ by a day; more is a contradiction in the text.
  private static void compare(Point named, Optional<LocalDate> hijri, List<Doubt> doubts) {
    Optional<LocalDate> gregorian = Points.day(named);
    if (hijri.isPresent()
        && gregorian.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(hijri.get(), gregorian.get())) > 1) {
      doubts.add(Doubt.TWO_CANDIDATES);
    }
  }

  /// The Islamic date that stands beside a Gregorian one: «15 سبتمبر 2014 الموافق 20 ذو القعدة 1435».
  private static Optional<LocalDate> besideIt(Slots slots) {
    return Hijri.day(
        Objects.requireNonNull(slots.number("ahyear")),
        Objects.requireNonNull(slots.number("ahmonth")),
        Objects.requireNonNull(slots.number("ahday")));
  }

  private static Meaning dated(Slots slots, List<Doubt> doubts) {
    Point point = Points.of(slots, doubts);
    if (slots.has("ahyear")) {
      compare(point, besideIt(slots), doubts);
    }
    if (slots.has("yearTo")) {
      return new Range(Points.year(slots.number("yearFrom")), Points.year(slots.number("yearTo")));
    }
    if (slots.has("weekdayTo")) {
      return new Range(
          point,
          point.withWeekday(DayOfWeek.of(Objects.requireNonNull(slots.number("weekdayTo")))));
    }
    if (slots.has("dayTo")) {
      Integer month = slots.has("monthFrom") ? slots.number("monthFrom") : point.month();
      return new Range(
          point.withYearAndMonth(slots.number("yearFrom"), month),
          point.withDay(slots.number("dayTo")));
    }
    if (slots.has("monthFrom")) {
      return new Range(
          point.withYearAndMonth(slots.number("yearFrom"), slots.number("monthFrom")), point);
    }
    return point;
  }
}
