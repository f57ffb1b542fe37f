package org.mahdar.resolve;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Qualifier;

/// What values the words of a number allow: «أكثر من 30» all above 30, «نحو 30» 27 to 33.
record Range(@Nullable BigDecimal low, boolean lowIn, @Nullable BigDecimal high, boolean highIn) {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  static Range of(
      BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, Qualifier qualifier) {
    BigDecimal slack = slack(value);
    return switch (qualifier) {
      case EXACT -> new Range(low != null ? low : value, true, high != null ? high : value, true);
      case ABOUT ->
          new Range(
              low != null ? low.min(value.subtract(slack)) : value.subtract(slack), true,
              high != null ? high.max(value.add(slack)) : value.add(slack), true);
      case MORE_THAN -> new Range(low != null ? low : value, false, high, true);
      case AT_LEAST -> new Range(low != null ? low : value, true, high, true);
      case LESS_THAN -> new Range(low, true, high != null ? high : value, false);
      case AT_MOST -> new Range(low, true, high != null ? high : value, true);
      case ORDER ->
          new Range(
              low != null ? low : value, true, high != null ? high : value.movePointRight(1), true);
    };
  }

  /// A round number is rounder than others: «نحو 30» is off by a tenth, «نحو 640» by half of that, unless its last digit says more.
  private static BigDecimal slack(BigDecimal value) {
    BigDecimal unit = value.stripTrailingZeros().ulp();
    return value.abs().multiply(TENTH).min(value.abs().multiply(TWENTIETH).max(unit));
  }

  /// Whether one value could be meant by both.
  boolean overlaps(Range other) {
    return reaches(high, highIn, other.low, other.lowIn)
        && reaches(other.high, other.highIn, low, lowIn);
  }

  private static boolean reaches(
      @Nullable BigDecimal high, boolean highIn, @Nullable BigDecimal low, boolean lowIn) {
    if (high == null || low == null) {
      return true;
    }
    int order = high.compareTo(low);
    return order > 0 || order == 0 && highIn && lowIn;
  }
}
