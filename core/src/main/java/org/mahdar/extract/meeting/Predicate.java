package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.MasdarShape;
import org.mahdar.arabic.Token;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where behind a noun for a meeting something is said of it, or of something else, and its name is over.
///
/// «الجلسة العامة للجنة العليا [والتنافس انحصر] في اثنين», «تطرق هذا الاجتماع [لمسألة] السد», «عقد اجتماعا [لإعلان] الموقف»; but «الندوة الدولية لمكافحة
/// الفساد» is a name.
final class Predicate {
  /// U+0648 with the article.
  private static final String WAL = "\u0648\u0627\u0644";

  private static final int SHORTEST = 6;

  private static final char LAM = '\u0644';

  /// Adjectives between a noun and what it is held for: «اجتماع عام طارئ لإعلان».
  private static final int ADJECTIVES = 3;

  private Predicate() {}

  static boolean begins(Lattice lattice, Hit noun, int i) {
    return another(lattice, noun, i)
        || clause(lattice, i)
        || ofVerb(lattice, noun, i)
        || purpose(lattice, noun, i);
  }

  /// «مؤتمرها الرابع والمؤتمر العاشر»: another meeting.
  private static boolean another(Lattice lattice, Hit noun, int i) {
    return i > noun.to() && lattice.any(i, "meeting_noun", h -> h.has(Clitics.WAW));
  }

  /// «والتنافس انحصر»: a noun with its verb behind it, which is not the verb of the meeting.
  private static boolean clause(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    int verb = i + 1;
    return token.is(Token.Kind.WORD)
        && token.folded().length() >= SHORTEST
        && token.folded().startsWith(WAL)
        && verb < lattice.tokens().size()
        && Clauses.verb(lattice, verb)
        && lattice.hit(verb, "meeting_verb").isEmpty()
        && lattice.hit(verb, "meeting_told").isEmpty()
        && lattice.hit(verb, "meeting_light").isEmpty()
        && lattice.hit(verb, "meeting_people").isEmpty()
        && lattice.hit(verb, "tense").isEmpty();
  }

  /// «تطرق هذا الاجتماع لمسألة السد»: what is pointed at needs no name, and «ل» is of the verb.
  private static boolean ofVerb(Lattice lattice, Hit noun, int i) {
    return noun.from() > 0
        && noun.has(Clitics.ARTICLE)
        && lattice.hit(noun.from() - 1, "demonstrative").isPresent()
        && lattice.tokens().get(i).folded().charAt(0) == LAM;
  }

  /// «اجتماعا لإعلان الموقف», «اجتماعا مخصصا لأول فرز»: what any meeting is held for is no name of it, as it is of a conference.
  private static boolean purpose(Lattice lattice, Hit noun, int i) {
    boolean any =
        !noun.has(Clitics.ARTICLE)
            && noun.entry().field("of").isEmpty()
            && (noun.value().equals("meeting")
                || noun.value().equals("session")
                || noun.value().equals("encounter"));
    if (!any || i - noun.to() > ADJECTIVES || !adjectives(lattice, noun.to(), i)) {
      return false;
    }
    Token token = lattice.tokens().get(i);
    boolean masdar =
        token.folded().charAt(0) == LAM
            && lattice.mentions(i).isEmpty()
            && MasdarShape.of(lattice.tokens().text(), token.start(), token.end(), Clitics.LAM);
    return masdar
        || lattice.any(
            i, "meeting_about", h -> h.value().equals("takes") && leads(lattice, h.to()));
  }

  /// Whether nothing but adjectives that any meeting may have stands in `[from, to)`.
  private static boolean adjectives(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lattice.hit(i, "meeting_urgent").isEmpty()
          && lattice.hit(i, "meeting_size").isEmpty()
          && !lattice.any(i, "plain_adjective", h -> h.cut() == 0)
          && !NounPhrase.describes(lattice, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean leads(Lattice lattice, int i) {
    return i < lattice.tokens().size() && lattice.tokens().get(i).folded().charAt(0) == LAM;
  }
}
