package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The pieces of numbers in one text: what the lexicon `number` and the digits give at each token.
final class Pieces {
  private static final String LEXICON = "number";
  private static final int GROUP = 3;
  private static final char TANWIN = '\u064B';
  private static final char HAMZA = '\u0623';

  private final Lattice lattice;

  Pieces(Lattice lattice) {
    this.lattice = lattice;
  }

  int size() {
    return lattice.tokens().size();
  }

  /// The piece at the token, or null; an «و» that stands apart counts as joined to the piece behind it.
  @Nullable Piece joined(int i) {
    Piece piece = at(i);
    if (piece == null) {
      return null;
    }
    if (piece.is(Piece.Kind.AND)) {
      Piece next = at(i + 1);
      if (next == null || !next.bare() || next.is(Piece.Kind.AND)) {
        return null;
      }
      return new Piece(
          next.kind(), next.value(), next.form(), i, next.to(), next.cut() | Clitics.WAW);
    }
    return piece.joined() ? piece : null;
  }

  @Nullable Piece at(int i) {
    if (i >= size()) {
      return null;
    }
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.NUMBER)) {
      return digits(i, token);
    }
    Optional<Hit> hit = lattice.hit(i, LEXICON);
    return hit.isEmpty() ? null : word(hit.get());
  }

  private @Nullable Piece digits(int i, Token token) {
    int to = i + 1;
    String digits = token.folded();
    while (to < size() && group(digits, to)) {
      digits += lattice.tokens().get(to).folded();
      to++;
    }
    Piece next = to < size() && !lattice.tokens().get(to).is(Token.Kind.NUMBER) ? at(to) : null;
    boolean scaled = next != null && next.is(Piece.Kind.SCALE);
    BigDecimal value = Digits.value(digits, scaled);
    return value == null ? null : new Piece(Piece.Kind.DIGITS, value, "", i, to, 0);
  }

  /// Thousands set apart by a space: «20 000».
  private boolean group(String before, int i) {
    Token token = lattice.tokens().get(i);
    boolean apart = token.start() - lattice.tokens().get(i - 1).end() == 1;
    boolean whole = before.length() <= GROUP || before.length() % GROUP == 0 && i >= 2;
    return apart
        && token.is(Token.Kind.NUMBER)
        && token.folded().length() == GROUP
        && whole
        && before.charAt(0) != '0'
        && plain(before)
        && plain(token.folded());
  }

  private static boolean plain(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable Piece word(Hit hit) {
    // «وأحد» (and one of) folds to «واحد» (one); the hamza tells them apart.
    boolean oneOf = hit.value().equals("1") && hit.cut() == 0 && raw(hit.from()).indexOf(HAMZA) > 0;
    return oneOf ? null : piece(hit);
  }

  private static Piece piece(Hit hit) {
    String kind = hit.entry().field("kind").toUpperCase(Locale.ROOT).replace('-', '_');
    return new Piece(
        Piece.Kind.valueOf(kind),
        new BigDecimal(hit.value()),
        hit.entry().field("form"),
        hit.from(),
        hit.to(),
        hit.cut());
  }

  /// Whether the word is written with tanwin («ألفاً»), which tells the accusative from the dual («ألفا ريال»).
  boolean tanwin(Piece piece) {
    return raw(piece.to() - 1).indexOf(TANWIN) >= 0;
  }

  private String raw(int token) {
    return lattice.tokens().surface(token, token + 1);
  }

  /// The token behind a quotation mark: the press writes «الـ“60”».
  int behindQuote(int i) {
    return i < size() && quote(lattice.tokens().get(i)) ? i + 1 : i;
  }

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK)
        && "\"\u201C\u201D\u00AB\u00BB".indexOf(token.folded().charAt(0)) >= 0;
  }

  /// Whether the piece behind is joined by «و» («ملياراً و300 مليون»).
  boolean joins(int i) {
    return joined(i) != null;
  }
}
