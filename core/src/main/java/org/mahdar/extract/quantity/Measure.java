package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Qualifier;
import org.mahdar.rules.Hit;

/// A number with its surroundings on the tokens `[from, to)`.
///
/// «أكثر من 700 مليون دولار» has the numeral 700000000, the bounds of more than that, and the currency.
record Measure(
    Numeral numeral, Bounds bounds, int from, int to, @Nullable Hit unit, @Nullable Hit currency) {

  static Measure of(Numeral numeral, Surroundings around) {
    int from = numeral.from();
    Optional<Hit> currency = around.currencyBehind(numeral.to());
    boolean named = numeral.definite() && around.orderedBefore(from);
    Optional<Hit> unit =
        currency.isPresent() || named ? Optional.empty() : around.unitBehind(numeral.to());
    Optional<Hit> mark = currencyBefore(numeral, around);
    if (currency.isEmpty() && mark.isPresent()) {
      currency = mark;
      unit = Optional.empty();
      from = mark.get().from();
    }
    int to = Math.max(numeral.to(), Math.max(end(currency), end(unit)));
    if (unit.isEmpty() && currency.isEmpty()) {
      unit = unitBefore(numeral, from, around);
      from = unit.map(Hit::from).orElse(from);
    }
    return qualified(
        new Measure(
            below(numeral, unit, from, around) ? numeral.negated() : numeral,
            new Bounds(Qualifier.EXACT, null, null),
            from,
            to,
            unit.orElse(null),
            currency.orElse(null)),
        around);
  }

  /// «$15»: the sign of a currency before digits.
  private static Optional<Hit> currencyBefore(Numeral numeral, Surroundings around) {
    return around.before(numeral.from(), "currency").filter(hit -> numeral.digits() && sign(hit));
  }

  /// The sign of percent before digits, or the noun that a definite number stands behind: «الدول الـ35».
  private static Optional<Hit> unitBefore(Numeral numeral, int from, Surroundings around) {
    Optional<Hit> percent = percentBefore(numeral, around);
    return percent.isPresent() || !numeral.definite() ? percent : around.unitBefore(from);
  }

  /// «-15 درجة»: a hyphen before digits of what can be below zero.
  private static boolean below(Numeral numeral, Optional<Hit> unit, int from, Surroundings around) {
    return numeral.digits() && unit.filter(Measure::signed).isPresent() && around.minus(from);
  }

  /// «%15»: the sign stands before the digits, without a space.
  private static Optional<Hit> percentBefore(Numeral numeral, Surroundings around) {
    return numeral.digits() && !around.spaced(numeral.from())
        ? around
            .before(numeral.from(), "unit")
            .filter(hit -> sign(hit) && hit.value().equals("percent"))
        : Optional.empty();
  }

  private static boolean sign(Hit hit) {
    return hit.entry().spelling().length() == 1;
  }

  /// What can be below zero; before all else a hyphen sets off a number and is no sign.
  private static boolean signed(Hit unit) {
    return unit.value().equals("percent") || unit.value().equals("degree");
  }

  private static int end(Optional<Hit> hit) {
    return hit.map(Hit::to).orElse(0);
  }

  private static Measure qualified(Measure plain, Surroundings around) {
    BigDecimal value = plain.numeral.value();
    if (plain.numeral.kind() == Numeral.Kind.ORDER) {
      return plain.with(Bounds.of(Qualifier.ORDER, value), plain.from, plain.to);
    }
    Optional<Hit> before = around.qualifierBefore(plain.from);
    if (before.isPresent()) {
      return plain.with(
          Bounds.of(Surroundings.qualifier(before.get()), value), before.get().from(), plain.to);
    }
    Optional<Hit> behind = around.qualifierBehind(plain.to);
    if (behind.isEmpty() && !plain.counts()) {
      behind = around.qualifierBehindNoun(plain.to);
    }
    if (behind.isPresent()) {
      return plain.with(
          Bounds.of(Surroundings.qualifier(behind.get()), value), plain.from, behind.get().to());
    }
    return around
        .verbWithSubject(plain.from)
        .map(hit -> plain.with(Bounds.of(Surroundings.qualifier(hit), value), plain.from, plain.to))
        .orElse(plain);
  }

  /// «خمسة أمتار ونصف المتر», «ساعتان وربع»: a fraction of one more of what is counted; behind «ملايين» of a million.
  Measure withFraction(Piece fraction, int end) {
    BigDecimal value = numeral.value().add(fraction.value().multiply(numeral.scale()));
    Numeral more =
        new Numeral(
            numeral.kind(), value, numeral.from(), end, numeral.definite(), numeral.scale(), false);
    return new Measure(more, Bounds.of(bounds.qualifier(), value), from, end, unit, currency);
  }

  /// «مليارا دولار وأربعمئة مليون», «سبعة دولارات وخمسون سنتاً»: the rest of a sum stands behind its currency.
  @Nullable Measure plus(Measure rest) {
    Hit main = currency;
    if (main == null || rest.unit != null || rest.bounds.qualifier() != Qualifier.EXACT) {
      return null;
    }
    BigDecimal value = rest.numeral.value();
    String parts = rest.currency == null ? "" : rest.currency.entry().field("parts");
    if (!parts.isEmpty()) {
      value = value.divide(new BigDecimal(parts));
    } else if (rest.currency != null
        || !rest.numeral.scaled()
        || value.compareTo(numeral.scale()) >= 0) {
      return null;
    }
    BigDecimal sum = numeral.value().add(value);
    Numeral whole =
        new Numeral(
            numeral.kind(),
            sum,
            numeral.from(),
            rest.to,
            numeral.definite(),
            rest.numeral.scale(),
            false);
    return new Measure(whole, Bounds.of(bounds.qualifier(), sum), from, rest.to, null, main);
  }

  Measure with(Bounds other, int newFrom, int newTo) {
    return new Measure(numeral, other, newFrom, newTo, unit, currency);
  }

  boolean counts() {
    return unit != null || currency != null;
  }

  boolean percent() {
    return unit != null && unit.value().equals("percent");
  }
}
