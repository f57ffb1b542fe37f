package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Whether the words that a meeting is called by would fit any other too, so that they are no name of it.
///
/// «جلسة عمل», «اجتماع أمني عاجل», «ندوة علمية», «جلسة المفاوضات», «قمة متعددة الأطراف» name nothing; «اجتماع اللجنة», «مؤتمر الاستثمار», «ندوة حول
/// المياه», «اجتماع للحزب», «قمة أوروبية», «المؤتمر الثالث» do.
final class CommonName {
  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  /// U+0644 twice: «ل» with the article.
  private static final String LIL = "\u0644\u0644";

  /// «اجتماع أمني عاجل لمجلس»: the owner stands behind at most two adjectives.
  private static final int ADJECTIVES = 3;

  private static final String FORUM = "forum";

  private static final char ALEF = '\u0627';

  private static final char LAM = '\u0644';

  /// Endings of common nouns and adjectives: ي, ه for ة, ا, ن, ت.
  private static final String ENDINGS = "\u064A\u0647\u0627\u0646\u062A";

  private static final int SHORTEST_UNKNOWN = 5;

  private CommonName() {}

  static boolean of(Lattice lattice, Hit noun, int to) {
    if (anyOf(lattice, noun, to) || told(lattice, noun) || bare(lattice, noun, to)) {
      return true;
    }
    for (int i = noun.to(); i < to; i++) {
      if (tells(lattice, noun, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean tells(Lattice lattice, Hit noun, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.FOREIGN)
        || token.is(Token.Kind.NUMBER)
        || NounPhrase.quote(token)
        || named(lattice, i)
        || Ordinal.numbered(lattice, i) > i
        || lattice.hit(i, "meeting_circle").isPresent()
        || lattice.hit(i, "nationality").isPresent()
        || noun.value().equals(FORUM)
            && i > noun.to()
            && !lattice.known(i)
            && Onward.nisba(lattice, i, AL)
        || lattice.hit(i, "meeting_about").isPresent()
        || token.is(Token.Kind.WORD) && (ofOwner(lattice, noun, i) || unknown(lattice, noun, i));
  }

  /// A place, a body, somebody, or which of a series it is.
  private static boolean named(Lattice lattice, int i) {
    return lattice.mentions(i).stream()
        .anyMatch(placed ->
            placed.mention() instanceof NameMention
                || placed.mention() instanceof QuantityMention number
                    && number.role() == NumberRole.ORDINAL);
  }

  /// «اجتماع اللجنة», «اجتماع للحزب»; but not «جلسة التفاوض», nor what only seems to own: «رفيعة المستوى».
  private static boolean ofOwner(Lattice lattice, Hit noun, int i) {
    String folded = lattice.tokens().get(i).folded();
    if (lattice.hit(i, "meeting_generic").isPresent()) {
      return false;
    }
    boolean forSomething =
        folded.length() > 3
            && folded.charAt(0) == LAM
            && (folded.startsWith(LIL) || lattice.cut(i, Clitics.LAM) || lattice.hits(i).isEmpty());
    boolean owner =
        !noun.has(Clitics.ARTICLE)
            && folded.startsWith(AL)
            && lattice.hit(i - 1, "meeting_described").isEmpty();
    return forSomething || owner;
  }

  /// «عقد المكتب اجتماعاً طارئاً حول السد»: the object of a verb tells what it was, and does not call it so.
  private static boolean told(Lattice lattice, Hit noun) {
    String folded = lattice.tokens().get(noun.to() - 1).folded();
    return recurs(noun)
        && noun.entry().field("of").isEmpty()
        && folded.length() > 4
        && folded.charAt(folded.length() - 1) == ALEF;
  }

  /// «اجتماع اللجنة»: which committee stands elsewhere.
  private static boolean bare(Lattice lattice, Hit noun, int to) {
    int owner = noun.to();
    return recurs(noun)
        && to - owner == 1
        && article(lattice, owner)
        && lattice.mentions(owner).isEmpty()
        && lattice.hit(owner, "body").isPresent();
  }

  /// «اجتماع لمجلس البلدية», «جلسة عامة للمكتب» are one of many; «اجتماع لميثاق نيسال», «قمة لدول الحوض» are called so.
  private static boolean anyOf(Lattice lattice, Hit noun, int to) {
    int first = noun.to();
    boolean owned = false;
    for (int i = first; i < Math.min(to, first + ADJECTIVES) && !owned; i++) {
      if (article(lattice, i)) {
        return false;
      }
      owned = owner(lattice, i);
    }
    if (!owned || noun.has(Clitics.ARTICLE) || !recurs(noun)) {
      return false;
    }
    for (int i = first; i < to; i++) {
      Token token = lattice.tokens().get(i);
      boolean tells =
          token.is(Token.Kind.FOREIGN)
              || token.is(Token.Kind.NUMBER)
              || NounPhrase.quote(token)
              || lattice.hit(i, "meeting_circle").isPresent()
              || lattice.hit(i, "process").isPresent()
              || lattice.any(i, "meeting_size", h -> h.value().equals("small-group"))
              || lattice.hit(i, "nationality").isPresent()
              || lattice.hit(i, "meeting_level").isPresent()
              || lattice.hit(i, "meeting_about").isPresent()
              || placed(lattice, i);
      if (tells) {
        return false;
      }
    }
    return true;
  }

  private static boolean article(Lattice lattice, int i) {
    return lattice.tokens().get(i).folded().startsWith(AL);
  }

  private static boolean owner(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.length() > 3
        && folded.charAt(0) == LAM
        && (folded.startsWith(LIL) || lattice.cut(i, Clitics.LAM));
  }

  private static boolean placed(Lattice lattice, int i) {
    return lattice.mentions(i).stream()
        .anyMatch(placed ->
            placed.mention() instanceof NameMention name && name.kind() == NameMention.Kind.PLACE
                || placed.mention() instanceof QuantityMention);
  }

  private static boolean recurs(Hit noun) {
    return switch (noun.value()) {
      case "meeting", "session", "encounter", "talks", "round" -> true;
      default -> false;
    };
  }

  /// «منتدى كرانس مونتانا»: two words in a row that no lexicon knows, the first of them no adjective.
  private static boolean foreign(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    String before = lattice.tokens().get(i - 1).folded();
    return folded.charAt(folded.length() - 1) == ALEF
        && !lattice.known(i - 1)
        && before.length() >= SHORTEST_UNKNOWN
        && !before.startsWith(AL)
        && ENDINGS.indexOf(before.charAt(before.length() - 1)) < 0;
  }

  /// «اجتماع مجموعة بلدربرغ»: a word that no lexicon knows behind another is somebody's name.
  private static boolean unknown(Lattice lattice, Hit noun, int i) {
    String folded = lattice.tokens().get(i).folded();
    return i > noun.to()
        && !lattice.known(i)
        && folded.length() >= SHORTEST_UNKNOWN
        && !folded.startsWith(AL)
        && (ENDINGS.indexOf(folded.charAt(folded.length() - 1)) < 0 || foreign(lattice, i))
        && !lattice.cut(i - 1, Clitics.ARTICLE);
  }
}
