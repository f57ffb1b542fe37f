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

  /// The unit in which a half of this one is counted, and how many of them make one: eighteen months are a year and a half.
  Unit finer() {
    return switch (this) {
      case CENTURY, DECADE -> YEAR;
      case YEAR -> MONTH;
      case MONTH, WEEK -> DAY;
      case DAY -> HOUR;
      case HOUR -> MINUTE;
      case MINUTE, SECOND -> SECOND;
    };
  }

  int ofFiner() {
    return switch (this) {
      case CENTURY -> 100;
      case DECADE -> 10;
      case YEAR -> 12;
      case MONTH -> 30;
      case WEEK -> 7;
      case DAY -> 24;
      case HOUR, MINUTE -> 60;
      case SECOND -> 1;
    };
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
