package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahdar.arabic.Clitics;

/// One word or run of digits that a number is built from: «ملياري» is a scale of 10^9 in the dual.
///
/// @param cut the clitics before it, see [Clitics]
record Piece(Kind kind, BigDecimal value, String form, int from, int to, int cut) {
  /// The classes of number words, as the lexicon `number` names them.
  enum Kind {
    DIGITS,
    /// 0 to 9.
    UNIT,
    /// «أحد», «اثنا»: a unit only in front of «عشر» or «وعشرون».
    JOINED,
    /// «عشر»: ten alone, and the second half of 11 to 19.
    TEN,
    TENS,
    HUNDRED,
    SCALE,
    /// «نصف», «ربع».
    FRACTION,
    /// «أرباع», «أخماس»: what a fraction counts; the value is the divisor.
    PARTS,
    /// «فاصلة» between a number and its decimals.
    POINT,
    /// «من عشرة», «من مئة» behind a fraction of so many.
    TENTHS,
    /// «على» before a divisor.
    OVER,
    /// «عشرات», «مئات»: an order of magnitude.
    ORDER,
    ORDINAL,
    /// «حادي»: an ordinal only in front of «عشر» or «والعشرين».
    JOINED_ORDINAL,
    /// «بعد المئة» behind an ordinal: «الدورة الخامسة بعد المئة» is the 105th.
    BEYOND,
    /// The article alone, as before digits («الـ35»).
    ARTICLE,
    /// «و» alone.
    AND,
    /// «سالب».
    MINUS;

    private static final Map<String, Kind> BY_CELL =
        Arrays.stream(values())
            .collect(
                Collectors.toMap(
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind -> kind));

    /// The kind that a cell of the lexicon names.
    static Kind of(String cell) {
      Kind kind = BY_CELL.get(cell);
      if (kind == null) {
        throw new IllegalArgumentException("no kind of number " + cell);
      }
      return kind;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean form(String other) {
    return form.equals(other);
  }

  boolean definite() {
    return (cut & Clitics.ARTICLE) != 0;
  }

  /// Whether it is joined to what stands before it by «و» alone.
  boolean joined() {
    return (cut & Clitics.WAW) != 0 && (cut & Clitics.PREPOSITION) == 0;
  }

  /// Whether it stands directly behind the word before it, but for an article.
  boolean bare() {
    return (cut & ~Clitics.ARTICLE) == 0;
  }
}
