package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.quantity.Piece.Kind;

/// Builds numbers from pieces, as Arabic grammar joins them.
///
/// «مليار و300 مليون» is 1300000000, «ثلاثمئة وخمسة وثمانين ألفاً» 385000, «أربعة مليارات ونصف» 4500000000; «بين ثلاثين وأربعين» holds two numbers,
/// for tens do not join tens.
final class NumeralReader {
  private final Pieces pieces;
  private final Hundreds hundreds;
  private final Fractions fractions;

  NumeralReader(Pieces pieces) {
    this.pieces = pieces;
    this.hundreds = new Hundreds(pieces);
    this.fractions = new Fractions(pieces);
  }

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
    Part whole = decimal(start);
    if (whole == null) {
      return null;
    }
    boolean digits = start.is(Kind.DIGITS) && whole.to() == start.to();
    BigDecimal value = minus ? whole.value().negate() : whole.value();
    int to = at > i + 1 && article ? pieces.behindQuote(whole.to()) : whole.to();
    return new Numeral(
        Numeral.Kind.CARDINAL, value, i, to, article || start.definite(), whole.scale(), digits);
  }

  /// The fraction that «و» joins to what ends here: «ونصف المتر»; null where there is none or another thing is halved.
  @Nullable Piece joinedFraction(int at) {
    return fractions.of(pieces.joined(at));
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

  /// A sum with the fraction of ten, a hundred, … that may follow it in words: «اثنان وثمانية من عشرة».
  private @Nullable Part decimal(Piece start) {
    Part whole = sum(start);
    if (whole == null || start.is(Kind.DIGITS)) {
      return whole;
    }
    Part split = fractions.ofTenths(whole);
    if (split != null) {
      return split;
    }
    Piece next = pieces.joined(whole.to());
    Part rest = next == null || next.is(Kind.DIGITS) ? null : sum(next);
    Part joined = rest == null ? null : fractions.withRest(whole, rest);
    return joined == null ? whole : joined;
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
    Piece fraction = fractions.of(next);
    if (fraction != null) {
      return half(fraction, limit);
    }
    Part group = next == null ? null : group(next);
    return group != null
            && group.value().compareTo(limit) < 0
            && group.scale().compareTo(limit) < 0
            && group.whole()
        ? group
        : null;
  }

  /// «ونصف» or «ونصف المليار» behind a scale.
  private Part half(Piece fraction, BigDecimal limit) {
    boolean named = scaled(fraction.to());
    Piece scale = pieces.at(fraction.to());
    BigDecimal factor = named && scale != null ? scale.value() : limit;
    int to = named && scale != null ? scale.to() : fraction.to();
    return Part.plain(fraction.value().multiply(factor), to);
  }

  private boolean scaled(int at) {
    Piece scale = pieces.at(at);
    return scale != null && scale.is(Kind.SCALE) && scale.bare() && !scale.form("dual");
  }

  /// A number below a thousand or in digits, with the scale words behind it.
  private @Nullable Part group(Piece start) {
    if (start.is(Kind.SCALE)) {
      return start.form("plural") ? null : scales(alone(start), start.to(), start.value());
    }
    Piece part = fractions.of(start);
    if (part != null) {
      return share(part);
    }
    Part small = hundreds.at(start);
    if (small == null) {
      return null;
    }
    if (pieces.year(start)) {
      return small;
    }
    Part pointed = fractions.pointed(small);
    Piece fraction = fractions.of(pieces.joined(pointed.to()));
    if (fraction != null && (scaled(fraction.to()) || !pieces.definiteWord(fraction.to()))) {
      return scales(pointed.value().add(fraction.value()), fraction.to(), BigDecimal.ONE);
    }
    return scales(pointed.value(), pointed.to(), BigDecimal.ONE);
  }

  /// A fraction alone: «نصف مليار», «ثلثا الأعضاء», «ربع ساعة»; «نصف» before any other word is no number.
  private @Nullable Part share(Piece fraction) {
    if (scaled(fraction.to())) {
      return scales(fraction.value(), fraction.to(), BigDecimal.ONE);
    }
    return !fraction.definite() && pieces.divisible(fraction.to())
        ? Part.plain(fraction.value(), fraction.to())
        : null;
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

  /// The ordinal that starts at the token («الحادي عشر», «الخامس والعشرين», «الخامسة بعد المئة»), or null.
  @Nullable Numeral ordinal(int i) {
    Numeral small = belowHundred(i);
    Piece beyond = small == null ? null : pieces.at(small.to());
    if (small == null || beyond == null || !beyond.is(Kind.BEYOND)) {
      return small;
    }
    BigDecimal value = small.value().add(beyond.value());
    return new Numeral(
        small.kind(), value, i, beyond.to(), small.definite(), BigDecimal.ONE, false);
  }

  private @Nullable Numeral belowHundred(int i) {
    Piece first = pieces.at(i);
    if (first == null || !first.is(Kind.ORDINAL) && !first.is(Kind.JOINED_ORDINAL)) {
      return null;
    }
    Piece ten = pieces.at(first.to());
    if (ten != null && ten.is(Kind.TEN) && ten.cut() == 0) {
      return ordinal(first, first.value().add(BigDecimal.TEN), ten.to());
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
