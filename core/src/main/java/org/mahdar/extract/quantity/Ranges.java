package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.rules.Hit;

/// Joins the two numbers of a range: «بين 30 و40 وزيراً», «من مليارين إلى ثلاثة مليارات دولار», «30-40 دولة», «200 إلى 250 مليون يورو».
///
/// Only what counts something is a range of values: «من 12 إلى 14 فبراير» are days.
final class Ranges {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

  private final Surroundings around;

  Ranges(Surroundings around) {
    this.around = around;
  }

  /// The range that the second measure closes, or null.
  @Nullable Measure join(Measure first, Measure second) {
    if (!second.counts() && !paired(first, second)
        || first.counts() && !sameUnit(first, second)
        || !linked(first, second)) {
      return null;
    }
    Numeral low = scaledAlike(first.numeral(), second.numeral());
    BigDecimal high = second.numeral().value();
    if (low.kind() != Numeral.Kind.CARDINAL || low.value().compareTo(high) >= 0) {
      return null;
    }
    int from =
        around
            .before(first.from(), "range")
            .filter(hit -> hit.value().equals("open"))
            .map(Hit::from)
            .orElse(first.from());
    return new Measure(
        low,
        Bounds.between(low.value(), high),
        from,
        second.to(),
        second.unit(),
        second.currency());
  }

  /// «بين مئة ومئة وعشرين راكبا»: behind «بين» a noun of no list will do, but for years.
  private boolean paired(Measure first, Measure second) {
    boolean between =
        around
            .before(first.from(), "range")
            .filter(hit -> hit.entry().field("pair").equals("yes"))
            .isPresent();
    return between
        && !year(second.numeral())
        && second.numeral().kind() == Numeral.Kind.CARDINAL
        && around.nounBehind(second.to());
  }

  private static boolean year(Numeral numeral) {
    return numeral.value().compareTo(FIRST_YEAR) >= 0 && numeral.value().compareTo(LAST_YEAR) <= 0;
  }

  private boolean linked(Measure first, Measure second) {
    boolean opened =
        around.before(first.from(), "range").filter(hit -> hit.value().equals("open")).isPresent();
    if (second.from() == first.to()) {
      return opened
          && around.at(second.from(), "number").filter(hit -> hit.has(Clitics.WAW)).isPresent();
    }
    Optional<Hit> link = around.before(second.from(), "range");
    if (link.isEmpty() || link.get().from() != first.to()) {
      return false;
    }
    if (opened && around.changing(first.from())) {
      return false;
    }
    boolean bare = !first.counts() && link.get().entry().spelling().length() > 1;
    return switch (link.get().value()) {
      case "middle" -> opened || bare || link.get().entry().spelling().length() == 1;
      case "middle-of-between" -> opened;
      default -> false;
    };
  }

  /// «بين 2 و3 مليارات»: the scale of the second holds for the first.
  private static Numeral scaledAlike(Numeral first, Numeral second) {
    return second.scaled() && !first.scaled() ? first.times(second.scale()) : first;
  }

  private static boolean sameUnit(Measure first, Measure second) {
    return first.unit() != null
            && second.unit() != null
            && first.unit().value().equals(second.unit().value())
        || first.currency() != null && second.currency() != null;
  }
}
