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

  /// U+0631, the letter that agencies write for the decimal comma.
  private static final char REH = '\u0631';

  private static final char ALEF = '\u0627';
  private static final char TATWEEL = '\u0640';

  /// Marks that are put inside a word: full stop, commas, asterisk, underscore, middle dot.
  private static final String BREAKERS = ".,\u060C*_\u00B7";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean spaced = true;

  Tokenizer(String text) {
    this.text = text;
  }

  List<Token> tokens() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0' || c < ' ') {
        spaced = true;
        i++;
      } else if (Folding.dropped(c)) {
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
      return add(start, word(start), Kind.WORD);
    }
    if (Character.isLetter(c)) {
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

  private int add(int start, int end, Kind kind) {
    String folded = Folding.fold(text, start, end);
    if (kind == Kind.WORD) {
      folded = mended(folded);
    }
    tokens.add(new Token(tokens.size(), start, end, kind, folded, spaced));
    spaced = false;
    return end;
  }

  private int word(int start) {
    int i = start;
    int letters = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Folding.dropped(c)) {
        i++;
      } else if (arabic(c)) {
        letters++;
        i++;
      } else if (digit(c) && letters > 0 && damage(i, letters, start)
          || BREAKERS.indexOf(c) >= 0 && letters > 0 && broken(i, letters)) {
        i++;
      } else {
        break;
      }
    }
    return i;
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
      boolean damage = digit(c) || BREAKERS.indexOf(c) >= 0;
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
    while (i < text.length() && Character.isLetter(text.charAt(i)) && !arabic(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean digit(char c) {
    char folded = Folding.fold(c);
    return folded >= '0' && folded <= '9';
  }

  static boolean arabic(char c) {
    return c >= '\u0620' && c <= '\u06FF' && Character.isLetter(c)
        || c >= '\uFB50' && c <= '\uFEFC' && Character.isLetter(c);
  }
}
