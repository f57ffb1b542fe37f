package org.mahdar.bench;

import org.jspecify.annotations.Nullable;

/// The first and the last day of an EDTF date as texts, as far as the date tells them.
///
/// `2019-10` runs from `2019-10-01` to `2019-10-31`; `2018-07-26~` is a day; `201X` and `XXXX-WXX-4` have none.
record DayRange(String first, String last) {
  private static final String FIRST_OF_YEAR = "-01-01";

  /// Every month ends on 31 here: ranges are compared with each other and never counted.
  private static final String LAST_OF_YEAR = "-12-31";

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /// Null where the text does not begin with a year.
  static @Nullable DayRange of(@Nullable String edtf) {
    if (edtf == null) {
      return null;
    }
    String text = edtf.replaceAll("[~?%]", "");
    if (!text.matches("(?s)\\d{4}.*")) {
      return null;
    }
    int slash = text.indexOf('/');
    String left = slash < 0 ? text : text.substring(0, slash);
    String right = slash < 0 ? left : text.substring(slash + 1);
    if (right.isEmpty()) {
      right = left;
    } else if (right.equals("..")) {
      right = "9999";
    }
    return new DayRange(filled(left, FIRST_OF_YEAR), filled(right, LAST_OF_YEAR));
  }

  /// The same day, or, where the gold is a longer time, the same months at both ends.
  static boolean same(@Nullable String gold, @Nullable String claimed) {
    DayRange wanted = of(gold);
    DayRange claim = of(claimed);
    if (wanted == null || claim == null) {
      return false;
    }
    return wanted.first.equals(wanted.last)
        ? wanted.equals(claim)
        : month(wanted.first).equals(month(claim.first))
            && month(wanted.last).equals(month(claim.last));
  }

  String month() {
    return month(first);
  }

  private static String month(String day) {
    return day.substring(0, Math.min(MONTH, day.length()));
  }

  private static String filled(String point, String rest) {
    String day = point.substring(0, Math.min(DAY, point.length()));
    boolean open = day.length() == YEAR || day.length() == MONTH;
    return open ? day + rest.substring(day.length() - YEAR) : day;
  }
}
