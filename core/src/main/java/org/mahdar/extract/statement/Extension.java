package org.mahdar.extract.statement;

import java.util.Optional;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// How far a speaker's phrase runs behind its head.
///
/// «أمانة السر التابعة لميثاق نيسال ، عبر» ends before the comma; «الميثاق وقوفه مع» before «وقوفه».
///
/// Over 300 lines by a few: a step takes the next word for one of many reasons, and what refuses it must be asked in the same place.
final class Extension {
  private static final int LONGEST_NAME_IN_QUOTES = 5;
  private static final char BEH = '\u0628';
  private static final char LAM = '\u0644';

  /// Lexicons of names and titles, whose entries keep their first letter; «بتقديم» in a lexicon of money is still ب and a noun.
  private static final Set<String> NAMING =
      Set.of(
          "anonymous",
          "body",
          "city",
          "country",
          "document",
          "given_name",
          "name_link",
          "nationality",
          "organisation",
          "outlet",
          "portfolio",
          "process",
          "region",
          "role",
          "role_prefix",
          "seat",
          "state_body");

  private static final String FEMININE = "\u0647";
  private static final String NISBA = "\u064A";
  private static final String NISBA_FEMININE = "\u064A\u0647";

  private final Cues cues;

  Extension(Cues cues) {
    this.cues = cues;
  }

  Phrase of(Article article, Phrase head, int limit, boolean open) {
    int i = head.to();
    boolean definite =
        article.definite(i - 1) || head.kind() == Phrase.Kind.BODY && i - head.from() > 1;
    while (i < limit) {
      int next = step(article, head, i, open, definite);
      if (next <= i) {
        break;
      }
      boolean link = article.is(i, "link");
      boolean opens = next == i + 1 && belongs(article, i) && !article.contracted(i);
      definite =
          !link
              && !opens
              && (definite
                  || article.definite(i)
                  || linked(article, i, next)
                  || Apposition.country(article, i, next) != null);
      i = Math.min(next, limit);
    }
    return head.upTo(i);
  }

  /// Whether a body behind «باسم» has just ended the role.
  private static boolean linked(Article article, int i, int next) {
    return i > 0
        && article.is(i - 1, "link")
        && article.name(i).filter(name -> name.to() == next).isPresent();
  }

  /// The token behind what may follow at `i`, or `i` where the phrase ends.
  private int step(Article article, Phrase head, int i, boolean open, boolean definite) {
    if (article.mark(i)) {
      return closes(article, head, i) ? i + 1 : quoted(article, i);
    }
    Optional<Lattice.Placed> name = article.name(i);
    if (name.isPresent() && plain(article, i)) {
      return named(article, head, i, name.get(), open, definite);
    }
    if (name.isPresent() && owned(article, head, i) && body(name.get())) {
      return name.get().to();
    }
    if (head.kind() == Phrase.Kind.ROLE && article.is(i, "to")) {
      return posted(article, i);
    }
    boolean over = head.kind() == Phrase.Kind.ROLE && article.is(i, "on") && i <= head.to() + 1;
    if (ends(article, i) || article.is(i, "on") && !(open && over)) {
      return i;
    }
    if (article.is(i, "in")) {
      return inside(article, head, i);
    }
    Optional<Hit> link = article.word(i, "link");
    if (link.isPresent()) {
      return link.get().to();
    }
    if (over || open && article.is(i, "of")) {
      return i + 1;
    }
    return word(article, head, i, open, definite);
  }

  /// «رئيس "منتدى دلتا نيسال["]»: whether the mark closes a quote that the phrase holds.
  private static boolean closes(Article article, Phrase head, int i) {
    return article
        .quotes()
        .around(i)
        .filter(quote -> quote.close() == i && quote.open() >= head.from())
        .isPresent();
  }

  /// «الأمانة العامة [لهيئة أورون]», «المندوب [بكاستورا]»: the body or place behind «ل» or «ب» belongs to a title of several words,
  /// and so it does to «بيان صادر عن الأمين العام [للأمم المتحدة]».
  private static boolean owned(Article article, Phrase head, int i) {
    boolean document = head.kind() == Phrase.Kind.DOCUMENT && behind(article, i, Clitics.LAM);
    boolean titled =
        document
            || head.kind() == Phrase.Kind.ROLE
            || head.kind() == Phrase.Kind.BODY && i - head.from() > 1;
    return titled
        && !Setting.toPress(article, i)
        && (behind(article, i, Clitics.LAM)
            ? document || head.kind() == Phrase.Kind.BODY || belongs(article, i)
            : article.definite(i - 1) || article.name(i - 1).isPresent());
  }

  private static boolean body(Lattice.Placed placed) {
    return placed.mention() instanceof NameMention name
        && (name.kind() == NameMention.Kind.ORGANISATION || name.kind() == NameMention.Kind.PLACE);
  }

  /// «لوكيل», «لعمال النقابة»: behind «ل» a word that a role or a body goes on with.
  static boolean belongs(Article article, int i) {
    return article.lattice().hits(i).stream()
        .anyMatch(hit ->
            hit.has(Clitics.LAM)
                && (hit.in("role")
                    || hit.in("state_body")
                    || hit.in("body")
                    || hit.in("organisation")
                    || hit.in("name_head")));
  }

  private static int named(
      Article article, Phrase head, int i, Lattice.Placed name, boolean open, boolean definite) {
    NameMention mention = (NameMention) name.mention();
    boolean person = mention.kind() == NameMention.Kind.PERSON;
    // «بيان صادر عن مكتب المبعوث فلان»: the document's owner belongs to it.
    boolean owner = head.kind() == Phrase.Kind.DOCUMENT && !definite;
    if (person && head.kind() != Phrase.Kind.ROLE && !head.head().equals("group") && !owner) {
      return i;
    }
    // Behind a definite phrase a further body or place is no longer part of it, unless the
    // complement is known to follow.
    return !person && definite && !open && !article.definite(i) ? i : name.to();
  }

  /// «المبعوث الخاص إلى سوريا»: where he is sent.
  private static int posted(Article article, int i) {
    return article
        .name(i + 1)
        .filter(placed ->
            placed.mention() instanceof NameMention name && name.kind() == NameMention.Kind.PLACE)
        .map(Lattice.Placed::to)
        .orElse(i);
  }

  private boolean ends(Article article, int i) {
    return article.complementiser(i)
        || Setting.toPress(article, i)
        || article.contracted(i) && article.hit(i, "channel").isPresent()
        || article.is(i, "aside")
        || article.is(i, "every")
        || article.is(i, "resumptive")
        || article.is(i, "adverb")
        || article.is(i, "saying")
        || article.is(i, "to")
        || article.is(i, "about")
        || article.is(i, "qad")
        || article.is(i, "attribution")
        || article.time(i).isPresent()
        || cues.word(article, i).filter(word -> word.form() != CueWord.Form.MASDAR).isPresent();
  }

  private static int quoted(Article article, int i) {
    Optional<Quotes.Quote> quote = article.quotes().opening(i);
    return quote.isPresent() && quote.get().closed() && quote.get().size() <= LONGEST_NAME_IN_QUOTES
        ? quote.get().behind()
        : i;
  }

  /// «مسؤول في الخارجية» names where he is; «الوزير في البيان» names where he said it.
  private static int inside(Article article, Phrase head, int i) {
    int next = i + 1;
    boolean belongs =
        (head.kind() == Phrase.Kind.ANONYMOUS && !head.definite()
                || head.kind() == Phrase.Kind.ROLE && head.to() - head.from() < 3)
            && next < article.tokens().size()
            && !article.mark(next)
            && article.time(next).isEmpty()
            && !channel(article, next)
            && !article.possessed(next);
    // «عضو لجنة الدفاع في البرلمان الشرداني»
    Optional<Lattice.Placed> seat =
        head.kind() == Phrase.Kind.ROLE && next < article.tokens().size()
            ? article.name(next).filter(Extension::body)
            : Optional.empty();
    return belongs ? next + 1 : seat.map(Lattice.Placed::to).orElse(i);
  }

  static boolean channel(Article article, int i) {
    for (Hit hit : article.lattice().hits(i, "channel")) {
      if ((hit.cut() & (Clitics.BEH | Clitics.LAM | Clitics.KAF)) == 0) {
        return true;
      }
    }
    return article.hit(i, "document").filter(hit -> hit.value().equals("statement")).isPresent();
  }

  private static int word(Article article, Phrase head, int i, boolean open, boolean definite) {
    boolean contracted = article.contracted(i);
    if (contracted && spokenTo(article, head, i) || article.token(i).folded().length() == 1) {
      return i;
    }
    if (ofRole(article, head, i, definite) || open && titled(article, head, i)) {
      return i + 1;
    }
    if (behind(article, i, Clitics.BEH)
        || behind(article, i, Clitics.LAM) && !contracted && !open) {
      return i;
    }
    if (open || contracted) {
      return i + 1;
    }
    if (definite) {
      return adjective(article, i) || head.kind() == Phrase.Kind.BODY && feminine(article, i)
          ? i + 1
          : i;
    }
    return article.possessed(i) || article.conjoined(i) && !article.definite(i) ? i : i + 1;
  }

  /// «مصدر أمني للإذاعة»: to whom he spoke; «مصدر تابع للوزارة»: whose he is.
  private static boolean spokenTo(Article article, Phrase head, int i) {
    return head.kind() == Phrase.Kind.ANONYMOUS && !article.is(i - 1, "link")
        || head.kind() == Phrase.Kind.OUTLET && !article.is(i, "link");
  }

  /// «وزير خارجيتها», «المستشار الأول لوكيل الوزارة»: a word that a role goes on with, wherever it stands.
  private static boolean ofRole(Article article, Phrase head, int i, boolean definite) {
    return head.kind() == Phrase.Kind.ROLE
        && (i == head.to() && article.possessed(i) && !article.definite(i - 1)
            || definite && belongs(article, i));
  }

  /// What goes on with a title where the content is known to follow: «المتحدث بوزارة الخارجية», «السيد فلان».
  private static boolean titled(Article article, Phrase head, int i) {
    return head.kind() == Phrase.Kind.ROLE && article.behindArticle(i)
        || within(article, i)
        || article.hit(i - 1, "given_name").isPresent()
        || article.hit(i - 1, "honorific").isPresent();
  }

  /// «بوزارة الخارجية»: the body a role belongs to.
  private static boolean within(Article article, int i) {
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.has(Clitics.BEH)
          && (hit.in("state_body")
              || hit.in("body")
              || hit.in("organisation")
              || hit.in("country"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean feminine(Article article, int i) {
    return article.definite(i)
        && !article.conjoined(i)
        && article.token(i).folded().endsWith(FEMININE)
        && article.hit(i, "body").isEmpty()
        && article.hit(i, "state_body").isEmpty();
  }

  /// «الأميركي», «السابق», «والأمن»: what may still follow a definite word; «الدول» in «حث الوزير الدول» may not.
  private static boolean adjective(Article article, int i) {
    for (Hit hit : article.lattice().hits(i)) {
      if (hit.in("nationality") || hit.in("role_modifier") || hit.in("portfolio")) {
        return true;
      }
    }
    String folded = article.token(i).folded();
    return article.is(i, "same")
        || article.definite(i) && (folded.endsWith(NISBA) || folded.endsWith(NISBA_FEMININE));
  }

  /// Whether the word shows a preposition and no lexicon knows it with that letter as its own.
  static boolean behind(Article article, int i, int clitic) {
    String folded = article.token(i).folded();
    int at = article.conjoined(i) && !known(article, i) ? 1 : 0;
    char wanted = clitic == Clitics.BEH ? BEH : LAM;
    return folded.charAt(at) == wanted && folded.length() > 2 && !known(article, i);
  }

  /// Whether a lexicon or a name holds the word as it stands, first letter included.
  private static boolean known(Article article, int i) {
    if (article.is(i, "own_letter")) {
      return true;
    }
    boolean prefixed = false;
    for (Hit hit : article.lattice().hits(i)) {
      if (NAMING.contains(hit.entry().lexicon())) {
        if (hit.cut() == 0) {
          return true;
        }
        prefixed |= hit.has(Clitics.LAM | Clitics.BEH);
      }
    }
    return !prefixed
        && article
            .name(i)
            .filter(placed -> placed.mention().span().start() == article.token(i).start())
            .isPresent();
  }

  private static boolean plain(Article article, int i) {
    return !behind(article, i, Clitics.BEH) && !behind(article, i, Clitics.LAM);
  }
}
