package org.mahdar.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Qualifier;

class RangeTest {
  @ParameterizedTest
  @CsvSource({
    "EXACT, 23, EXACT, 25, false",
    "EXACT, 23, EXACT, 23.0, true",
    "ABOUT, 30, EXACT, 31, true",
    "ABOUT, 30, EXACT, 40, false",
    "ABOUT, 80, EXACT, 77, true",
    "ABOUT, 640, EXACT, 655, true",
    "ABOUT, 640, EXACT, 700, false",
    "ABOUT, 150000000, EXACT, 148700000, true",
    "MORE_THAN, 30, EXACT, 35, true",
    "MORE_THAN, 30, EXACT, 30, false",
    "AT_LEAST, 30, EXACT, 30, true",
    "LESS_THAN, 30, EXACT, 30, false",
    "AT_MOST, 30, MORE_THAN, 30, false",
    "MORE_THAN, 30, MORE_THAN, 80, true",
    "ORDER, 1000, EXACT, 4000, true",
    "ORDER, 1000, EXACT, 400, false",
  })
  void some_numbers_can_both_be_true(
      Qualifier a, BigDecimal x, Qualifier b, BigDecimal y, boolean both) {
    assertThat(Range.of(x, null, null, a).overlaps(Range.of(y, null, null, b))).isEqualTo(both);
    assertThat(Range.of(y, null, null, b).overlaps(Range.of(x, null, null, a))).isEqualTo(both);
  }
}
