package org.mahdar.extract.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Fixed;
import org.mahdar.extract.time.Meaning.Period;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.Meaning.Range;
import org.mahdar.model.Edtf;

/// What a text's explicit dates say of the time it was written: it tells of past ones and announces coming ones.
final class Told {
  private static final Setting NOWHERE = new Setting(null, null, null, null);

  private Told() {}

  /// The first day of the latest date that is told as past, years in full.
  ///
  /// @param toTheMonth whether bare years are left out
  static Optional<LocalDate> latest(List<Expression> expressions, boolean toTheMonth) {
    LocalDate latest = null;
    for (Expression expression : expressions) {
      @Nullable Edtf edtf = expression.since() || told(expression) ? explicit(expression) : null;
      if (edtf != null && (!toTheMonth || edtf.text().length() > "2019".length())) {
        LocalDate day = edtf.earliest();
        latest = latest == null || day.isAfter(latest) ? day : latest;
      }
    }
    return Optional.ofNullable(latest);
  }

  /// Bare years are told only by a verb of the past: «خلال سنتي 2032 و2033» may lie ahead.
  private static boolean told(Expression expression) {
    boolean bareYear =
        expression.meaning() instanceof Point point
            ? point.month() == null
            : expression.meaning() instanceof Range;
    return expression.tense() == Tense.PAST || expression.tense() == Tense.OPEN && !bareYear;
  }

  /// The earliest day that is announced; one before what is told as past was announced by a misread verb.
  static Optional<LocalDate> announced(List<Expression> expressions, @Nullable LocalDate told) {
    return expressions.stream()
        .filter(e -> e.tense() == Tense.FUTURE && !e.since())
        .flatMap(e -> Stream.ofNullable(explicit(e)))
        .flatMap(edtf -> edtf.day().stream())
        .filter(day -> told == null || day.isAfter(told))
        .min(Comparator.naturalOrder());
  }

  /// Years called by their number in a text that speaks of «العام الحالي»: it means another one.
  static Set<Integer> otherYears(List<Expression> expressions) {
    Set<Integer> years = new TreeSet<>();
    if (expressions.stream().noneMatch(Told::presentYear)) {
      return years;
    }
    for (Expression expression : expressions) {
      if (expression.meaning() instanceof Point point
          && point.year() != null
          && point.month() == null) {
        years.add(point.year());
      }
    }
    return years;
  }

  private static boolean presentYear(Expression expression) {
    return expression.meaning() instanceof Period period
            && period.unit() == Unit.YEAR
            && period.shift() == Shift.THIS
        || expression.meaning() instanceof Point point && point.yearShift() == Shift.THIS;
  }

  private static @Nullable Edtf explicit(Expression expression) {
    return switch (expression.meaning()) {
      case Point point ->
          point.year() == null ? null : Placer.point(point, expression.tense(), NOWHERE).edtf();
      case Range range -> {
        Point point = range.from().year() == null ? range.to() : range.from();
        yield point.year() == null ? null : Placer.point(point, expression.tense(), NOWHERE).edtf();
      }
      case Fixed fixed -> fixed.edtf();
      case Period _, Meaning.Moved _, Meaning.Plain _, Meaning.Impossible _ -> null;
    };
  }
}
