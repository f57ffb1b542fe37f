package org.mahdar.arabic;

/// What the mere shape of a folded word says of its being a verb, for words that no lexicon knows.
///
/// «يستضيف» looks imperfect, «تحطمت» and «انطلق» look perfect, «اجتماع» looks like neither.
public enum VerbShape {
  PERFECT,
  IMPERFECT,
  NONE;

  private static final char ALEF = '\u0627';
  private static final char BEH = '\u0628';
  private static final char TEH = '\u062A';
  private static final char SEEN = '\u0633';
  private static final char HEH = '\u0647';
  private static final char MEEM = '\u0645';
  private static final char LAM = '\u0644';
  private static final char NOON = '\u0646';
  private static final char WAW = '\u0648';
  private static final char YEH = '\u064A';
  private static final int SHORTEST = 4;

  public static VerbShape of(String folded) {
    String word = bare(folded);
    int length = word.length();
    // «التقت» is form VIII of a root that begins with lam; any other «ال» is the article.
    if (length < SHORTEST
        || word.charAt(0) == ALEF && word.charAt(1) == LAM && word.charAt(2) != TEH) {
      return NONE;
    }
    if (word.charAt(0) == YEH) {
      return IMPERFECT;
    }
    char last = word.charAt(length - 1);
    char before = word.charAt(length - 2);
    // The feminine -at of the perfect; the plural -aat of nouns has an alef before it.
    if (last == TEH && before != ALEF && before != YEH && word.charAt(0) != BEH) {
      return PERFECT;
    }
    if (last == ALEF && before == WAW && word.charAt(0) != TEH) {
      return PERFECT;
    }
    return derived(word) ? PERFECT : NONE;
  }

  /// Whether what follows the future «س» begins as the third person of an imperfect does: «[س]يتم», «[س]تدور».
  public static boolean future(String stem) {
    return stem.length() > 2 && (stem.charAt(0) == YEH || stem.charAt(0) == TEH);
  }

  /// The word without an object written together with it: «أعلنته» gives «اعلنت», «يستضيفها» «يستضيف».
  public static String withoutObject(String folded) {
    int length = folded.length();
    if (length < SHORTEST + 2) {
      return folded;
    }
    if (folded.charAt(length - 1) == HEH) {
      return folded.substring(0, length - 1);
    }
    boolean two =
        folded.charAt(length - 2) == HEH
            && (folded.charAt(length - 1) == ALEF || folded.charAt(length - 1) == MEEM);
    return two ? folded.substring(0, length - 2) : folded;
  }

  private static String bare(String folded) {
    return folded.length() > SHORTEST && folded.charAt(0) == WAW ? folded.substring(1) : folded;
  }

  /// Forms VII, VIII and X: «انطلق», «اجتمع», «استقبل»; their nouns have one alef more («انطلاق»).
  private static boolean derived(String word) {
    int length = word.length();
    boolean alef = word.charAt(0) == ALEF && word.indexOf(ALEF, 1) < 0;
    boolean seventh = length == 5 && word.charAt(1) == NOON;
    boolean eighth = length == 5 && word.charAt(2) == TEH;
    boolean tenth = length == 6 && word.charAt(1) == SEEN && word.charAt(2) == TEH;
    return alef && (seventh || eighth || tenth);
  }
}
