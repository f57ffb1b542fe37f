package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.quantity.Piece.Kind;

/// Fractions and decimals in words.
///
/// «ثلاثة أرباع» is 0.75, «عشرة ونصف» 10.5, «ثلاثة فاصلة خمسة» 3.5, «اثنان وثمانية من عشرة» 2.8, «ثلاثة وسبعة على ثمانية» 3.875.
final class Fractions {
  /// A third has no end: this many digits of it are kept.
  private static final int DIGITS = 10;

  private final Pieces pieces;
  private final Hundreds hundreds;

  Fractions(Pieces pieces) {
    this.pieces = pieces;
    this.hundreds = new Hundreds(pieces);
  }

  /// The fraction that begins with the piece («نصف», «أربعة أخماس»), or null.
  @Nullable Piece of(@Nullable Piece first) {
    if (first == null || first.is(Kind.FRACTION)) {
      return first;
    }
    boolean count = first.is(Kind.UNIT) || first.is(Kind.TEN);
    Piece parts = count ? pieces.at(first.to()) : null;
    if (parts == null || !parts.is(Kind.PARTS) || parts.cut() != 0) {
      return null;
    }
    return new Piece(
        Kind.FRACTION,
        divided(first.value(), parts.value()),
        "",
        first.from(),
        parts.to(),
        first.cut());
  }

  static BigDecimal divided(BigDecimal value, BigDecimal by) {
    return value.divide(by, DIGITS, RoundingMode.HALF_UP);
  }

  /// The number with what a word for the decimal point and the digits behind it add: «ثلاثة فاصلة صفر خمسة» is 3.05.
  Part pointed(Part whole) {
    Piece point = pieces.at(whole.to());
    if (point == null || !point.is(Kind.POINT) || point.cut() != 0) {
      return whole;
    }
    StringBuilder digits = new StringBuilder();
    int at = point.to();
    Piece next = pieces.at(at);
    while (next != null && next.bare() && next.is(Kind.UNIT) && next.value().signum() == 0) {
      digits.append('0');
      at = next.to();
      next = pieces.at(at);
    }
    Part rest = next == null || !next.bare() ? null : hundreds.at(next);
    if (rest != null && rest.value().scale() <= 0) {
      digits.append(rest.value().toBigInteger());
      at = rest.to();
    }
    return digits.isEmpty()
        ? whole
        : Part.plain(whole.value().add(new BigDecimal("0." + digits)), at);
  }

  /// «ستة وثمانية وثمانون من مئة» is 6.88; in «ثلاثمئة وأربعون من مئة» what is below a hundred is the fraction.
  @Nullable Part ofTenths(Part whole) {
    BigDecimal tenths = tenths(whole.to());
    if (tenths == null) {
      return null;
    }
    BigDecimal rest = whole.value().remainder(tenths);
    return whole.value().compareTo(tenths) < 0 || rest.signum() == 0
        ? null
        : added(whole.value().subtract(rest), rest, tenths, behind(whole.to()));
  }

  /// The number with a second one behind «و» that is a fraction of ten, a hundred, …, or of what «على» names; null where there is none.
  @Nullable Part withRest(Part whole, Part rest) {
    BigDecimal tenths = tenths(rest.to());
    if (tenths != null && rest.value().compareTo(tenths) < 0) {
      return added(whole.value(), rest.value(), tenths, behind(rest.to()));
    }
    Piece over = pieces.at(rest.to());
    Piece next = over == null || !over.is(Kind.OVER) || over.cut() != 0 ? null : inWords(over.to());
    Part divisor = next == null ? null : hundreds.at(next);
    return divisor == null || divisor.value().signum() == 0 || !pieces.uncounted(divisor.to())
        ? null
        : added(whole.value(), rest.value(), divisor.value(), divisor.to());
  }

  private @Nullable Piece inWords(int at) {
    Piece next = pieces.at(at);
    return next == null || next.is(Kind.DIGITS) || next.cut() != 0 ? null : next;
  }

  private static Part added(BigDecimal whole, BigDecimal rest, BigDecimal of, int to) {
    return Part.plain(whole.add(divided(rest, of)), to);
  }

  private @Nullable BigDecimal tenths(int at) {
    Piece piece = pieces.at(at);
    boolean tenths = piece != null && piece.is(Kind.TENTHS) && piece.cut() == 0;
    return tenths && piece != null && pieces.uncounted(piece.to()) ? piece.value() : null;
  }

  private int behind(int at) {
    Piece piece = pieces.at(at);
    return piece == null ? at : piece.to();
  }
}
