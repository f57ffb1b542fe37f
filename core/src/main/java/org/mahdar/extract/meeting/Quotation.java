package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.rules.Lattice;

/// What stands in quotation marks within a phrase: its title, or words of somebody that are no part of it.
///
/// In «مؤتمر "مياه الدلتا في خطر"» it is the title, in «قمة "بروتوكولية"» a judgement, in «مؤتمر الجبهة "إنهم مستعدون"» what somebody said.
final class Quotation {
  private static final char ALEF = '\u0627';

  /// A title in quotation marks is no longer.
  private static final int LONGEST_TITLE = 20;

  private Quotation() {}

  /// Behind the mark that closes the quotation opened at the token; -1 where it opens none, or none that is closed.
  static int title(Lattice lattice, int quote) {
    if (closes(lattice, quote)) {
      return -1;
    }
    int sentence = lattice.tokens().sentenceOf(quote);
    int end = Math.min(lattice.tokens().sentences().get(sentence).end(), quote + LONGEST_TITLE);
    for (int i = quote + 1; i < end; i++) {
      if (NounPhrase.quote(lattice.tokens().get(i))) {
        return i - quote > 1 ? i + 1 : -1;
      }
    }
    return -1;
  }

  /// «… في الدلتا".»: a mark right behind a word and before a gap closes a quotation that began before the phrase.
  private static boolean closes(Lattice lattice, int quote) {
    Token token = lattice.tokens().get(quote);
    if (quote == 0 || "\u00BB\u201D".indexOf(token.folded().charAt(0)) >= 0) {
      return true;
    }
    boolean paired = "\u00AB\u201C".indexOf(token.folded().charAt(0)) >= 0;
    boolean tight = lattice.tokens().get(quote - 1).end() == token.start();
    boolean gap =
        quote + 1 >= lattice.tokens().size()
            || lattice.tokens().get(quote + 1).start() > token.end()
            || lattice.tokens().get(quote + 1).is(Token.Kind.MARK);
    return !paired && tight && gap && opened(lattice, quote);
  }

  /// Whether an odd number of such marks stands before it in the sentence.
  private static boolean opened(Lattice lattice, int quote) {
    boolean open = false;
    int sentence = lattice.tokens().sentenceOf(quote);
    int first = lattice.tokens().sentences().get(sentence).first();
    for (int i = Math.max(first, quote - 60); i < quote; i++) {
      open ^= NounPhrase.quote(lattice.tokens().get(i));
    }
    return open;
  }

  /// «قمة "بروتوكولية"»: adjectives in quotation marks are somebody's judgement, and no title.
  static boolean judgement(Lattice lattice, int quote, int end) {
    if (end - quote > 5) {
      return false;
    }
    for (int i = quote + 1; i < end - 1; i++) {
      String folded = lattice.tokens().get(i).folded();
      boolean adjective =
          folded.endsWith("\u064A")
              || folded.length() > 3 && folded.charAt(folded.length() - 1) == ALEF
              || folded.endsWith("\u064A\u0647")
              || lattice.hit(i, "plain_adjective").isPresent()
              || lattice.hit(i, "meeting_size").isPresent();
      if (!adjective || !lattice.mentions(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// «مؤتمر الجبهة "إنهم مستعدون للحوار"»: words that begin as a sentence does are what somebody said, and no title.
  static boolean speech(Lattice lattice, int quote) {
    int first = quote + 1;
    return first < lattice.tokens().size()
        && (lattice.hit(first, "complementiser").isPresent()
            || PhraseEnd.future(lattice, first)
            || lattice.any(first, "tense", h -> h.has(Clitics.SEEN))
            || Clauses.verb(lattice, first)
            || lattice.any(first, "meeting_verb", h -> !h.entry().field("form").equals("masdar")));
  }

  /// The end with the mark that closes what was opened inside the phrase: «مؤتمر “أصدقاء الدلتا”».
  static int closed(Lattice lattice, int from, int to) {
    boolean open = false;
    for (int i = from; i < to; i++) {
      open ^= NounPhrase.quote(lattice.tokens().get(i));
    }
    boolean closes =
        open && to < lattice.tokens().size() && NounPhrase.quote(lattice.tokens().get(to));
    return closes ? to + 1 : to;
  }
}
