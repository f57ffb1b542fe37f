package org.mahdar.extract.quantity;

import java.math.BigDecimal;

/// A part of a number on the tokens up to `to`: «خمسة وثمانين» in «خمسة وثمانين ألفاً» is 85.
///
/// @param scale the product of the scale words in it, 1 where it has none
record Part(BigDecimal value, int to, BigDecimal scale) {
  static Part plain(BigDecimal value, int to) {
    return new Part(value, to, BigDecimal.ONE);
  }

  boolean whole() {
    return value.stripTrailingZeros().scale() <= 0 && value.signum() > 0;
  }
}
