package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// The stretches of a text that stand in quotation marks, also where the marks are damaged.
///
/// «لـ”المناطق المحررة”» opens with a closing mark; where the mark that closes is missing, the quote ends with its line.
final class Quotes {
  /// A quote of fewer words is a name («وكالة “أعماق”»), not what is said.
  static final int SHORTEST_SAYING = 3;

  private static final int NONE = -1;
  private static final String DOUBLE = "\"\u201C\u201D\u201E\u2033";
  private static final char PLUS = '+';
  private static final char OPEN_ANGLE = '\u00AB';
  private static final char CLOSE_ANGLE = '\u00BB';

  private final List<Quote> all;

  /// For each token the quote that holds it, or NONE.
  private final int[] at;

  /// A quote on the tokens `(open, close)`: `open` is the mark, `close` the mark behind it or the end of the line.
  ///
  /// @param closed whether a mark closes it
  record Quote(int open, int close, boolean closed) {
    int first() {
      return open + 1;
    }

    /// How many tokens stand inside.
    int size() {
      return close - open - 1;
    }

    /// The token behind the quote.
    int behind() {
      return closed ? close + 1 : close;
    }
  }

  private Quotes(List<Quote> all, int size) {
    this.all = List.copyOf(all);
    this.at = new int[size];
    Arrays.fill(at, NONE);
    for (int q = 0; q < all.size(); q++) {
      Arrays.fill(at, all.get(q).open(), all.get(q).behind(), q);
    }
  }

  /// @param leads whether the token leads on to speech, as «أن» and «:» do
  static Quotes of(Tokens tokens, IntPredicate leads) {
    List<Quote> quotes = new ArrayList<>();
    int open = NONE;
    for (int s = 0; s < tokens.sentences().size(); s++) {
      int first = tokens.sentences().get(s).first();
      int end = tokens.sentences().get(s).end();
      for (int i = first; i < end; i++) {
        Token token = tokens.get(i);
        if (!token.is(Token.Kind.MARK)) {
          continue;
        }
        if (open == NONE) {
          open = opens(tokens, i) ? i : NONE;
        } else if (open < first && reopens(tokens, i) && leads.test(i - 1)) {
          // «"… الحضور. وأضاف أن "القمة …"»: nobody closed the first quote; it ended with its
          // sentence.
          quotes.add(new Quote(open, first, false));
          open = i;
        } else if (closes(tokens, open, i)) {
          quotes.add(new Quote(open, i, true));
          open = NONE;
        }
      }
      if (open != NONE && endsLine(tokens, s)) {
        quotes.add(new Quote(open, end, false));
        open = NONE;
      }
    }
    return new Quotes(quotes, tokens.size());
  }

  private static boolean endsLine(Tokens tokens, int sentence) {
    return sentence + 1 == tokens.sentences().size()
        || tokens.sentences().get(sentence + 1).line() != tokens.sentences().get(sentence).line();
  }

  /// The quote that opens at the token.
  Optional<Quote> opening(int token) {
    return token < at.length && at[token] != NONE && all.get(at[token]).open() == token
        ? Optional.of(all.get(at[token]))
        : Optional.empty();
  }

  /// The quote whose marks or words hold the token.
  Optional<Quote> around(int token) {
    return token >= 0 && token < at.length && at[token] != NONE
        ? Optional.of(all.get(at[token]))
        : Optional.empty();
  }

  /// Quotes that lie in `[from, to)` and are long enough to be what somebody says.
  List<Quote> sayings(int from, int to) {
    List<Quote> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (at[i] == NONE) {
        i++;
      } else {
        Quote quote = all.get(at[i]);
        if (quote.open() >= from && quote.size() >= SHORTEST_SAYING) {
          found.add(quote);
        }
        i = Math.max(i + 1, quote.behind());
      }
    }
    return found;
  }

  private static boolean opens(Tokens tokens, int i) {
    char mark = tokens.get(i).folded().charAt(0);
    if (mark == OPEN_ANGLE) {
      return true;
    }
    if (mark == PLUS) {
      // Moroccan agencies write +…+; «5+5» has no space before it.
      return tokens.get(i).spaced() && i + 1 < tokens.size() && !tokens.get(i + 1).spaced();
    }
    if (DOUBLE.indexOf(mark) < 0 || i + 1 == tokens.size()) {
      return false;
    }
    // A mark that hangs on the word before it and is followed by a space closes a quote that
    // nothing opened.
    boolean hangs =
        !tokens.get(i).spaced()
            && (tokens.get(i + 1).spaced() || tokens.get(i + 1).is(Token.Kind.MARK))
            && mark != '\u201C';
    return !hangs || i > 0 && tokens.get(i - 1).mark(':');
  }

  private static boolean reopens(Tokens tokens, int i) {
    return DOUBLE.indexOf(tokens.get(i).folded().charAt(0)) >= 0
        && tokens.get(i).spaced()
        && i + 1 < tokens.size()
        && !tokens.get(i + 1).spaced();
  }

  private static boolean closes(Tokens tokens, int open, int i) {
    char opener = tokens.get(open).folded().charAt(0);
    char mark = tokens.get(i).folded().charAt(0);
    if (opener == PLUS || mark == PLUS) {
      return opener == mark;
    }
    if (opener == OPEN_ANGLE) {
      return mark == CLOSE_ANGLE;
    }
    if (DOUBLE.indexOf(mark) < 0) {
      return false;
    }
    return !(mark == '\u201C' && reopens(tokens, i));
  }
}
