package org.mahdar.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mahdar.model.Edtf;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Query;

/// The register over time, drawn by the server: a column per month, or per year where there are too many months.
///
/// Time runs with the page: from right to left in Arabic. Dates wider than a column are counted apart, in outline.
///
/// @param columns none where nothing has a date
public record Strip(
    int width, int height, List<Column> columns, List<Tick> ticks, String title, boolean open) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 72;
  private static final int AXIS = 22;
  private static final int MOST_MONTHS = 150;

  /// @param certain height of the solid part, open that of the outlined part on top of it
  public record Column(
      String href,
      String label,
      double x,
      double width,
      double certain,
      double open,
      boolean chosen) {
    public double certainTop() {
      return HEIGHT - certain;
    }

    public double openTop() {
      return HEIGHT - certain - open;
    }
  }

  public record Tick(double x, String label) {}

  private record Count(int certain, int open) {
    Count plus(Count other) {
      return new Count(certain + other.certain, open + other.open);
    }

    int all() {
      return certain + open;
    }
  }

  static Strip of(Query query, List<Found.Dated> all, Voice voice) {
    List<Found.Dated> dates = all.stream().filter(Strip::drawable).toList();
    if (dates.isEmpty()) {
      return new Strip(
          WIDTH, HEIGHT + AXIS, List.of(), List.of(), voice.messages().text("strip.title"), false);
    }
    YearMonth first =
        dates.stream().map(d -> YearMonth.from(d.first())).min(YearMonth::compareTo).orElseThrow();
    YearMonth last =
        dates.stream().map(d -> YearMonth.from(d.first())).max(YearMonth::compareTo).orElseThrow();
    int months = (last.getYear() - first.getYear() + 1) * 12;
    return new Scale(first.getYear(), last.getYear(), months > MOST_MONTHS ? 12 : 1, voice)
        .draw(query, dates);
  }

  /// A date with an open beginning stands nowhere on the axis.
  private static boolean drawable(Found.Dated date) {
    return !date.first().equals(Edtf.FIRST);
  }

  /// Where a month stands: `step` months make one column.
  private record Scale(int firstYear, int lastYear, int step, Voice voice) {
    Strip draw(Query query, List<Found.Dated> dates) {
      TreeMap<Integer, Count> counts = new TreeMap<>();
      for (Found.Dated date : dates) {
        int column = column(date.first());
        boolean open = !date.last().isBefore(start(column + 1));
        Count count = open ? new Count(0, date.count()) : new Count(date.count(), 0);
        counts.merge(column, count, Count::plus);
      }
      int most = counts.values().stream().mapToInt(Count::all).max().orElse(1);
      List<Column> columns = new ArrayList<>();
      counts.forEach((column, count) -> columns.add(column(column, count, most, query)));
      return new Strip(
          WIDTH,
          HEIGHT + AXIS,
          columns,
          ticks(),
          voice.messages().text(step == 1 ? "strip.title" : "strip.year-title"),
          counts.values().stream().anyMatch(count -> count.open() > 0));
    }

    private Column column(int column, Count count, int most, Query query) {
      LocalDate first = start(column);
      LocalDate last = start(column + 1).minusDays(1);
      String when =
          step == 1
              ? voice.dates().month(YearMonth.from(first))
              : voice.dates().year(first.getYear());
      double unit = (HEIGHT - 8.0) / most;
      return new Column(
          Address.register(query.withDates(first, last)),
          voice
              .messages()
              .text("strip.column", when, voice.messages().text("register.count", count.all())),
          x(column),
          Math.max(2, wide() - 1.5),
          Math.max(count.certain() > 0 ? 3 : 0, count.certain() * unit),
          Math.max(count.open() > 0 ? 3 : 0, count.open() * unit),
          first.equals(query.from()) && last.equals(query.to()));
    }

    private List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      int years = lastYear - firstYear + 1;
      int every = years > 20 ? 5 : 1;
      for (int year = firstYear; year <= lastYear; year++) {
        if (year % every == 0) {
          int middle = ((year - firstYear) * 12 + 6) / step;
          double centre = step == 1 ? x(middle) : x((year - firstYear) * 12 / step) + wide() / 2;
          ticks.add(new Tick(centre, voice.dates().year(year)));
        }
      }
      return ticks;
    }

    private double wide() {
      return (double) WIDTH / ((lastYear - firstYear + 1) * 12 / step);
    }

    private double x(int column) {
      double fromStart = column * wide();
      return voice.language() == Language.AR ? WIDTH - fromStart - wide() : fromStart;
    }

    private int column(LocalDate day) {
      return ((day.getYear() - firstYear) * 12 + day.getMonthValue() - 1) / step;
    }

    private LocalDate start(int column) {
      return LocalDate.of(firstYear, 1, 1).plusMonths((long) column * step);
    }
  }
}
