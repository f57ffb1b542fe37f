package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.MasdarShape;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where the words of a name, a building or a subject are over, whatever they are of.
///
/// In «الجلسة العامة للجنة الوطنية انتخاب أعضاء المكتب» the name is over before «انتخاب»: behind a definite adjective a bare noun
/// begins another phrase.
final class PhraseEnd {
  /// U+0627 U+0644, the article as it is written; «ألمانيا» has none.
  private static final String AL = "\u0627\u0644";

  /// U+0644 twice: «ل» with the article.
  private static final String LIL = "\u0644\u0644";

  /// Letters that may be a preposition or a conjunction: و ف ب ك ل.
  private static final String PREFIXES = "\u0648\u0641\u0628\u0643\u0644";

  /// Pronouns of the third person at the end of a noun.
  private static final String HIS = "\u0647";

  private static final String HER = "\u0647\u0627";

  private static final String THEIR = "\u0647\u0645";

  private static final char MEEM = '\u0645';

  /// The ending of an adjective: «التجاري» looks like a masdar.
  private static final char YEH = '\u064A';

  private static final char SEEN = '\u0633';

  private static final char ALEF = '\u0627';

  private PhraseEnd() {}

  /// Whether the phrase that began at `first` is over before the token.
  static boolean at(Lattice lattice, int first, int i) {
    return lattice.hit(i, "meeting_told").isPresent()
        || future(lattice, i)
        || decided(lattice, i)
        || i > first && (newNoun(lattice, i) || deed(lattice, i) || withDeed(lattice, i));
  }

  /// «تعهد المشاركون في [مؤتمر كلاريس] بتقديم المال»: behind what is definite a masdar with «بـ» is what a verb before it takes, unless it is what
  /// «المعني بتقديم» takes itself.
  private static boolean withDeed(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD)
        && lattice.cut(i, Clitics.BEH)
        && definite(lattice, i - 1)
        && lattice.hit(i - 1, "meeting_about").isEmpty()
        && lattice.hit(i - 1, "complement").isEmpty()
        && MasdarShape.of(lattice.tokens().text(), token.start(), token.end(), Clitics.BEH);
  }

  /// «حول [تجاوز] الأزمة»: behind a preposition no word is a verb, whatever its shape.
  static boolean verb(Lattice lattice, int i) {
    return Clauses.verb(lattice, i) && !(i > 0 && preposition(lattice, i - 1));
  }

  private static boolean preposition(Lattice lattice, int i) {
    return lattice.any(i, "preposition", h -> h.cut() == 0)
        && lattice.mentions(i).isEmpty()
        && !endsName(lattice, i);
  }

  /// «سيتم», «ستكون»; «مرتقب» too tells of what is to come, and is no verb.
  static boolean future(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.charAt(0) == SEEN
        && VerbShape.future(folded.substring(1))
        && lattice.any(i, "tense", h -> h.value().equals("future") && h.to() == i + 1);
  }

  /// «بمقر الإدارة تقرر خلاله»: what came of it.
  private static boolean decided(Lattice lattice, int i) {
    return lattice.any(i, "meeting_agreed", h -> h.cut() == 0)
        && lattice.any(i, "tense", h -> h.value().equals("plan") && h.to() == i + 1);
  }

  /// «[العليا] انتخاب», «[آفاق تونس] رفقة»: nothing can be owned by what is definite already, so a bare noun behind it is none of it.
  private static boolean newNoun(Lattice lattice, int i) {
    return definite(lattice, i - 1)
        && bare(lattice, i)
        && lattice.hit(i, "meeting_described").isEmpty()
        && lattice.hit(i, "meeting_about").isEmpty()
        && lattice.hit(i, "meeting_level").isEmpty()
        && lattice.hit(i, "given_name").isEmpty()
        && lattice.hit(i - 1, "honorific").isEmpty()
        && lattice.hit(i - 1, "personal_title").isEmpty()
        && lattice.hit(i - 1, "role").isEmpty()
        && lattice.hit(i, "meeting_size").isEmpty();
  }

  /// «[نواب الشعب] التصويت»: a masdar with the article is no adjective of what is definite already.
  private static boolean deed(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD)
        && definite(lattice, i - 1)
        && token.folded().startsWith(AL)
        && token.folded().length() > 4
        && token.folded().charAt(2) != MEEM
        && token.folded().charAt(token.folded().length() - 1) != YEH
        && lattice.mentions(i).isEmpty()
        && MasdarShape.of(lattice.tokens().text(), token.start(), token.end(), Clitics.ARTICLE);
  }

  /// Whether the token ends a definite phrase: it has the article, or is the last of a name.
  static boolean definite(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD) && (article(lattice, i) || endsName(lattice, i));
  }

  private static boolean article(Lattice lattice, int i) {
    String written = lattice.tokens().surface(i, i + 1);
    int from = written.length() > 3 && PREFIXES.indexOf(written.charAt(0)) >= 0 ? 1 : 0;
    boolean lil = written.startsWith(LIL) || written.startsWith(LIL, from);
    return written.length() > from + 3
        && (written.startsWith(AL, from) || lil && !ownLam(lattice, i));
  }

  /// «للجنة»: the second lam may be the word's own.
  private static boolean ownLam(Lattice lattice, int i) {
    for (Hit hit : lattice.hits(i)) {
      if (hit.has(Clitics.LAM)
          && !hit.has(Clitics.ARTICLE)
          && !hit.entry().spelling().startsWith(AL)) {
        return true;
      }
    }
    return false;
  }

  /// «مجلسها», «حكومتهم», «حزبه»: whose it is hangs on a pronoun, and stands elsewhere; «مياه» and «توجيه» have none.
  static boolean ofPronoun(Lattice lattice, int i) {
    String written = lattice.tokens().surface(i, i + 1);
    int length = written.length();
    if (!lattice.tokens().get(i).is(Token.Kind.WORD)
        || length < 4
        || written.startsWith(AL)
        || !lattice.mentions(i).isEmpty()) {
      return false;
    }
    boolean two = written.endsWith(HER) || written.endsWith(THEIR) && length > 4;
    char before = written.charAt(length - 2);
    return two || written.endsWith(HIS) && before != ALEF && before != YEH && !feminine(lattice, i);
  }

  /// «وزاره الخارجية»: the ending of the feminine without its dots, which an owner or an adjective like it follows.
  private static boolean feminine(Lattice lattice, int i) {
    return i + 1 < lattice.tokens().size()
        && article(lattice, i + 1)
        && lattice
                .tokens()
                .get(i + 1)
                .folded()
                .charAt(lattice.tokens().get(i + 1).folded().length() - 1)
            != YEH;
  }

  private static boolean endsName(Lattice lattice, int i) {
    for (int from = Math.max(0, i - 6); from <= i; from++) {
      for (Lattice.Placed placed : lattice.mentions(from)) {
        if (placed.to() == i + 1 && placed.mention() instanceof NameMention) {
          return true;
        }
      }
    }
    return false;
  }

  /// A word without article, preposition or conjunction that nothing else is known of.
  private static boolean bare(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD)
        && token.folded().length() > 2
        && PREFIXES.indexOf(token.folded().charAt(0)) < 0
        && !article(lattice, i)
        && !resumes(lattice, i)
        && lattice.mentions(i).isEmpty();
  }

  /// «المزمع تنفيذه», «المبلغين عنه»: the pronoun points back into the phrase.
  private static boolean resumes(Lattice lattice, int i) {
    String written = lattice.tokens().surface(i, i + 1);
    return written.endsWith(HIS) || written.endsWith(HER) || written.endsWith(THEIR);
  }

  /// «اللجنة العليا الوزير»: somebody with a title behind what is definite already does or says something.
  static boolean somebody(Lattice lattice, int first, int i) {
    return i > first
        && definite(lattice, i - 1)
        && (lattice.any(i, "role", h -> h.cut() == Clitics.ARTICLE)
            || lattice.any(i, "role_prefix", h -> h.cut() == Clitics.ARTICLE)
            || article(lattice, i - 1) && person(lattice, i) && !ofCircle(lattice, i));
  }

  /// «منتدى التعاون العربي الروسي»: an adjective that is also a given name.
  private static boolean ofCircle(Lattice lattice, int i) {
    return lattice.any(i, "meeting_circle", h -> h.to() == i + 1) && article(lattice, i);
  }

  private static boolean person(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.to() > i + 1
          && placed.mention() instanceof NameMention name
          && name.kind() == NameMention.Kind.PERSON) {
        return true;
      }
    }
    return false;
  }

  /// The end without what only led on: «و», a preposition, «ما».
  static int trimmed(Lattice lattice, int first, int end) {
    int last = end;
    while (last > first + 1 && leadsOn(lattice, last - 1)) {
      last--;
    }
    return last;
  }

  private static boolean leadsOn(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.MARK)) {
      return !NounPhrase.quote(token);
    }
    Hit where = lattice.hit(i, "meeting_where").orElse(null);
    return token.is(Token.Kind.WORD)
        && (token.folded().length() == 1
            || where != null && where.value().equals("where") && token.folded().length() == 2
            || lattice.any(i, "meeting_name_end", h -> h.to() == i + 1 && !h.has(Clitics.KAF))
            || lattice.any(i, "meeting_about", h -> h.to() == i + 1 && h.cut() == 0)
                && !article(lattice, i)
            || lattice.any(i, "meeting_incomplete", h -> !h.has(Clitics.ARTICLE))
            || lattice.hit(i, "complementiser").isPresent());
  }
}
