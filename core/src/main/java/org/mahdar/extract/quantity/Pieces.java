package org.mahdar.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The pieces of numbers in one text: what the lexicon `number` and the digits give at each token.
final class Pieces {
  private static final String LEXICON = "number";
  private static final int GROUP = 3;
  private static final int MOST_DIGITS = 15;
  private static final char TANWIN = '\u064B';
  private static final char HAMZA = '\u0623';
  private static final char DAMMA = '\u064F';
  private static final char SHADDA = '\u0651';
  private static final char TEH = '\u062A';
  private static final String UNIT = "unit";

  /// In Latin or Arabic digits.
  private static final Pattern YEAR =
      Pattern.compile("[12\\u0661\\u0662]\\d{3}", Pattern.UNICODE_CHARACTER_CLASS);

  private final Lattice lattice;

  /// Those that were asked for: each reading of a number asks again for the tokens around it.
  private final @Nullable Piece[] pieces;

  private final boolean[] asked;

  Pieces(Lattice lattice) {
    this.lattice = lattice;
    this.pieces = new @Nullable Piece[lattice.tokens().size()];
    this.asked = new boolean[pieces.length];
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
    if (!asked[i]) {
      pieces[i] = read(i);
      asked[i] = true;
    }
    return pieces[i];
  }

  private @Nullable Piece read(int i) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.NUMBER)) {
      return digits(i, token);
    }
    char close = closing(token);
    if (close != 0) {
      return enclosed(i, close);
    }
    Optional<Hit> hit = lattice.hit(i, LEXICON);
    return hit.isEmpty() ? null : word(hit.get());
  }

  /// What closes the bracket or the quotation that a token opens, 0 where it opens none.
  private static char closing(Token token) {
    return token.mark('(') ? ')' : token.mark('"') ? '"' : token.mark('«') ? '»' : 0;
  }

  /// Digits in brackets or quotation marks before what they count: «(79) دولة», «(840) مليون دولار», «"35" مليون دولار»; «(79)» alone is a remark on something else.
  private @Nullable Piece enclosed(int i, char end) {
    if (i + 1 >= size() || !lattice.tokens().get(i + 1).is(Token.Kind.NUMBER)) {
      return null;
    }
    Piece inside = digits(i + 1, lattice.tokens().get(i + 1));
    int close = inside == null ? size() : inside.to();
    if (inside == null || close >= size() || !lattice.tokens().get(close).mark(end)) {
      return null;
    }
    Piece next = at(close + 1);
    boolean scaled = next != null && next.is(Piece.Kind.SCALE) && next.bare();
    return scaled || counted(close + 1) || priced(close + 1)
        ? new Piece(Piece.Kind.DIGITS, inside.value(), "", i, close + 1, 0)
        : null;
  }

  private boolean priced(int i) {
    return i < size() && lattice.hit(i, "currency").filter(hit -> hit.cut() == 0).isPresent();
  }

  private @Nullable Piece digits(int i, Token token) {
    int to = i + 1;
    String digits = token.folded();
    int first = digits.length();
    while (to < size() && group(digits, first, to)) {
      digits += lattice.tokens().get(to).folded();
      to++;
    }
    Piece next = to < size() && !lattice.tokens().get(to).is(Token.Kind.NUMBER) ? at(to) : null;
    boolean scaled = next != null && next.is(Piece.Kind.SCALE);
    BigDecimal value = Digits.value(digits, scaled);
    return value == null ? null : new Piece(Piece.Kind.DIGITS, value, "", i, to, 0);
  }

  /// A year that its noun opens: «جمع المؤتمر عام 2030 مليار ونصف المليار دولار» tells of 1500000000.
  boolean year(Piece digits) {
    return digits.is(Piece.Kind.DIGITS)
        && digits.from() > 0
        && YEAR.matcher(raw(digits.from())).matches()
        && lattice
            .hit(digits.from() - 1, UNIT)
            .filter(
                hit -> hit.value().equals("year") && hit.entry().field("number").equals("singular"))
            .isPresent();
  }

  /// Thousands set apart by spaces: «20 000», «1 500 000».
  private boolean group(String before, int first, int i) {
    Token token = lattice.tokens().get(i);
    boolean apart = token.start() - lattice.tokens().get(i - 1).end() == 1;
    return apart
        && token.is(Token.Kind.NUMBER)
        && token.folded().length() == GROUP
        && first <= GROUP
        && before.length() <= MOST_DIGITS
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
    return oneOf || verb(hit) ? null : piece(hit);
  }

  /// «سبّع» and «ألّف» are verbs; of the numbers only «ستّة» and its like double a letter.
  private boolean verb(Hit hit) {
    String word = raw(hit.from());
    int doubled = word.indexOf(SHADDA);
    int letter = doubled - 1;
    while (letter > 0 && Folding.dropped(word.charAt(letter))) {
      letter--;
    }
    boolean counts = !hit.entry().field("kind").endsWith("ordinal");
    return counts && letter > 0 && word.charAt(letter) != TEH;
  }

  private @Nullable Piece piece(Hit hit) {
    String form = hit.entry().field("form");
    if (form.equals("part")) {
      // «خُمس» is a fifth, «خَمس» five: only the vowel of the first letter tells them apart.
      boolean vowelled = raw(hit.from()).indexOf(DAMMA) == 1 + Integer.bitCount(hit.cut());
      BigDecimal value = new BigDecimal(hit.value());
      if (vowelled) {
        BigDecimal part = Fractions.divided(BigDecimal.ONE, value);
        return new Piece(Piece.Kind.FRACTION, part, "", hit.from(), hit.to(), hit.cut());
      }
    }
    String kind = hit.entry().field("kind");
    return kind.isEmpty()
        ? null
        : new Piece(
            Piece.Kind.of(kind), number(hit.value()), form, hit.from(), hit.to(), hit.cut());
  }

  private static BigDecimal number(String value) {
    int slash = value.indexOf('/');
    return slash < 0
        ? new BigDecimal(value)
        : Fractions.divided(
            new BigDecimal(value.substring(0, slash)), new BigDecimal(value.substring(slash + 1)));
  }

  /// Whether nothing that could be counted stands here: no word but «في المئة».
  boolean uncounted(int i) {
    return i >= size()
        || !lattice.tokens().get(i).is(Token.Kind.WORD)
        || lattice.hit(i, UNIT).filter(hit -> hit.value().equals("percent")).isPresent();
  }

  /// Whether something counted begins at the token, other than a hundredth.
  boolean counted(int i) {
    Optional<Hit> unit = i < size() ? lattice.hit(i, UNIT) : Optional.empty();
    return unit.isPresent() && unit.get().cut() == 0 && !unit.get().value().equals("percent");
  }

  /// Whether the word has the article and is no number: «القرية» in «ثلاثة ونصف القرية».
  boolean definiteWord(int i) {
    if (i >= size() || !lattice.tokens().get(i).is(Token.Kind.WORD) || at(i) != null) {
      return false;
    }
    return Clitics.of(lattice.tokens().get(i).folded()).stream()
        .anyMatch(cut -> cut.cut() == Clitics.ARTICLE);
  }

  /// Whether what stands here can be divided: a definite noun, something counted, or nothing at all.
  boolean divisible(int i) {
    if (i >= size() || lattice.hit(i - 1, "not_number").isPresent()) {
      return i >= size();
    }
    return lattice.tokens().get(i).is(Token.Kind.MARK) || definiteWord(i) || unitOne(i);
  }

  /// A single thing that is counted and can be halved: «ساعة», «قرن», «كيلومتر».
  private boolean unitOne(int i) {
    Optional<Hit> unit = lattice.hit(i, UNIT);
    return unit.isPresent()
        && unit.get().cut() == 0
        && unit.get().entry().field("number").equals("singular");
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
