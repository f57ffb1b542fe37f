package org.mahdar.extract.time;

import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Token;
import org.mahdar.extract.time.Meaning.Point;
import org.mahdar.extract.time.Meaning.Range;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Makes one stretch of time of two dates that «من … إلى …» joins.
///
/// «من الأحد إلى الثلاثاء» and «منذ عام 2025 وحتى عام 2028» are one each; «تأجل اللقاء من الأحد إلى الثلاثاء» names two days.
final class Stretches {
  private static final String LINKS = "range";

  /// Words before the dates among which a verb of moving a date makes them two.
  private static final int NEAR = 6;

  /// … and among which one of putting off does, for what is put off may have a long name.
  private static final int FAR = 18;

  /// «ما بين».
  private static final int LONGEST_OPENER = 2;

  private static final char WAW = '\u0648';

  private Stretches() {}

  /// Adds an expression to those found, or joins it to the last of them.
  static void add(List<Expression> found, Expression next, Lattice lattice) {
    Expression last = found.isEmpty() ? next : found.getLast();
    int start = opener(last, lattice);
    if (last.equals(next)
        || !(last.meaning() instanceof Point from)
        || !(next.meaning() instanceof Point to)
        || last.sentence() != next.sentence()
        || start < 0
        || !alike(from, to)
        || !linked(last.to(), next.from(), lattice)
            && !paired(start, last.to(), next.from(), lattice)
        || moved(start, lattice)) {
      found.add(next);
      return;
    }
    found.set(
        found.size() - 1,
        new Expression(
            lattice.tokens().span(start, next.to()),
            start,
            next.to(),
            last.sentence(),
            last.rule(),
            new Range(from, to),
            last.tense(),
            false,
            last.doubts()));
  }

  /// The token of «من» or «بين» before the first date, or its own «منذ»; -1 where there is neither.
  private static int opener(Expression first, Lattice lattice) {
    if (first.since()) {
      return first.from();
    }
    for (int before = Math.max(0, first.from() - LONGEST_OPENER); before < first.from(); before++) {
      Optional<Hit> hit = lattice.hit(before, LINKS);
      if (hit.isPresent()
          && hit.get().value().equals("open")
          && hit.get().to() == first.from()
          && hit.get().cut() == 0) {
        return before;
      }
    }
    return -1;
  }

  private static boolean linked(int from, int to, Lattice lattice) {
    return from < to
        && lattice
            .hit(from, LINKS)
            .filter(hit -> hit.to() == to && hit.value().equals("middle"))
            .isPresent();
  }

  /// «بين 30 مايو و5 يونيو»: only «بين» makes one stretch of two dates that «و» joins.
  private static boolean paired(int start, int from, int to, Lattice lattice) {
    boolean between =
        lattice
            .hit(start, LINKS)
            .filter(hit -> hit.entry().field("pair").equals("yes"))
            .isPresent();
    boolean and =
        from == to
            ? lattice.tokens().get(to).folded().charAt(0) == WAW
            : to == from + 1
                && lattice
                    .hit(from, LINKS)
                    .filter(hit -> hit.value().equals("middle-of-between"))
                    .isPresent();
    return between && and;
  }

  /// Two days, two weekdays, two months or two years, each without more.
  private static boolean alike(Point a, Point b) {
    return plain(a)
        && plain(b)
        && (a.day() == null) == (b.day() == null)
        && (a.month() == null) == (b.month() == null)
        && (a.day() != null || (a.weekday() == null) == (b.weekday() == null))
        && (a.month() != null || (a.year() == null) == (b.year() == null));
  }

  private static boolean plain(Point point) {
    return point.offset() == null
        && point.clock() == null
        && point.part() == null
        && (point.portion() == null || point.month() != null && point.day() == null);
  }

  private static boolean moved(int start, Lattice lattice) {
    boolean words = true;
    for (int i = start - 1; i >= Math.max(0, start - FAR); i--) {
      Hit change = lattice.hit(i, "date_change").orElse(null);
      boolean near = words && i >= start - NEAR;
      if (change != null && (near || change.entry().field("reach").equals("far"))) {
        return true;
      }
      if (lattice.tokens().get(i).mark('.')) {
        return false;
      }
      words &= lattice.tokens().get(i).is(Token.Kind.WORD);
    }
    return false;
  }
}
