package org.mahdar.arabic;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.arabic.Token.Kind;

/// Cuts a text into tokens in one pass.
///
/// «ال1ر2 مليار» gives «ال», «1ر2», «مليار»; «و4» gives «و», «4». A word that was written so that filters pass over it stays one:
/// «د1عش» and «داعـ.ـش» both give «داعش».
final class Tokenizer {
  /// Letters that stand before a number as a clitic; a digit after any other letter is damage inside a word.
  private static final int LONGEST_CLITIC = 3;

  /// Of Arabic articles, with the space behind each word.
  private static final int LETTERS_PER_TOKEN = 5;

  /// U+0631, the letter that agencies write for the decimal comma.
  private static final char REH = '\u0631';

  private static final char ALEF = '\u0627';
  private static final char TATWEEL = '\u0640';

  private final String text;
  private final List<Token> tokens;
  private boolean spaced = true;
  private char[] room = new char[64];

  /// Whether there is damage to be mended in the word that was read last.
  private boolean damaged;

  Tokenizer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / LETTERS_PER_TOKEN);
  }

  List<Token> tokens() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Letters.is(c, Letters.BLANK)) {
        spaced = true;
        i++;
      } else if (Letters.is(c, Letters.DROPPED)) {
        i++;
      } else {
        i = next(i, c);
      }
    }
    return tokens;
  }

  private int next(int start, char c) {
    if (digit(c)) {
      return add(start, number(start), Kind.NUMBER);
    }
    if (arabic(c)) {
      int end = word(start);
      String folded = folded(start, end);
      return add(start, end, Kind.WORD, damaged ? mended(folded) : folded);
    }
    if (Letters.is(c, Letters.LETTER)) {
      return add(start, foreign(start), Kind.FOREIGN);
    }
    int end =
        Character.isHighSurrogate(c)
                && start + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(start + 1))
            ? 2
            : 1;
    return add(start, start + end, Kind.MARK);
  }

  private String folded(int start, int end) {
    if (room.length < end - start) {
      room = new char[end - start];
    }
    return Folding.word(text, start, end, room);
  }

  private int add(int start, int end, Kind kind) {
    return add(start, end, kind, folded(start, end));
  }

  private int add(int start, int end, Kind kind, String folded) {
    tokens.add(new Token(tokens.size(), start, end, kind, folded, spaced));
    spaced = false;
    return end;
  }

  private int word(int start) {
    int i = start;
    int letters = 0;
    damaged = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!Letters.is(c, Letters.DROPPED)) {
        if (arabic(c)) {
          letters++;
        } else if (inside(c, i, letters, start)) {
          damaged = true;
        } else {
          break;
        }
      }
      i++;
    }
    return i;
  }

  /// Whether what is no letter belongs to the word all the same.
  private boolean inside(char c, int i, int letters, int start) {
    return letters > 0
        && (digit(c) && damage(i, letters, start)
            || Letters.is(c, Letters.BREAKER) && broken(i, letters));
  }

  /// A stop or comma beside a tatweel inside a word («عصـ.ـبة»); «1446هـ.» and «م.ع» hold none.
  private boolean broken(int i, int letters) {
    if (i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char behind = text.charAt(i + 1);
    boolean stretched = before == TATWEEL && (letters > 1 || behind == TATWEEL);
    return (stretched || behind == TATWEEL) && (arabic(behind) || behind == TATWEEL);
  }

  /// The word without the marks inside it; a 1 stands for the alef that it looks like, another digit for nothing.
  private static String mended(String folded) {
    StringBuilder word = null;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean damage = Letters.is(c, Letters.DIGIT | Letters.BREAKER);
      if (damage && word == null) {
        word = new StringBuilder(folded.length()).append(folded, 0, i);
      }
      if (word != null && (!damage || c == '1')) {
        word.append(damage ? ALEF : c);
      }
    }
    return word == null ? folded : word.toString();
  }

  /// A digit inside a word («د1عش») is damage where letters follow and what stands before is no clitic.
  private boolean damage(int i, int letters, int start) {
    boolean lettersFollow = i + 1 < text.length() && arabic(text.charAt(i + 1));
    return lettersFollow && !(letters <= LONGEST_CLITIC && clitic(Folding.fold(text, start, i)));
  }

  private static boolean clitic(String folded) {
    return Clitics.beforeNumber(folded);
  }

  private int number(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          digit(c)
              || c == '.'
              || c == ','
              || c == '\u066B'
              || c == '\u066C'
              || c == '\u060C'
              || c == REH
              || control(c);
      if (!inner || !digit(c) && !(i + 1 < text.length() && digit(text.charAt(i + 1)))) {
        break;
      }
      i++;
    }
    return i;
  }

  /// Direction controls fall between digits where a page was typed from both sides.
  private static boolean control(char c) {
    return c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  private int foreign(int start) {
    int i = start;
    while (i < text.length()
        && Letters.is(text.charAt(i), Letters.LETTER)
        && !arabic(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean digit(char c) {
    return Letters.is(c, Letters.DIGIT);
  }

  static boolean arabic(char c) {
    return Letters.is(c, Letters.ARABIC);
  }
}
