package org.mahdar.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.model.Span;

/// A text as tokens and sentences; the tokens point at the untouched text.
///
/// «الـ35 دولة.» gives the word «ال», the number «35», the word «دوله» (folded), the mark «.».
public final class Tokens {
  /// Whoever looks through a sentence may do so at each of its words: a text without full stops must not make that a
  /// square of its length.
  private static final int LONGEST_SENTENCE = 1_000;

  /// Shorter words before a full stop are initials and abbreviations.
  private static final int SHORTEST_WHOLE = 3;

  private final String text;

  /// An array, for every stage asks for every token many times.
  private final Token[] tokens;

  /// Where each token begins: searched for every mention and every span, without fetching the tokens.
  private final int[] starts;

  private final List<Sentence> sentences;

  /// The number of the sentence of each token.
  private final int[] sentenceOf;

  private Tokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens.toArray(Token[]::new);
    this.starts = new int[this.tokens.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = this.tokens[i].start();
    }
    this.sentences = split(text, tokens);
    this.sentenceOf = new int[starts.length];
    for (int s = 1; s < sentences.size(); s++) {
      Arrays.fill(sentenceOf, sentences.get(s).first(), sentences.get(s).end(), s);
    }
  }

  public static Tokens of(String text) {
    return new Tokens(text, new Tokenizer(text).tokens());
  }

  public String text() {
    return text;
  }

  public List<Token> all() {
    return List.of(tokens);
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public int size() {
    return tokens.length;
  }

  public Token get(int index) {
    return tokens[index];
  }

  /// The characters from the first token to the last of `[from, to)`.
  public Span span(int from, int to) {
    return new Span(tokens[from].start(), tokens[to - 1].end());
  }

  /// The text of the tokens `[from, to)` as it stands.
  public String surface(int from, int to) {
    return text.substring(tokens[from].start(), tokens[to - 1].end());
  }

  /// Index of the sentence that holds the token; where there is no such token, of the one next to it.
  public int sentenceOf(int token) {
    if (token >= 0 && token < sentenceOf.length) {
      return sentenceOf[token];
    }
    return token < 0 ? 0 : Math.max(0, sentences.size() - 1);
  }

  /// First token that starts at or after the character offset; [#size()] when there is none.
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same where it is known to be at `from` or not far behind it.
  public int tokenAt(int offset, int from) {
    int at = from;
    while (at < starts.length && starts[at] < offset) {
      at++;
    }
    return at;
  }

  /// The token that holds the character, so that a span behind a clitic («و|مليار») still finds its word; else as [#tokenAt(int)].
  public int tokenHolding(int offset) {
    return holding(offset, tokenAt(offset));
  }

  /// The same where it is known to be at `from` or not far behind it.
  public int tokenHolding(int offset, int from) {
    return holding(offset, tokenAt(offset, from));
  }

  private int holding(int offset, int at) {
    return at > 0 && tokens[at - 1].end() > offset ? at - 1 : at;
  }

  /// The characters of `[from, to)` behind the clitics `cut` of the first token: «مليار دولار» in «ومليار دولار».
  public Span spanBehind(int from, int to, int cut) {
    int letters = Clitics.letters(cut);
    int start = tokens[from].start();
    while (start < tokens[from].end() && (letters > 0 || Folding.dropped(text.charAt(start)))) {
      letters -= Folding.dropped(text.charAt(start)) ? 0 : 1;
      start++;
    }
    return start < tokens[from].end() ? new Span(start, tokens[to - 1].end()) : span(from, to);
  }

  private static List<Sentence> split(String text, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int line = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean newLine = !last && lineBreak(text, tokens.get(i).end(), tokens.get(i + 1).start());
      boolean endless = i + 1 - first >= LONGEST_SENTENCE;
      if (last || newLine || endless || endsSentence(tokens, i)) {
        sentences.add(new Sentence(first, i + 1, line));
        first = i + 1;
      }
      if (newLine) {
        line++;
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean endsSentence(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.is(Token.Kind.MARK)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    if (closesQuote(token) && i > 0 && endMark(tokens.get(i - 1)) && next.spaced()) {
      return true;
    }
    // «م.ع» and «أ. ف. ب» are abbreviations: one letter before the dot ends nothing.
    boolean abbreviation =
        i > 0
            && tokens.get(i - 1).is(Token.Kind.WORD)
            && tokens.get(i - 1).folded().length() == 1
            && token.mark('.');
    return endMark(token) && (next.spaced() || glued(tokens, i)) && !abbreviation;
  }

  /// «البلد.وانضمت»: whole words on both sides of a full stop that a page dump left without its space.
  private static boolean glued(List<Token> tokens, int i) {
    return i > 0 && whole(tokens.get(i - 1)) && whole(tokens.get(i + 1));
  }

  private static boolean whole(Token token) {
    return token.is(Token.Kind.WORD) && token.folded().length() >= SHORTEST_WHOLE;
  }

  private static boolean endMark(Token token) {
    return token.is(Token.Kind.MARK) && ".!؟?".indexOf(token.folded().charAt(0)) >= 0;
  }

  private static boolean closesQuote(Token token) {
    return token.is(Token.Kind.MARK) && "”»\"".indexOf(token.folded().charAt(0)) >= 0;
  }

  private static boolean lineBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n'
          || text.charAt(i) == '\r'
          || text.charAt(i) == '\u2028'
          || text.charAt(i) == '\u2029') {
        return true;
      }
    }
    return false;
  }
}
