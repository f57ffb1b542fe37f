package org.mahdar.extract.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times of day: «الساعة 05:16 مساء» is `17:16`.
final class Clock {
  private static final int NOON = 12;
  private static final int HOUR = 60;

  private Clock() {}

  static Optional<String> of(Slots slots) {
    if (slots.has("clock")) {
      int[] groups = slots.groups("clock");
      return Optional.of(time(slots, groups[0], groups[1]));
    }
    @Nullable Integer hour = slots.number("hour");
    if (hour == null) {
      return Optional.empty();
    }
    @Nullable Integer written = slots.number("minute");
    int minute = written != null ? written : past(slots);
    int before = slots.has("lessQuarter") ? 15 : slots.has("lessThird") ? 20 : 0;
    int early = before == 0 ? hour : hour == 1 ? NOON : hour - 1;
    return Optional.of(time(slots, early, before == 0 ? minute : HOUR - before));
  }

  private static int past(Slots slots) {
    return slots.has("half") ? 30 : slots.has("quarter") ? 15 : slots.has("third") ? 20 : 0;
  }

  private static String time(Slots slots, int hour, int minute) {
    return String.format("%02d:%02d", onTheDial(slots, hour), minute);
  }

  /// The hour on a dial of 24, from the part of the day.
  private static int onTheDial(Slots slots, int hour) {
    boolean morning = slots.has("am") || "MO".equals(slots.value("part"));
    if (hour == NOON && morning) {
      return 0;
    }
    boolean late = slots.has("pm") || afterNoon(String.valueOf(slots.value("part")), hour);
    return late && hour < NOON ? hour + NOON : hour;
  }

  private static boolean afterNoon(String part, int hour) {
    return switch (part) {
      case "AF", "EV" -> true;
      case "MI" -> hour < 4;
      case "NI" -> hour > 5;
      default -> false;
    };
  }
}
