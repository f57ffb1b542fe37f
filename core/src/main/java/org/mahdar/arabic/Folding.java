package org.mahdar.arabic;

import java.text.Normalizer;

/// The spelling-blind form in which words are compared; the text itself is never changed.
///
/// «أميركيّة» and «اميركيه» both fold to «اميركيه»; «الـ» folds to «ال»; «مسؤول» and «مسئول» to one form.
/// Dropped: harakat, tatweel, direction controls. Unified: alef forms, ى/ي, ة/ه, hamza carriers, digits, and the presentation forms that old
/// pages are typed in («ﺍﻟﺨﻤﻴﺲ»); a ligature of lam and alef folds to both letters. Letters of other keyboards fold to the Arabic one that the
/// press has in their place: «القاھرة» with the heh of Urdu, ی and ک of Persian, «ڤيينا» and «پاريس» with letters for foreign sounds.
public final class Folding {
  private static final char FIRST_LIGATURE = '\uFEF5';
  private static final char LAST_LIGATURE = '\uFEFC';
  private static final char ALEF = '\u0627';
  private static final char[] FOLDED = new char[0x10000];

  /// What is folded lies in a few stretches; asking of every other character whether it is takes a start a fiftieth of a second.
  private static final String STRETCHES = "AZ\u0600\u06FF\u2000\u206F\uFB50\uFEFF";

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = (char) c;
    }
    for (int at = 0; at < STRETCHES.length(); at += 2) {
      for (char c = STRETCHES.charAt(at); c <= STRETCHES.charAt(at + 1); c++) {
        FOLDED[c] = foldOne(c);
      }
    }
  }

  private Folding() {}

  /// The folded character, or 0 where the character is dropped.
  public static char fold(char c) {
    return FOLDED[c];
  }

  public static String fold(String text) {
    return fold(text, 0, text.length());
  }

  public static String fold(String text, int start, int end) {
    char[] out = new char[end - start];
    int length = fold(text, start, end, out);
    return length < 0 ? withLigatures(text, start, end) : new String(out, 0, length);
  }

  /// The same for one word, with room for as many characters that is used again.
  static String word(String text, int start, int end, char[] out) {
    int length = fold(text, start, end, out);
    return length < 0 ? withLigatures(text, start, end) : KnownSpellings.of(out, length);
  }

  /// How many characters are folded into `out`, -1 where a ligature would make them more than there is room for.
  private static int fold(String text, int start, int end, char[] out) {
    int length = 0;
    for (int i = start; i < end; i++) {
      char written = text.charAt(i);
      char c = FOLDED[written];
      if (c != 0) {
        out[length++] = c;
      }
      if (ligature(written)) {
        return -1;
      }
    }
    return length;
  }

  /// The rare text that its ligatures make longer.
  private static String withLigatures(String text, int start, int end) {
    StringBuilder out = new StringBuilder(2 * (end - start));
    for (int i = start; i < end; i++) {
      char c = FOLDED[text.charAt(i)];
      if (c != 0) {
        out.append(c);
      }
      if (ligature(text.charAt(i))) {
        out.append(ALEF);
      }
    }
    return out.toString();
  }

  private static boolean ligature(char c) {
    return c >= FIRST_LIGATURE && c <= LAST_LIGATURE;
  }

  /// Characters that belong to the word before them and carry no letter: harakat, tatweel, joiners, direction controls.
  public static boolean dropped(char c) {
    return FOLDED[c] == 0;
  }

  private static char foldOne(char written) {
    char c = shown(written);
    return switch (c) {
      case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
      case '\u0649', '\u06CC', '\u06D0' -> '\u064A';
      case '\u0629', '\u06BE', '\u06C0', '\u06C1', '\u06C2', '\u06C3', '\u06D5' -> '\u0647';
      case '\u0624', '\u0626' -> '\u0621';
      case '\u06A9', '\u06AA', '\u06AF' -> '\u0643';
      case '\u067E' -> '\u0628';
      case '\u0686' -> '\u062C';
      case '\u06A4' -> '\u0641';
      case '\u0640', '\u0670', '\uFEFF', '\u061C' -> 0;
      default -> foldRange(c);
    };
  }

  /// The letter that a presentation form shows; of a ligature the first.
  private static char shown(char c) {
    if (c < '\uFB50' || c > LAST_LIGATURE) {
      return c;
    }
    String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return letters.length() == 1 || ligature(c) ? letters.charAt(0) : c;
  }

  private static char foldRange(char c) {
    if (c >= '\u064B' && c <= '\u065F' || c >= '\u06D6' && c <= '\u06DC') {
      return 0;
    }
    if (c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069') {
      return 0;
    }
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) ('0' + (c - '\u0660'));
    }
    if (c >= '\u06F0' && c <= '\u06F9') {
      return (char) ('0' + (c - '\u06F0'));
    }
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return c;
  }
}
