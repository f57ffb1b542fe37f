package org.mahdar.extract.quantity;

import java.math.BigDecimal;

/// A number on its tokens `[from, to)`, before anything is known of what it counts.
///
/// @param kind whether it counts, orders, or names only an order of magnitude («مئات الملايين»)
/// @param definite «الـ35», «الثلاثة»
/// @param scaled whether a word from «ألف» up is part of it
/// @param digits whether it is written in digits only
record Numeral(
    Kind kind,
    BigDecimal value,
    int from,
    int to,
    boolean definite,
    BigDecimal scale,
    boolean digits) {
  enum Kind {
    CARDINAL,
    ORDINAL,
    ORDER
  }

  boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  Numeral negated() {
    return new Numeral(kind, value.negate(), from, to, definite, scale, digits);
  }

  Numeral times(BigDecimal factor) {
    return new Numeral(kind, value.multiply(factor), from, to, definite, factor, digits);
  }
}
