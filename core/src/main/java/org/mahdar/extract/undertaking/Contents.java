package org.mahdar.extract.undertaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Finds what is undertaken: where the content of a verb opens, how far it runs, and the tasks joined in it.
///
/// «على إيواء النازحين وتعزيز التمويل» has two items, «إيواء النازحين» and «وتعزيز التمويل».
final class Contents {
  private static final int LONGEST = 45;
  private static final int LONGEST_ASIDE = 10;
  private static final int SHORTEST_PARTICIPLE = 5;
  private static final String QUOTING = "\"\u201C\u201E\u00AB";
  private static final String CLOSING = "\u201D\u00BB";
  private static final char STRAIGHT = '"';
  private static final char TATWEEL = '\u0640';

  private final Lattice lattice;
  private final Tokens tokens;

  private final Tasks tasks;

  Contents(Lattice lattice) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.tasks = new Tasks(lattice);
  }

  /// The tokens `[from, to)` of one task; what it is done to begins at `object`.
  record Item(int from, int object, int to) {}

  /// The first token of the content that the verb takes (`on to with for from in into noun`), searched from `from`.
  Optional<Integer> opening(int from, int limit, String takes, int reach) {
    int farthest = Math.min(limit, from + reach);
    String[] ways = takes.split(" ");
    for (int i = from; i < farthest; i++) {
      i = aside(i, limit);
      if (i >= limit || breaks(i, from, false) || i > from && verb(i)) {
        return Optional.empty();
      }
      int content = opens(i, from, limit, ways);
      if (content >= 0) {
        return Optional.of(tokens.get(content).is(Token.Kind.MARK) ? content + 1 : content);
      }
      if (elsewhere(i, takes)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int opens(int i, int from, int limit, String[] ways) {
    for (String way : ways) {
      boolean here =
          switch (way) {
            case "on", "to", "from" -> i + 1 < limit && word(i, way) && opens(needed(i + 1));
            case "into" -> i + 1 < limit && word(i, "within");
            case "in" -> i + 1 < limit && word(i, "within") && tasks.at(i + 1, Clitics.ARTICLE);
            case "with" -> bound(i, Clitics.BEH);
            case "for" -> bound(i, Clitics.LAM);
            case "noun" -> tasks.at(i, i == from ? Clitics.ARTICLE : 0) || quoted(i);
            case "gather" -> i + 1 < limit && word(i, "to") && tasks.scheme(i + 1);
            case "scheme" -> tasks.scheme(i);
            case "that" -> word(i, "that");
            case "offer" ->
                tasks.offer(i) || lattice.any(i, "clause_word", hit -> hit.value().equals("what"));
            default -> false;
          };
      if (here) {
        return switch (way) {
          case "on", "to", "from" -> needed(i + 1);
          case "in", "into", "gather" -> i + 1;
          default -> i;
        };
      }
    }
    return -1;
  }

  private boolean opens(int i) {
    return tasks.at(i, Clitics.ARTICLE) || word(i, "that") || quoted(i);
  }

  /// Behind «ضرورة» in «على ضرورة دعم»; elsewhere `i` itself.
  private int needed(int i) {
    return word(i, "need") ? i + 1 : i;
  }

  /// The preposition that the verb takes, with something else than a task behind it: «دعا إلى مأدبة».
  private boolean elsewhere(int i, String takes) {
    return takes.startsWith("on") && word(i, "on")
        || takes.startsWith("to") && word(i, "to")
        || takes.equals("from") && word(i, "from");
  }

  /// A quotation mark before the task: «على “مضاعفة الجهود”».
  private boolean quoted(int i) {
    return tokens.get(i).is(Token.Kind.MARK)
        && "\"“«'‘+(".indexOf(tokens.get(i).folded().charAt(0)) >= 0
        && i + 1 < tokens.size()
        && tasks.at(i + 1, Clitics.ARTICLE);
  }

  /// Where the clause that begins at `from` ends.
  int end(int from, int limit) {
    int farthest = Math.min(limit, from + LONGEST);
    int i = from;
    boolean quoted = false;
    while (i < farthest && !breaks(i, from, true) && (quoted || !closes(i))) {
      quoted |= quote(i) && (QUOTING.indexOf(mark(i)) >= 0 || opensWord(i));
      i++;
    }
    return trimmed(from, i);
  }

  /// «قال "سوف ننسحب" واصفا»: a mark that closes what was opened before the task.
  private boolean closes(int i) {
    return quote(i)
        && (CLOSING.indexOf(mark(i)) >= 0 || mark(i) == STRAIGHT && !tokens.get(i).spaced())
        && !opensWord(i);
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

  /// Where the noun phrase that begins at `from` ends: before the verb it is the subject of.
  int nounEnd(int from, int limit) {
    int end = end(from, limit);
    int i = from + 1;
    while (i < end && !word(i, "auxiliary") && !finite(i)) {
      i++;
    }
    return trimmed(from, i);
  }

  private boolean finite(int i) {
    return !tasks.named(i) && lattice.any(i, "act", hit -> (hit.cut() & Clitics.PREPOSITION) == 0);
  }

  /// The tasks joined by و in `[from, to)`.
  List<Item> items(int from, int to) {
    List<Item> items = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (joined(i)) {
        add(items, start, i);
        start = i;
      }
    }
    add(items, start, to);
    return items;
  }

  private void add(List<Item> items, int from, int to) {
    int end = trimmed(from, to);
    if (end > from) {
      items.add(new Item(from, Math.min(end, word(from, "that") ? from + 2 : from + 1), end));
    }
  }

  /// «وتعزيز», «وبدعم», «وعلى تبادل»: a further task.
  private boolean joined(int i) {
    boolean preposition =
        waw(i) && (word(i, "on") || word(i, "to")) && tasks.at(i + 1, Clitics.ARTICLE);
    boolean also =
        waw(i)
            && word(i, "light")
            && (word(i + 1, "on") || word(i + 1, "to"))
            && tasks.at(i + 2, Clitics.ARTICLE);
    return preposition || also || tasks.joined(i);
  }

  private boolean waw(int i) {
    return tokens.get(i).is(Token.Kind.WORD) && tokens.get(i).folded().charAt(0) == '\u0648';
  }

  /// Whether token `i` begins something else than the clause that began at `from`.
  private boolean breaks(int i, int from, boolean afterComma) {
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
        || comma && (conjoinedVerb(i) || participle(i) || waw(i) && opensClause(i));
  }

  private boolean opensClause(int i) {
    return word(i, "that") || word(i, "auxiliary") || word(i, "carried");
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

  private boolean comma(int i) {
    return tokens.get(i).mark('\u060C') || tokens.get(i).mark(',');
  }

  /// Behind «، بحسب أوستكارد،» the clause goes on; elsewhere `i` itself.
  private int aside(int i, int limit) {
    boolean opens =
        i > 0 && comma(i - 1) && (lattice.hit(i, "clause_break").isPresent() || word(i, "within"));
    for (int end = i + 1; opens && end < Math.min(limit, i + LONGEST_ASIDE); end++) {
      if (comma(end)) {
        return end + 1;
      }
    }
    return i;
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

  /// Another verb of undertaking with its own content.
  private boolean verb(int i) {
    return lattice.any(
        i,
        "deed",
        hit ->
            !hit.entry().field("form").equals("masdar")
                && !hit.entry().field("form").equals("adjective"));
  }

  /// Whether a content begins with «أن» or «بألا».
  boolean that(int i) {
    return word(i, "that");
  }

  private boolean bound(int i, int preposition) {
    return tasks.bound(i, preposition)
        || preposition == Clitics.BEH
            && word(i, "that")
            && tokens.get(i).folded().charAt(0) == '\u0628';
  }

  private boolean word(int i, String value) {
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

  /// Without the marks at the end; a closing quotation mark stays where one is open.
  private int trimmed(int from, int to) {
    int end = to;
    while (end > from
        && tokens.get(end - 1).is(Token.Kind.MARK)
        && ".\u060C,:;\u061B-\u2013!\u061F".indexOf(tokens.get(end - 1).folded().charAt(0)) >= 0) {
      end--;
    }
    return end > from + 1 && closing(end - 1) && !opened(from, end - 1)
        ? trimmed(from, end - 1)
        : end;
  }

  private boolean closing(int i) {
    return tokens.get(i).is(Token.Kind.MARK)
        && "\"”»)".indexOf(tokens.get(i).folded().charAt(0)) >= 0;
  }

  /// Whether a mark that the token `to` closes stands open in `[from, to)`.
  private boolean opened(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(Token.Kind.MARK)) {
        char mark = token.folded().charAt(0);
        open +=
            "“«(".indexOf(mark) >= 0 || quote(i) && opensWord(i)
                ? 1
                : "”»)".indexOf(mark) >= 0 ? -1 : mark == '"' ? open > 0 ? -1 : 1 : 0;
      }
    }
    return open > 0;
  }
}
