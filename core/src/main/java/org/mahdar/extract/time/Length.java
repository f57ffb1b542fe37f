package org.mahdar.extract.time;

import java.math.BigDecimal;
import java.util.Optional;

/// So many units of time; a half counts in the next finer unit: «ساعتين ونصف» are 150 minutes, «نصف قرن» 50 years.
///
/// @param count negative where the text does not say how many
record Length(int count, Unit unit) {
  static Length of(Slots slots) {
    Unit unit = unit(slots);
    Optional<BigDecimal> part = slots.partOfLength();
    return part.isPresent()
        ? new Length(
            part.get().multiply(BigDecimal.valueOf(unit.ofFiner())).intValue(), unit.finer())
        : new Length(number(slots), unit);
  }

  static Unit unit(Slots slots) {
    return slots.lengthUnit().orElseGet(() -> Unit.of(String.valueOf(slots.value("unit"))));
  }

  private static int number(Slots slots) {
    if (slots.has("several")) {
      return -1;
    }
    if (slots.has("length")) {
      return Optional.ofNullable(slots.number("length")).orElse(-1);
    }
    if (slots.has("count")) {
      return Optional.ofNullable(slots.number("count")).orElse(-1);
    }
    String own = slots.field("unit", "count");
    return own.isEmpty() ? -1 : Integer.parseInt(own);
  }

  String text() {
    return unit.duration(count);
  }
}
