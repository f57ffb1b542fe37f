package org.mahdar.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.TimeExplanation.Candidate;
import org.mahdar.extract.time.TimeExplanation.Removal;
import org.mahdar.model.Doubt;

/// Solves when an article was written from what its text says of that day.
///
/// «أمس، الخميس 4 من حزيران» beside «منذ كانون الأول 2019» and «العام الحالي» gives 2020-06-05: the day after a 4 June, in
/// the window of years only 2020 and 2026 make it a Thursday after December 2019, and 2020 is nearer.
///
/// No clock: the years looked at are those within [#YEARS_AROUND] of the latest year of which the text tells as past.
final class CreationSolver {
  static final int YEARS_AROUND = 10;

  /// Days within which what is told makes a year likely although no weekday confirms it.
  private static final int LATELY = 92;

  private final List<Expression> expressions;
  private final List<Expression> headings;
  private final @Nullable LocalDate told;
  private final @Nullable LocalDate announced;
  private final Set<Integer> otherYears;
  private final Set<DayOfWeek> weekdays;
  private final Set<Integer> months;

  /// @param expressions those of the article's own text
  /// @param headings dates that stand where an article says when it was written, see [Headings]
  CreationSolver(List<Expression> expressions, List<Expression> headings) {
    this.expressions = expressions;
    this.headings = headings;
    this.told = Told.latest(expressions, false).orElse(null);
    this.announced = Told.announced(expressions, told).orElse(null);
    this.otherYears = Told.otherYears(expressions);
    this.weekdays = saidWeekdays();
    this.months = saidMonths();
  }

  /// What was found: the candidates with what removed them, the expression that names the day.
  record Solution(List<Candidate> candidates, Expression clue, List<Doubt> doubts) {
    List<LocalDate> days() {
      return candidates.stream().filter(Candidate::stayed).map(Candidate::day).toList();
    }
  }

  /// Empty where no expression ties the day of writing to a day and month, or no year is near.
  Optional<Solution> solve() {
    return headed().or(this::said).or(this::headedWithoutYear);
  }

  /// A whole date at the head of the page counts as it stands, even where a copy kept the «أمس» of its original.
  private Optional<Solution> headed() {
    for (Expression heading : headings) {
      if (heading.meaning() instanceof Point point && point.complete()) {
        Optional<LocalDate> day =
            Points.day(point)
                .flatMap(found -> point.hijri() ? moonSighted(found) : Optional.of(found));
        if (day.isPresent()) {
          boolean stale = !weekdays.isEmpty() && !weekdays.contains(day.get().getDayOfWeek());
          List<Doubt> doubts = stale ? List.of(Doubt.STALE_RELATIVE_DAY) : List.of();
          return Optional.of(
              new Solution(List.of(new Candidate(day.get(), null)), heading, doubts));
        }
      }
    }
    return Optional.empty();
  }

  /// An Islamic date alone may be a day off: it counts only with «أمس الجمعة» or its like, which says which day it was.
  private Optional<LocalDate> moonSighted(LocalDate converted) {
    return weekdays.size() != 1
        ? Optional.empty()
        : Stream.of(converted, converted.minusDays(1), converted.plusDays(1))
            .filter(day -> weekdays.contains(day.getDayOfWeek()))
            .findFirst();
  }

  private Optional<Solution> said() {
    for (Expression expression : expressions) {
      if (expression.meaning() instanceof Point point
          && point.offset() != null
          && point.dayKnown()) {
        Optional<Solution> solution = solution(expression, point, point.offset());
        if (solution.isPresent()) {
          return solution;
        }
      }
    }
    return Optional.empty();
  }

  /// «واشنطن 15 نوفمبر (وكالة)»: the year follows from what is told, if a weekday fits or it happened lately.
  private Optional<Solution> headedWithoutYear() {
    for (Expression heading : headings) {
      if (heading.meaning() instanceof Point point && point.dayKnown() && point.year() == null) {
        DayOfWeek weekday = point.weekday() != null ? point.weekday() : leadWeekday(heading);
        Optional<Solution> solution = solution(heading, point.withWeekday(weekday), 0);
        boolean confirmed = weekday != null || weekdays.size() == 1;
        if (solution.isPresent() && (confirmed || lately(solution.get().days().getFirst()))) {
          return solution;
        }
      }
    }
    return Optional.empty();
  }

  /// Agencies name the day of writing by its weekday in the sentence that their dateline opens.
  private @Nullable DayOfWeek leadWeekday(Expression heading) {
    for (Expression expression : expressions) {
      boolean same =
          expression.sentence() == heading.sentence() && expression.tense() == Tense.PAST;
      if (same
          && expression.meaning() instanceof Point point
          && point.offset() == null
          && point.day() == null
          && point.shift() == null
          && point.weekday() != null) {
        return point.weekday();
      }
    }
    return null;
  }

  private boolean lately(LocalDate day) {
    return told != null && ChronoUnit.DAYS.between(told, day) <= LATELY;
  }

  private Optional<Solution> solution(Expression clue, Point point, int offset) {
    List<Candidate> candidates = candidates(point, offset);
    boolean nearest = candidates.stream().filter(Candidate::stayed).count() > 1;
    return candidates.stream().anyMatch(Candidate::stayed)
        ? Optional.of(
            new Solution(candidates, clue, nearest ? List.of(Doubt.YEAR_BY_NEAREST) : List.of()))
        : Optional.empty();
  }

  private List<Candidate> candidates(Point point, int offset) {
    if (point.year() == null && told == null || point.month() == null || point.day() == null) {
      return List.of();
    }
    int middle = told == null ? 0 : told.getYear();
    int first = point.year() != null ? point.year() : middle - YEARS_AROUND;
    int last = point.year() != null ? point.year() : middle + YEARS_AROUND;
    List<Candidate> candidates = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      Points.day(year, point.month(), point.day())
          .ifPresent(day ->
              candidates.add(new Candidate(day.minusDays(offset), removal(point, day, offset))));
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
