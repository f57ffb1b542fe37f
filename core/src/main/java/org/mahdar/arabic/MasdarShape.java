package org.mahdar.arabic;

/// What the mere shape of a word says of its being the masdar of an action, for words that no lexicon knows.
///
/// «تعقّب» is of no closed shape, «تنويع», «إخماد», «مساندة», «استقصاء» and «تنازل» are; «أعمال» is a plural and none.
///
/// Forms II, III, IV, VI and X: their shapes are nearly closed. Forms V, VII and VIII look like too many nouns and verbs.
/// Where the hamza below is not written form IV looks like a plural, and does not count.
public final class MasdarShape {
  private static final char ALEF = '\u0627';
  private static final char ALEF_HAMZA_BELOW = '\u0625';
  private static final char HAMZA = '\u0621';
  private static final char HAMZA_ON_YEH = '\u0626';
  private static final char TEH_MARBUTA = '\u0629';
  private static final char TEH = '\u062A';
  private static final char SEEN = '\u0633';
  private static final char HEH = '\u0647';
  private static final char MEEM = '\u0645';
  private static final char YEH = '\u064A';
  private static final int SHORT = 5;
  private static final int MIDDLE = 6;
  private static final int LONG = 7;

  private MasdarShape() {}

  /// Whether the word at `[start, end)` of the text is a masdar once the clitics of `cut` are taken from its front.
  public static boolean of(String text, int start, int end, int cut) {
    StringBuilder letters = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!Folding.dropped(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    int front = Clitics.letters(cut) + ((cut & Clitics.ARTICLE) != 0 ? 2 : 0);
    if (letters.length() < front + SHORT) {
      return false;
    }
    String word = letters.substring(front);
    return bare(word) || bare(withoutOwner(word));
  }

  /// «تنويعها» without its «ها».
  private static String withoutOwner(String word) {
    int length = word.length();
    char last = word.charAt(length - 1);
    boolean two = word.charAt(length - 2) == HEH && (last == ALEF || last == MEEM);
    return two ? word.substring(0, length - 2) : last == HEH ? word.substring(0, length - 1) : word;
  }

  private static boolean bare(String word) {
    return switch (word.length()) {
      case SHORT -> second(word) || fourth(word) || sixth(word);
      case MIDDLE -> third(word);
      case LONG -> tenth(word);
      default -> false;
    };
  }

  /// «تفعيل», «تفعلة».
  private static boolean second(String word) {
    if (word.charAt(0) != TEH || word.charAt(1) == ALEF || word.charAt(2) == ALEF) {
      return false;
    }
    boolean defective = feminine(word) && (word.charAt(3) == YEH || word.charAt(3) == HAMZA_ON_YEH);
    return defective || word.charAt(3) == YEH && !feminine(word) && word.charAt(4) != ALEF;
  }

  /// «إفعال», «إفالة».
  private static boolean fourth(String word) {
    return word.charAt(0) == ALEF_HAMZA_BELOW
        && word.charAt(1) != ALEF
        && (word.charAt(3) == ALEF && word.charAt(4) != TEH
            || word.charAt(2) == ALEF && feminine(word));
  }

  /// «تفاعل».
  private static boolean sixth(String word) {
    return word.charAt(0) == TEH && word.charAt(2) == ALEF && !feminine(word) && solid(word, 3);
  }

  /// «مفاعلة».
  private static boolean third(String word) {
    return word.charAt(0) == MEEM && word.charAt(2) == ALEF && feminine(word) && solid(word, 3);
  }

  /// «استفعال», «استفالة».
  private static boolean tenth(String word) {
    boolean front = word.charAt(0) == ALEF && word.charAt(1) == SEEN && word.charAt(2) == TEH;
    return front && (word.charAt(5) == ALEF || word.charAt(4) == ALEF && feminine(word));
  }

  private static boolean feminine(String word) {
    char last = word.charAt(word.length() - 1);
    return last == TEH_MARBUTA || last == HEH;
  }

  private static boolean solid(String word, int at) {
    return word.charAt(at) != ALEF && word.charAt(at) != HAMZA && word.charAt(at + 1) != ALEF;
  }
}
