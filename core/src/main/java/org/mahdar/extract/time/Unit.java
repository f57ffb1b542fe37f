package org.mahdar.extract.time;

import java.util.Locale;

/// Units of durations and periods, with their TIMEX3 letters.
enum Unit {
  SECOND("S", true),
  MINUTE("M", true),
  HOUR("H", true),
  DAY("D", false),
  WEEK("W", false),
  MONTH("M", false),
  YEAR("Y", false),
  DECADE("DE", false),
  CENTURY("CE", false);

  private final String letter;
  private final boolean ofTime;

  Unit(String letter, boolean ofTime) {
    this.letter = letter;
    this.ofTime = ofTime;
  }

  /// `P3D`, `PT2H`; `PXD` where the text does not say how many.
  String duration(int count) {
    return "P" + (ofTime ? "T" : "") + (count < 0 ? "X" : count) + letter;
  }

  boolean ofTime() {
    return ofTime;
  }

  /// @param unit what a quantity counts
  static Unit counted(String unit) {
    return unit.equals("night") ? DAY : valueOf(unit.toUpperCase(Locale.ROOT));
  }

  /// @param value a value of the lexicon `time_unit`
  static Unit of(String value) {
    return switch (value) {
      case "S" -> SECOND;
      case "MIN" -> MINUTE;
      case "H" -> HOUR;
      case "D" -> DAY;
      case "W" -> WEEK;
      case "M" -> MONTH;
      case "Y" -> YEAR;
      case "DE" -> DECADE;
      case "CE" -> CENTURY;
      default -> throw new IllegalArgumentException("no unit of time: " + value);
    };
  }
}
