package org.mahdar.extract.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Doubt;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.Qualifier;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Lattice;

/// An amount of money on its tokens, with or without a currency: «700 مليون دولار», «450 مليوناً».
///
/// @param named whether it names a currency, be it one that several states share («دينار»)
record Amount(
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Qualifier qualifier,
    @Nullable String currency,
    List<Doubt> doubts,
    boolean named,
    int from,
    int to) {
  private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  static Amount of(MoneyMention money, Lattice.Placed placed) {
    return new Amount(
        money.amount(),
        money.low(),
        money.high(),
        money.qualifier(),
        money.currency(),
        money.doubts(),
        true,
        placed.from(),
        placed.to());
  }

  /// A large number that a money verb governs is money, though its currency is missing.
  static Amount of(QuantityMention number, Lattice.Placed placed) {
    List<Doubt> doubts = List.of(Doubt.CURRENCY_MISSING);
    return new Amount(
        number.value(),
        number.low(),
        number.high(),
        number.qualifier(),
        null,
        doubts,
        false,
        placed.from(),
        placed.to());
  }

  /// Whether a number that counts nothing is large enough to be money («والكويت بـ 20 مليوناً»).
  static boolean large(QuantityMention number) {
    return number.unit() == null
        && number.role() == NumberRole.CARDINAL
        && number.value().compareTo(LARGE) >= 0;
  }

  /// The currency of the amount before it in the sentence holds for one that names none.
  Amount in(@Nullable String other) {
    return currency != null || other == null || named
        ? this
        : new Amount(value, low, high, qualifier, other, List.of(), false, from, to);
  }

  /// «7 مليارات دولار» where several states' dollars may be meant: the amount without a currency, and the doubt of it.
  Amount open() {
    List<Doubt> left = new ArrayList<>(doubts);
    left.add(Doubt.CURRENCY_MISSING);
    return new Amount(value, low, high, qualifier, null, List.copyOf(left), named, from, to);
  }

  boolean milliards() {
    return value != null && value.compareTo(MILLIARD) >= 0;
  }

  /// «25 مليار و365 ألف دينار»: milliards of thousandths, with thousands of the whole unit.
  boolean mixed() {
    if (value == null || !milliards()) {
      return false;
    }
    BigDecimal rest = value.remainder(MILLIARD);
    return rest.signum() > 0 && rest.compareTo(LARGE) < 0;
  }

  /// In the currency that the article leaves for its name («دينار»), which is then no longer in doubt, or as it is where it leaves none.
  Amount meant(@Nullable String one) {
    List<Doubt> left =
        one == null
            ? doubts
            : doubts.stream().filter(doubt -> doubt != Doubt.CURRENCY_MISSING).toList();
    return new Amount(value, low, high, qualifier, one, left, named, from, to);
  }

  /// The currency of the article, with the doubt that this amount names none; «بالملايين» is of nothing.
  Amount presumedIn(@Nullable String other) {
    return currency != null || other == null || named || qualifier == Qualifier.ORDER
        ? this
        : new Amount(value, low, high, qualifier, other, doubts, false, from, to);
  }

  /// What stands in a bracket behind an amount that is about so much is about so much too: «تناهز 60 مليون دولار (133 مليون دينار)».
  Amount as(Qualifier other) {
    return qualifier == Qualifier.EXACT && other == Qualifier.ABOUT
        ? new Amount(value, low, high, other, currency, doubts, named, from, to)
        : this;
  }

  /// The amount split between `givers`, in halves where they are not named.
  Amount parts(int givers) {
    BigDecimal parts = BigDecimal.valueOf(Math.max(2, givers));
    return new Amount(
        value == null ? null : value.divide(parts, 0, RoundingMode.HALF_EVEN),
        null,
        null,
        qualifier,
        currency,
        doubts,
        named,
        from,
        to);
  }
}
