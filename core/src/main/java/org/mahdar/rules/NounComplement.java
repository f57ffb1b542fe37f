package org.mahdar.rules;

import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.TimeMention;

/// The preposition that a noun takes, behind which its phrase goes on.
///
/// «منظمة الوقاية [من] الحرائق», «ندوة الشراكة الواسعة [مع] شردان»; but in «منظمة الوقاية [في] كلاريس» the preposition is of the place, and so is
/// that of «مؤتمر الاستثمار [في] كلاريس».
///
/// All rooms that tell where the words of a name or a purpose end ask here, so that none cuts «الوقاية من الحرائق» in two.
public final class NounComplement {
  private static final String LEXICON = "complement";

  /// «الشراكة [الاقتصادية الشاملة] مع»: no more words stand between the noun and its preposition.
  private static final int BETWEEN = 2;

  /// U+0641 U+064A, which leads to places too.
  private static final String IN = "\u0641\u064A";

  /// U+0645 U+0639.
  private static final String WITH = "\u0645\u0639";

  /// U+0628 U+064A U+0646.
  private static final String BETWEEN_TWO = "\u0628\u064A\u0646";

  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  /// What stands behind «في».
  private enum Place {
    NONE,
    STATE,
    CITY
  }

  private NounComplement() {}

  /// Whether the token is the preposition that a noun of the phrase begun at `from` takes, and something it may lead to stands behind it.
  public static boolean leads(Lattice lattice, int from, int i) {
    Token preposition = lattice.tokens().get(i);
    if (!preposition.is(Token.Kind.WORD)
        || preposition.folded().length() > 3
        || nothing(lattice, i)) {
      return false;
    }
    Place place = place(lattice, i, preposition.folded());
    if (place == Place.CITY) {
      return false;
    }
    for (int noun = i - 1; noun >= Math.max(from, i - 1 - BETWEEN); noun--) {
      if (!lattice.tokens().get(noun).is(Token.Kind.WORD)) {
        return false;
      }
      if (takes(lattice, noun, preposition.folded(), place)) {
        return reaches(lattice, noun, i, preposition.folded());
      }
      // What has a preposition itself ends the phrase of the noun before it.
      if (lattice.tokens().get(noun).folded().length() < 3) {
        return false;
      }
    }
    return false;
  }

  private static boolean takes(Lattice lattice, int noun, String preposition, Place place) {
    for (Hit hit : lattice.hits(noun, LEXICON)) {
      if (place == Place.STATE && hit.entry().field("place").isEmpty()) {
        continue;
      }
      for (String one : hit.value().split(" ", -1)) {
        if (Folding.fold(one).equals(preposition)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Only adjectives of the noun, or its owner, stand between it and the preposition.
  ///
  /// «جلسة تفاوض مع الوزارة»: with whom somebody talks who is not named is no part of what the talks are called.
  private static boolean reaches(Lattice lattice, int noun, int preposition, String folded) {
    boolean definite = article(lattice, noun);
    for (int i = noun + 1; i < preposition; i++) {
      if (!article(lattice, i) || !lattice.hits(i, LEXICON).isEmpty()) {
        return false;
      }
    }
    return definite || !folded.equals(WITH) && !folded.equals(BETWEEN_TWO);
  }

  /// «للوقاية», «والشراكة», «الشراكة» have it.
  private static boolean article(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.startsWith(AL)
        || folded.startsWith(AL, 1)
        || folded.startsWith("\u0644\u0644")
        || folded.startsWith("\u0644\u0644", 1);
  }

  /// A mark, a day or the end of the text.
  private static boolean nothing(Lattice lattice, int preposition) {
    int i = preposition + 1;
    return i >= lattice.tokens().size()
        || lattice.tokens().get(i).is(Token.Kind.MARK)
        || lattice.mentions(i).stream().anyMatch(placed -> placed.mention() instanceof TimeMention);
  }

  /// «الاستثمار في كلاريس» is held there, but «الأزمة في غسران» is what it is about: a noun that says so takes a state, and none takes a city.
  private static Place place(Lattice lattice, int preposition, String folded) {
    for (Lattice.Placed placed : lattice.mentions(preposition + 1)) {
      if (folded.equals(IN)
          && placed.mention() instanceof NameMention name
          && name.kind() == Kind.PLACE
          && !"region".equals(name.placeKind())) {
        return "country".equals(name.placeKind()) ? Place.STATE : Place.CITY;
      }
    }
    return Place.NONE;
  }
}
