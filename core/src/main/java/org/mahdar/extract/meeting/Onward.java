package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.NounComplement;

/// What carries the name of a meeting on where it seems to be over.
///
/// «ندوة الشراكة [مع] شردان», «المؤتمر العربي [والأفريقي]», «اجتماع عربي[-]أفريقي», «اجتماع وزراء خارجية [كل من] غسران وشردان», «منتدى الاستثمار [في]
/// إفريقيا»; but «منتدى الاستثمار» alone in «منتدى الاستثمار في كلاريس».
final class Onward {
  /// U+0627 U+0644, the article.
  private static final String AL = "\u0627\u0644";

  /// U+0648 with the article.
  private static final String WAL = "\u0648\u0627\u0644";

  /// U+064A, with which an adjective ends that is made of a noun.
  private static final String NISBA = "\u064A";

  /// U+0647, as the ending of the feminine is folded.
  private static final String FEMININE = "\u0647";

  private static final char DASH = '\u2013';

  private Onward() {}

  /// Whether the token only leads on to what belongs to the phrase as well.
  static boolean leads(Lattice lattice, Hit noun, int i, boolean open) {
    if (i <= noun.to() || i + 1 >= lattice.tokens().size()) {
      return false;
    }
    boolean place = lattice.hit(i + 1, "meeting_venue").isPresent();
    return hyphen(lattice, i)
        || open
            && !place
            && (NounComplement.leads(lattice, noun.to(), i)
                || region(lattice, i)
                || titled(lattice, noun, i));
  }

  /// «بعنوان الزراعة الجديدة في مفترق العلوم»: a title without quotation marks goes on behind a preposition, unless a place or a day follows.
  private static boolean titled(Lattice lattice, Hit noun, int i) {
    boolean title = false;
    for (int word = noun.to(); word < i; word++) {
      title |= lattice.hit(word, "meeting_titled").isPresent();
    }
    return title
        && lattice.any(i, "preposition", hit -> hit.cut() == 0)
        && lattice.tokens().get(i + 1).is(Token.Kind.WORD)
        && lattice.mentions(i + 1).isEmpty();
  }

  /// «عربي-أفريقي», «اللجنة الغسرانية – النوردافية المشتركة».
  private static boolean hyphen(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    boolean close =
        lattice.tokens().get(i - 1).end() == token.start()
            && lattice.tokens().get(i + 1).start() == token.end();
    return (token.mark('-') || token.mark(DASH))
        && lattice.tokens().get(i + 1).is(Token.Kind.WORD)
        && (close && token.mark('-') || ofCircle(lattice, i - 1) && ofCircle(lattice, i + 1));
  }

  private static boolean ofCircle(Lattice lattice, int i) {
    return lattice.hit(i, "nationality").isPresent()
        || lattice.hit(i, "meeting_circle").isPresent()
        || nisba(lattice, i, AL);
  }

  /// «في إفريقيا», «في الشرق الأوسط»: no meeting is held in a part of the world.
  private static boolean region(Lattice lattice, int i) {
    return lattice.any(i, "meeting_where", hit -> hit.to() == i + 1 && hit.cut() == 0)
        && lattice.mentions(i + 1).stream()
            .anyMatch(placed ->
                placed.mention() instanceof NameMention name
                    && name.kind() == Kind.PLACE
                    && "region".equals(name.placeKind())
                    && name.country() == null);
  }

  /// «المؤتمر العربي والأفريقي», «المؤتمر العربي والشرق الأوسطي»: whether a second adjective stands behind the first.
  static boolean adjective(Lattice lattice, Hit noun, int i) {
    return noun.has(Clitics.ARTICLE)
        && i > noun.to()
        && nisba(lattice, i - 1, AL)
        && (nisba(lattice, i, WAL)
            || lattice.tokens().get(i).folded().startsWith(WAL)
                && i + 1 < lattice.tokens().size()
                && nisba(lattice, i + 1, AL))
        && lattice.mentions(i).isEmpty();
  }

  /// «العربي», «العربية».
  static boolean nisba(Lattice lattice, int i, String front) {
    String folded = lattice.tokens().get(i).folded();
    return folded.startsWith(front)
        && (folded.endsWith(NISBA) || folded.endsWith(NISBA + FEMININE))
        && lattice.hit(i, "role").isEmpty();
  }

  /// «[وزراء خارجية] كل من غسران وشردان»: behind the list of those whose ministers meet; `i` where none begins there.
  static int each(Lattice lattice, Hit noun, int i, int limit) {
    Hit each = lattice.hit(i, "meeting_each").orElse(null);
    if (each == null || i <= noun.to() || PhraseEnd.definite(lattice, i - 1)) {
      return i;
    }
    int end = i;
    int at = each.to();
    while (at < lattice.tokens().size()) {
      int behind = named(lattice, at);
      if (behind < 0
          || behind > limit
          || end > i && !lattice.cut(at, Clitics.WAW) && !comma(lattice, at - 1)) {
        break;
      }
      end = behind;
      at = comma(lattice, end) ? end + 1 : end;
    }
    return end;
  }

  private static int named(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && (name.kind() == Kind.PLACE || name.kind() == Kind.ORGANISATION)) {
        return placed.to();
      }
    }
    return -1;
  }

  private static boolean comma(Lattice lattice, int i) {
    return i < lattice.tokens().size() && lattice.tokens().get(i).mark('\u060C');
  }
}
