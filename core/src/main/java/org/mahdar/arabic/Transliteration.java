package org.mahdar.arabic;

/// A key that is one for the ways in which a foreign name is written in Arabic letters.
///
/// ترمب and ترامب, بلينكن and بلينكين, غوتيريش and جوتيريس, ماكغورك and مكجورك, لافروف and لافرو each have one key. Sounds that Arabic
/// letters render in several ways (g, s, t, v) become one letter, vowels inside the word and doubled letters go. Names that are
/// Arabic fall together too (محمد and محمود), so the key is for names that are no Arabic given names.
public final class Transliteration {
  private static final char ALEF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char YEH = '\u064A';
  private static final char HEH = '\u0647';
  private static final char FEH = '\u0641';
  private static final char KAF = '\u0643';
  private static final char SEEN = '\u0633';
  private static final char SHEEN = '\u0634';
  private static final char TEH = '\u062A';

  private Transliteration() {}

  /// @param folded a word as [Folding] leaves it, without clitics
  public static String key(String folded) {
    StringBuilder key = new StringBuilder(folded.length());
    int length = spoken(folded);
    for (int i = 0; i < length; i++) {
      char c = folded.charAt(i);
      boolean affricate = c == TEH && i + 1 < length && folded.charAt(i + 1) == SHEEN;
      char sound = affricate ? KAF : vowel(c) && i > 0 ? 0 : sound(c);
      i += affricate ? 1 : 0;
      if (sound != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != sound)) {
        key.append(sound);
      }
    }
    return key.toString();
  }

  /// The end that all spellings have: «لافروف» and «لافرو», «أندريا» and «أندريه».
  private static int spoken(String folded) {
    int end = folded.length();
    boolean russian = end > 4 && folded.charAt(end - 1) == FEH && folded.charAt(end - 2) == WAW;
    if (russian || end > 3 && folded.charAt(end - 1) == HEH) {
      end--;
    }
    return end;
  }

  private static boolean vowel(char c) {
    return c == ALEF || c == WAW || c == YEH || c == '\u0621';
  }

  private static char sound(char c) {
    return switch (c) {
      case '\u063A', '\u062C', '\u0642', '\u06AF', '\u0686' -> KAF;
      case '\u0632', '\u0635', '\u062B', '\u0634', '\u0638' -> SEEN;
      case '\u0637' -> TEH;
      case '\u0636' -> '\u062F';
      case '\u06A4' -> FEH;
      case '\u067E' -> '\u0628';
      default -> c;
    };
  }
}
