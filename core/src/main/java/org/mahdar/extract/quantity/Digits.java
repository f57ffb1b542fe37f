package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads digits with their marks: «43,000» is 43000, «148،7» is 148.7, the agencies' inverted «5ر1» is 1.5.
final class Digits {
  /// Behind this many digits nothing is a number that an article means.
  private static final int MOST_DIGITS = 18;

  /// U+0631: agencies that type from right to left put the fraction before it and the whole number behind it.
  private static final char REH = '\u0631';

  private static final int GROUP = 3;

  private Digits() {}

  /// @param folded a number token
  /// @param scaled whether a word like «مليون» follows: then «330,130» is a fraction, not a third of a million
  /// @return null where the marks make no number («29.03.2021»)
  static @Nullable BigDecimal value(String folded, boolean scaled) {
    if (folded.length() > MOST_DIGITS) {
      return null;
    }
    int reh = folded.indexOf(REH);
    if (reh > 0) {
      String fraction = folded.substring(0, reh);
      String whole = folded.substring(reh + 1);
      return plain(fraction) && plain(whole) ? new BigDecimal(whole + "." + fraction) : null;
    }
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (!digit(folded.charAt(i))) {
        marks.append(folded.charAt(i));
      }
    }
    return switch (marks.length()) {
      case 0 -> new BigDecimal(folded);
      case 1 -> oneMark(folded, folded.indexOf(marks.charAt(0)), scaled);
      default -> manyMarks(folded, marks);
    };
  }

  private static BigDecimal oneMark(String folded, int at, boolean scaled) {
    char mark = folded.charAt(at);
    String whole = folded.substring(0, at);
    String rest = folded.substring(at + 1);
    boolean groups =
        rest.length() == GROUP && whole.length() <= GROUP && !whole.equals("0") && !scaled;
    boolean grouping = mark == '\u066C' || groups && mark != '\u066B';
    return new BigDecimal(grouping ? whole + rest : whole + "." + rest);
  }

  private static @Nullable BigDecimal manyMarks(String folded, CharSequence marks) {
    char first = marks.charAt(0);
    char last = marks.charAt(marks.length() - 1);
    int end = folded.lastIndexOf(last);
    boolean decimal = first != last;
    String[] groups = (decimal ? folded.substring(0, end) : folded).split("[^0-9]", -1);
    StringBuilder whole = new StringBuilder(groups[0]);
    for (int g = 1; g < groups.length; g++) {
      if (groups[g].length() != GROUP || groups[0].length() > GROUP) {
        return null;
      }
      whole.append(groups[g]);
    }
    return new BigDecimal(decimal ? whole + "." + folded.substring(end + 1) : whole.toString());
  }

  private static boolean plain(String digits) {
    return !digits.isEmpty() && digits.chars().allMatch(c -> digit((char) c));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
