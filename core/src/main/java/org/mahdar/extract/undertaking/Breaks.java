package org.mahdar.extract.undertaking;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where a clause ends and the next one, or the next task of it, begins.
///
/// «على إيواء النازحين، [وأعرب] عن»: the clause ends before «وأعرب»; «وتعزيز التمويل» only adds a task to it.
final class Breaks {
  private static final int SHORTEST_PARTICIPLE = 5;
  private static final String QUOTING = "\"\u201C\u201E\u00AB";
  private static final String CLOSING = "\u201D\u00BB";
  private static final char STRAIGHT = '"';
  private static final char TATWEEL = '\u0640';

  private final Lattice lattice;
  private final Tokens tokens;
  private final Tasks tasks;

  Breaks(Lattice lattice, Tasks tasks) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.tasks = tasks;
  }

  /// Whether token `i` begins something else than the clause that began at `from`.
  boolean at(int i, int from, boolean afterComma) {
    Token token = tokens.get(i);
    if (token.mark('\u061B') || token.mark(':') || token.mark(';') || token.mark('.')) {
      return true;
    }
    if (i <= from) {
      return false;
    }
    boolean comma = comma(i - 1);
    Hit hit = lattice.hit(i, "clause_break").orElse(null);
    boolean clause = hit != null && hit.value().equals("clause") && (comma || !afterComma);
    boolean relative = hit != null && hit.value().equals("relative") && comma && waw(i);
    return clause
        || relative
        || saying(i)
        || word(i, "opener") && i + 1 < tokens.size() && saying(i + 1, 0)
        || comma && (conjoinedVerb(i) || participle(i) || waw(i) && opensClause(i));
  }

  /// «وتعزيز», «وبدعم», «وعلى تبادل»: a further task.
  boolean joined(int i) {
    boolean preposition =
        waw(i) && (word(i, "on") || word(i, "to")) && tasks.at(i + 1, Clitics.ARTICLE);
    boolean also =
        waw(i)
            && word(i, "light")
            && (word(i + 1, "on") || word(i + 1, "to"))
            && tasks.at(i + 2, Clitics.ARTICLE);
    return preposition || also || tasks.joined(i);
  }

  /// «قال "سوف ننسحب" واصفا»: a mark that closes what was opened before the task.
  boolean closes(int i) {
    return quote(i)
        && (CLOSING.indexOf(mark(i)) >= 0 || mark(i) == STRAIGHT && !tokens.get(i).spaced())
        && !opensWord(i);
  }

  /// Whether a quotation stands open behind token `i` that it opens.
  boolean opensQuote(int i) {
    return quote(i) && (QUOTING.indexOf(mark(i)) >= 0 || opensWord(i));
  }

  private boolean quote(int i) {
    return tokens.get(i).is(Token.Kind.MARK)
        && (QUOTING.indexOf(mark(i)) >= 0 || CLOSING.indexOf(mark(i)) >= 0);
  }

  /// «لـ”المناطق المتضررة”»: many pages open with the mark that closes.
  private boolean opensWord(int i) {
    Token token = tokens.get(i);
    boolean apart =
        token.spaced() || token.start() > 0 && tokens.text().charAt(token.start() - 1) == TATWEEL;
    return apart && i + 1 < tokens.size() && !tokens.get(i + 1).spaced();
  }

  private char mark(int i) {
    return tokens.get(i).folded().charAt(0);
  }

  boolean comma(int i) {
    return tokens.get(i).mark('\u060C') || tokens.get(i).mark(',');
  }

  /// «عودتهم [ودعت] إلى», «أيام دراسية [مؤكدة] ضرورة»: what is said next, no comma before it.
  private boolean saying(int i) {
    return !word(i, "light")
        && !tasks.at(i, 0)
        && (saying(i, Clitics.WAW) || participle(i, lattice));
  }

  private boolean saying(int i, int clitics) {
    return lattice.any(
        i,
        "cue",
        hit ->
            hit.cut() == clitics
                && hit.entry().field("form").equals("perfect")
                && (clitics == 0 || !hit.entry().field("agreement").equals("m")));
  }

  private static boolean participle(int i, Lattice lattice) {
    return lattice.any(
        i,
        "cue",
        hit -> (hit.cut() & ~Clitics.WAW) == 0 && hit.entry().field("form").equals("participle"));
  }

  private boolean opensClause(int i) {
    return word(i, "that") || word(i, "auxiliary") || word(i, "carried") || word(i, "this");
  }

  /// «، مستبعدا أي تمديد»: what somebody says beside it.
  private boolean participle(int i) {
    String word = tokens.get(i).folded();
    return word.length() >= SHORTEST_PARTICIPLE
        && word.charAt(0) == '\u0645'
        && word.charAt(word.length() - 1) == '\u0627'
        && lattice.hit(i, "unit").isEmpty()
        && lattice.hit(i, "country").isEmpty();
  }

  /// «، وأعرب», «، وتظل»: the next clause begins with a verb.
  private boolean conjoinedVerb(int i) {
    if (!waw(i) || joined(i)) {
      return false;
    }
    for (Hit hit : lattice.hits(i)) {
      String form = hit.entry().field("form");
      boolean finite = form.equals("perfect") || form.equals("imperfect") || hit.in("act");
      if (finite && hit.has(Clitics.WAW) && !hit.has(Clitics.PREPOSITION | Clitics.ARTICLE)) {
        return true;
      }
    }
    return VerbShape.of(tokens.get(i).folded()) != VerbShape.NONE;
  }

  private boolean waw(int i) {
    return tokens.get(i).is(Token.Kind.WORD) && tokens.get(i).folded().charAt(0) == '\u0648';
  }

  boolean word(int i, String value) {
    if (i >= tokens.size()) {
      return false;
    }
    for (Hit hit : lattice.hits(i, "clause_word")) {
      if (hit.value().equals(value) && (hit.cut() & ~(Clitics.WAW | Clitics.FEH)) == 0) {
        return true;
      }
    }
    return false;
  }
}
