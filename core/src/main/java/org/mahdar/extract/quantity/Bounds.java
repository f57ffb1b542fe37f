package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Qualifier;

/// How a number is meant, and the least and greatest value that allows: «ما لا يقل عن 30» is at least 30.
record Bounds(Qualifier qualifier, @Nullable BigDecimal low, @Nullable BigDecimal high) {
  static Bounds of(Qualifier qualifier, BigDecimal value) {
    return switch (qualifier) {
      case MORE_THAN, AT_LEAST -> new Bounds(qualifier, value, null);
      case LESS_THAN, AT_MOST -> new Bounds(qualifier, null, value);
      case EXACT, ABOUT, ORDER -> new Bounds(qualifier, null, null);
    };
  }

  static Bounds between(BigDecimal low, BigDecimal high) {
    return new Bounds(Qualifier.AT_LEAST, low, high);
  }
}
