package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.quantity.Piece.Kind;

/// Builds numbers from pieces, as Arabic grammar joins them.
///
/// «مليار و300 مليون» is 1300000000, «ثلاثمئة وخمسة وثمانين ألفاً» 385000, «أربعة مليارات ونصف» 4500000000; «بين ثلاثين وأربعين» holds two numbers,
/// for tens do not join tens.
final class NumeralReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Pieces pieces;

  NumeralReader(Pieces pieces) {
    this.pieces = pieces;
  }

  /// A value on the tokens up to `to`; `scale` is the last scale word in it, 1 where it has none.
  private record Part(BigDecimal value, int to, BigDecimal scale) {}

  /// The cardinal that starts at the token, or null.
  @Nullable Numeral cardinal(int i) {
    Piece first = pieces.at(i);
    if (first == null) {
      return null;
    }
    boolean minus = first.is(Kind.MINUS);
    int at = minus ? first.to() : i;
    boolean article = false;
    Piece start = pieces.at(at);
    if (start != null && start.is(Kind.ARTICLE)) {
      article = true;
      at = pieces.behindQuote(start.to());
      start = pieces.at(at);
    }
    if (start == null || article && start.cut() != 0 || start.form("weekday") && start.definite()) {
      return null;
    }
    if (start.is(Kind.ORDER) || start.is(Kind.SCALE) && start.form("plural")) {
      return minus ? null : order(start, i, article);
    }
    Part whole = sum(start);
    if (whole == null) {
      return null;
    }
    boolean digits = start.is(Kind.DIGITS) && whole.to() == start.to();
    BigDecimal value = minus ? whole.value().negate() : whole.value();
    int to = at > i + 1 && article ? pieces.behindQuote(whole.to()) : whole.to();
    return new Numeral(
        Numeral.Kind.CARDINAL, value, i, to, article || start.definite(), whole.scale(), digits);
  }

  /// «عشرات الآلاف», «ملايين»: only the order of magnitude.
  private Numeral order(Piece start, int from, boolean article) {
    BigDecimal value = start.value();
    int to = start.to();
    boolean scaled = start.is(Kind.SCALE);
    Piece next = pieces.at(to);
    while (next != null && next.is(Kind.SCALE) && next.bare()) {
      value = value.multiply(next.value());
      scaled = true;
      to = next.to();
      next = pieces.at(to);
    }
    BigDecimal scale = scaled ? value : BigDecimal.ONE;
    return new Numeral(
        Numeral.Kind.ORDER, value, from, to, article || start.definite(), scale, false);
  }

  /// Groups of falling scale joined by «و»: «مليار و300 مليون و5 آلاف».
  private @Nullable Part sum(Piece start) {
    Part group = group(start);
    if (group == null) {
      return null;
    }
    BigDecimal total = group.value();
    BigDecimal scale = group.scale();
    BigDecimal limit = scale;
    int to = group.to();
    while (limit.compareTo(BigDecimal.ONE) > 0) {
      Part tail = tail(to, limit);
      if (tail == null) {
        break;
      }
      total = total.add(tail.value());
      limit = tail.scale();
      to = tail.to();
    }
    return new Part(total, to, scale);
  }

  private @Nullable Part tail(int at, BigDecimal limit) {
    Piece next = pieces.joined(at);
    if (next == null) {
      return null;
    }
    if (next.is(Kind.FRACTION)) {
      return half(next, limit);
    }
    Part group = group(next);
    return group != null
            && group.value().compareTo(limit) < 0
            && group.scale().compareTo(limit) < 0
            && whole(group)
        ? group
        : null;
  }

  private static boolean whole(Part part) {
    return part.value().stripTrailingZeros().scale() <= 0 && part.value().signum() > 0;
  }

  /// «ونصف» or «ونصف المليار» behind a scale.
  private Part half(Piece fraction, BigDecimal limit) {
    Piece scale = pieces.at(fraction.to());
    boolean named = scale != null && scale.is(Kind.SCALE) && scale.bare() && !scale.form("dual");
    BigDecimal factor = named && scale != null ? scale.value() : limit;
    int to = named && scale != null ? scale.to() : fraction.to();
    return new Part(fraction.value().multiply(factor), to, BigDecimal.ONE);
  }

  /// A number below a thousand or in digits, with the scale words behind it.
  private @Nullable Part group(Piece start) {
    if (start.is(Kind.SCALE)) {
      return start.form("plural") ? null : scales(alone(start), start.to(), start.value());
    }
    if (start.is(Kind.FRACTION)) {
      Piece scale = pieces.at(start.to());
      boolean parts = scale != null && scale.is(Kind.SCALE) && scale.bare() && !scale.form("dual");
      return parts && scale != null ? scales(start.value(), start.to(), BigDecimal.ONE) : null;
    }
    Part small = small(start);
    if (small == null) {
      return null;
    }
    Piece fraction = pieces.joined(small.to());
    if (fraction != null && fraction.is(Kind.FRACTION)) {
      Piece scale = pieces.at(fraction.to());
      if (scale != null && scale.is(Kind.SCALE) && scale.bare() && !scale.form("dual")) {
        return scales(small.value().add(fraction.value()), fraction.to(), BigDecimal.ONE);
      }
    }
    return scales(small.value(), small.to(), BigDecimal.ONE);
  }

  private Part scales(BigDecimal value, int at, BigDecimal known) {
    BigDecimal product = value;
    BigDecimal scale = known;
    int to = at;
    Piece next = pieces.at(to);
    while (next != null
        && next.is(Kind.SCALE)
        && next.bare()
        && next.value().compareTo(scale) > 0) {
      product = product.multiply(next.value());
      scale = scale.multiply(next.value());
      to = next.to();
      next = pieces.at(to);
    }
    return new Part(product, to, scale);
  }

  /// A scale word without a number: «مليار», the dual «ملياري», and «ألفا», which is a dual unless tanwin or «و» follows.
  private BigDecimal alone(Piece scale) {
    boolean open = scale.form("open") && !pieces.tanwin(scale) && !pieces.joins(scale.to());
    return scale.form("dual") || open ? scale.value().multiply(BigDecimal.TWO) : scale.value();
  }

  private @Nullable Part small(Piece start) {
    if (start.is(Kind.DIGITS)) {
      return new Part(start.value(), start.to(), BigDecimal.ONE);
    }
    BigDecimal hundreds = null;
    int to = start.from();
    if (start.is(Kind.HUNDRED)) {
      hundreds = start.value();
      to = start.to();
    } else if (start.is(Kind.UNIT)) {
      Piece next = pieces.at(start.to());
      if (next != null && next.is(Kind.HUNDRED) && next.bare() && next.value().equals(HUNDRED)) {
        hundreds = start.value().multiply(HUNDRED);
        to = next.to();
      }
    }
    if (hundreds == null) {
      return belowHundred(start);
    }
    Piece next = pieces.joined(to);
    Part rest = next == null || next.is(Kind.DIGITS) ? null : belowHundred(next);
    return rest == null
        ? new Part(hundreds, to, BigDecimal.ONE)
        : new Part(hundreds.add(rest.value()), rest.to(), BigDecimal.ONE);
  }

  private @Nullable Part belowHundred(Piece start) {
    if (start.is(Kind.TENS) || start.is(Kind.TEN)) {
      return new Part(start.value(), start.to(), BigDecimal.ONE);
    }
    if (!start.is(Kind.UNIT) && !start.is(Kind.JOINED)) {
      return null;
    }
    Piece ten = pieces.at(start.to());
    if (ten != null && ten.is(Kind.TEN) && ten.cut() == 0) {
      return new Part(start.value().add(TEN), ten.to(), BigDecimal.ONE);
    }
    Piece tens = pieces.joined(start.to());
    if (tens != null && tens.is(Kind.TENS)) {
      return new Part(start.value().add(tens.value()), tens.to(), BigDecimal.ONE);
    }
    return start.is(Kind.UNIT) ? new Part(start.value(), start.to(), BigDecimal.ONE) : null;
  }

  /// The ordinal that starts at the token («الحادي عشر», «الخامس والعشرين»), or null.
  @Nullable Numeral ordinal(int i) {
    Piece first = pieces.at(i);
    if (first == null || !first.is(Kind.ORDINAL) && !first.is(Kind.JOINED_ORDINAL)) {
      return null;
    }
    Piece ten = pieces.at(first.to());
    if (ten != null && ten.is(Kind.TEN) && ten.cut() == 0) {
      return ordinal(first, first.value().add(TEN), ten.to());
    }
    Piece tens = pieces.joined(first.to());
    if (tens != null && tens.is(Kind.TENS) && tens.definite() == first.definite()) {
      return ordinal(first, first.value().add(tens.value()), tens.to());
    }
    boolean complete = first.is(Kind.ORDINAL) && (first.definite() || !first.form("definite"));
    return complete ? ordinal(first, first.value(), first.to()) : null;
  }

  private static Numeral ordinal(Piece first, BigDecimal value, int to) {
    return new Numeral(
        Numeral.Kind.ORDINAL, value, first.from(), to, first.definite(), BigDecimal.ONE, false);
  }
}
