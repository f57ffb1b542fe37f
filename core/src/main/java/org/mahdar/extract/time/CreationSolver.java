package org.mahdar.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.TimeExplanation.Candidate;
import org.mahdar.extract.time.TimeExplanation.Removal;

/// Solves when an article was written from what its text says of that day.
///
/// «أمس، الخميس 4 من حزيران» beside «منذ كانون الأول 2019» and «العام الحالي» gives 2020-06-05: the day after a 4 June, in
/// the window of years only 2020 and 2026 make it a Thursday after December 2019, and 2020 is nearer.
///
/// No clock: the years looked at are those within [#YEARS_AROUND] of the latest year of which the text tells as past.
final class CreationSolver {
  static final int YEARS_AROUND = 10;

  private final List<Expression> expressions;
  private final @Nullable LocalDate told;
  private final @Nullable LocalDate announced;
  private final Set<Integer> otherYears;
  private final Set<DayOfWeek> weekdays;
  private final Set<Integer> months;

  /// @param expressions those of the article's own text
  CreationSolver(List<Expression> expressions) {
    this.expressions = expressions;
    this.told = Told.latest(expressions, false).orElse(null);
    this.announced = Told.announced(expressions).orElse(null);
    this.otherYears = Told.otherYears(expressions);
    this.weekdays = saidWeekdays();
    this.months = saidMonths();
  }

  /// What was found: the candidates with what removed them, the expression that names the day.
  record Solution(List<Candidate> candidates, Expression clue) {
    List<LocalDate> days() {
      return candidates.stream().filter(Candidate::stayed).map(Candidate::day).toList();
    }
  }

  /// Empty where no expression ties the day of writing to a day and month, or no year is near.
  Optional<Solution> solve() {
    for (Expression expression : expressions) {
      if (expression.meaning() instanceof Point point
          && point.offset() != null
          && point.dayKnown()) {
        List<Candidate> candidates = candidates(point, point.offset());
        if (candidates.stream().anyMatch(Candidate::stayed)) {
          return Optional.of(new Solution(candidates, expression));
        }
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(Point point, int offset) {
    List<Candidate> candidates = new ArrayList<>();
    int middle = told == null ? 0 : told.getYear();
    int first = point.year() != null ? point.year() : middle - YEARS_AROUND;
    int last = point.year() != null ? point.year() : middle + YEARS_AROUND;
    if (point.year() == null && told == null) {
      return List.of();
    }
    for (int year = first; year <= last; year++) {
      Optional<LocalDate> named =
          point.month() == null || point.day() == null
              ? Optional.empty()
              : Points.day(year, point.month(), point.day());
      named.ifPresent(
          day -> candidates.add(new Candidate(day.minusDays(offset), removal(point, day, offset))));
    }
    return candidates;
  }

  private @Nullable Removal removal(Point point, LocalDate named, int offset) {
    LocalDate created = named.minusDays(offset);
    if (point.weekday() != null
        && named.getDayOfWeek() != point.weekday()
        && point.year() == null) {
      return Removal.OTHER_WEEKDAY;
    }
    if (weekdays.size() == 1
        && !weekdays.contains(created.getDayOfWeek())
        && point.year() == null) {
      return Removal.OTHER_WEEKDAY;
    }
    if (told != null && created.isBefore(told)) {
      return Removal.BEFORE_A_PAST_DATE;
    }
    if (announced != null && created.isAfter(announced)) {
      return Removal.AFTER_AN_ANNOUNCED_DATE;
    }
    if (otherYears.contains(created.getYear())) {
      return Removal.NOT_THIS_YEAR;
    }
    return months.size() == 1 && !months.contains(created.getMonthValue())
        ? Removal.OTHER_MONTH
        : null;
  }

  /// Days of the week that «اليوم الأربعاء» and «أمس الثلاثاء» allow for the day of writing.
  private Set<DayOfWeek> saidWeekdays() {
    Set<DayOfWeek> said = new TreeSet<>();
    for (Expression expression : expressions) {
      if (expression.meaning() instanceof Point point
          && point.offset() != null
          && point.weekday() != null) {
        said.add(point.weekday().minus(point.offset()));
      }
    }
    return said;
  }

  private Set<Integer> saidMonths() {
    Set<Integer> said = new TreeSet<>();
    for (Expression expression : expressions) {
      if (expression.meaning() instanceof Point point
          && point.monthShift() == Shift.THIS
          && point.month() != null) {
        said.add(point.month());
      }
    }
    return said;
  }
}
