package org.mahdar.extract.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Match;

/// The slots of a time rule's match as numbers, weekdays and shifts.
record Slots(Match match, Tokens tokens) {
  boolean has(String name) {
    return match.has(name);
  }

  /// The number in a slot, whether written in digits, in words or as a lexicon value.
  @Nullable Integer number(String name) {
    Match.@Nullable Slot slot = match.slot(name).orElse(null);
    if (slot == null) {
      return null;
    }
    if (slot.mention() instanceof QuantityMention quantity) {
      return whole(quantity.value());
    }
    return Integer.valueOf(slot.hit() != null ? slot.value() : tokens.get(slot.from()).folded());
  }

  private static @Nullable Integer whole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 ? value.intValue() : null;
  }

  /// The number of a length that is not whole: 2.5 of «ساعتين ونصف»; empty for a whole one.
  Optional<BigDecimal> partOfLength() {
    return match
        .slot("length")
        .map(Match.Slot::mention)
        .map(mention -> mention instanceof QuantityMention quantity ? quantity.value() : null)
        .filter(value -> whole(value) == null);
  }

  /// The number groups of a slot such as «29.03.2021».
  int[] groups(String name) {
    String digits = match.slot(name).map(slot -> tokens.get(slot.from()).folded()).orElse("");
    String[] parts = digits.split("[^0-9]");
    int[] groups = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      groups[i] = Integer.parseInt(parts[i]);
    }
    return groups;
  }

  @Nullable String value(String name) {
    return match.slot(name).map(Match.Slot::value).orElse(null);
  }

  /// Another column of the lexicon entry in the slot.
  String field(String name, String column) {
    return match.slot(name).map(Match.Slot::hit).map(hit -> hit.entry().field(column)).orElse("");
  }

  /// The unit of a number that counts time («ثلاثة أيام»).
  Optional<Unit> lengthUnit() {
    return match
        .slot("length")
        .map(Match.Slot::mention)
        .map(mention -> mention instanceof QuantityMention quantity ? quantity.unit() : null)
        .map(Unit::counted);
  }

  @Nullable DayOfWeek weekday() {
    Integer number = number("weekday");
    return number == null ? null : DayOfWeek.of(number);
  }

  @Nullable Shift shift(String name) {
    return Optional.ofNullable(value(name))
        .map(v -> Shift.valueOf(v.toUpperCase(Locale.ROOT).replace('-', '_')))
        .orElse(null);
  }
}
