package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.quantity.Piece.Kind;

/// Numbers below a thousand in words, and those in digits: «ثلاثمئة وخمسة وثمانين» is 385, «أحد عشر» 11.
final class Hundreds {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Pieces pieces;

  Hundreds(Pieces pieces) {
    this.pieces = pieces;
  }

  /// The number that starts with the piece, or null.
  @Nullable Part at(Piece start) {
    if (start.is(Kind.DIGITS)) {
      return Part.plain(start.value(), start.to());
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
        ? Part.plain(hundreds, to)
        : Part.plain(hundreds.add(rest.value()), rest.to());
  }

  private @Nullable Part belowHundred(Piece start) {
    if (start.is(Kind.TENS) || start.is(Kind.TEN)) {
      return Part.plain(start.value(), start.to());
    }
    if (!start.is(Kind.UNIT) && !start.is(Kind.JOINED)) {
      return null;
    }
    Piece ten = pieces.at(start.to());
    if (ten != null && ten.is(Kind.TEN) && ten.cut() == 0) {
      return Part.plain(start.value().add(BigDecimal.TEN), ten.to());
    }
    Piece tens = pieces.joined(start.to());
    if (tens != null && tens.is(Kind.TENS)) {
      return Part.plain(start.value().add(tens.value()), tens.to());
    }
    return start.is(Kind.UNIT) ? Part.plain(start.value(), start.to()) : null;
  }
}
