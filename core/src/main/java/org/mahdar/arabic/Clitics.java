package org.mahdar.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What may be cut from the front of a word, the whole word always first.
///
/// «وللولايات» gives «وللولايات», then «للولايات» (و), then «الولايات» (و+ل), then «ولايات» (و+ل+ال). A cut is only an
/// offer: it counts where a lexicon or a rule knows what remains, so «بروكسل» never becomes ب+روكسل.
public final class Clitics {
  public static final int WAW = 1;
  public static final int FEH = 2;
  public static final int BEH = 4;
  public static final int KAF = 8;
  public static final int LAM = 16;
  public static final int SEEN = 32;
  public static final int ARTICLE = 64;

  /// All of them: no cut is a greater number.
  public static final int ALL = 127;

  /// Any preposition written together with its word.
  public static final int PREPOSITION = BEH | KAF | LAM;

  private static final char C_WAW = '\u0648';
  private static final char C_FEH = '\u0641';
  private static final char C_BEH = '\u0628';
  private static final char C_KAF = '\u0643';
  private static final char C_LAM = '\u0644';
  private static final char C_SEEN = '\u0633';
  private static final char C_ALEF = '\u0627';
  private static final String AL = "" + C_ALEF + C_LAM;

  /// First letters of the imperfect, which alone takes the future س.
  private static final String IMPERFECT = "\u064A\u062A\u0646\u0627";

  private static final Set<String> BEFORE_NUMBER = beforeNumber();

  private Clitics() {}

  /// A reading of a word: what remains and what was cut.
  ///
  /// @param cut the clitics that were cut, a sum of the constants above
  public record Cut(String stem, int cut) {}

  public static List<Cut> of(String folded) {
    List<Cut> cuts = new ArrayList<>(6);
    cuts.add(new Cut(folded, 0));
    afterConjunction(folded, 0, cuts);
    if (folded.length() > 2) {
      char first = folded.charAt(0);
      if (first == C_WAW || first == C_FEH) {
        String rest = folded.substring(1);
        int cut = first == C_WAW ? WAW : FEH;
        cuts.add(new Cut(rest, cut));
        afterConjunction(rest, cut, cuts);
      }
    }
    return List.copyOf(cuts);
  }

  private static void afterConjunction(String word, int cut, List<Cut> cuts) {
    article(word, cut, cuts);
    if (word.length() < 3) {
      return;
    }
    String rest = word.substring(1);
    switch (word.charAt(0)) {
      case C_BEH -> preposition(rest, cut | BEH, cuts);
      case C_KAF -> preposition(rest, cut | KAF, cuts);
      case C_LAM -> {
        preposition(rest, cut | LAM, cuts);
        if (rest.charAt(0) == C_LAM && rest.length() > 2) {
          // Orthography: ل + ال is written لل, the alef of the article is dropped.
          preposition(C_ALEF + rest, cut | LAM, cuts);
        }
      }
      case C_SEEN -> {
        if (IMPERFECT.indexOf(rest.charAt(0)) >= 0) {
          cuts.add(new Cut(rest, cut | SEEN));
        }
      }
      default -> {}
    }
  }

  private static void preposition(String rest, int cut, List<Cut> cuts) {
    cuts.add(new Cut(rest, cut));
    article(rest, cut, cuts);
  }

  private static void article(String word, int cut, List<Cut> cuts) {
    if (word.length() > 3 && word.startsWith(AL)) {
      cuts.add(new Cut(word.substring(2), cut | ARTICLE));
    }
  }

  /// How many letters a cut takes before the article; «لل» stays whole, for it holds the article's second letter.
  static int letters(int cut) {
    boolean merged = (cut & LAM) != 0 && (cut & ARTICLE) != 0;
    return Integer.bitCount(cut & (WAW | FEH)) + (merged ? 0 : Integer.bitCount(cut & PREPOSITION));
  }

  /// Whether a folded run of letters before a digit is made of clitics only («ال», «وال», «لل», «و», «ب»).
  static boolean beforeNumber(String folded) {
    return BEFORE_NUMBER.contains(folded);
  }

  private static Set<String> beforeNumber() {
    List<String> out = new ArrayList<>();
    for (String conjunction : List.of("", "" + C_WAW, "" + C_FEH)) {
      for (String preposition : List.of("", "" + C_BEH, "" + C_KAF, "" + C_LAM)) {
        for (String article : List.of("", AL, "" + C_LAM)) {
          out.add(conjunction + preposition + article);
        }
      }
    }
    return Set.copyOf(Set.copyOf(out));
  }
}
