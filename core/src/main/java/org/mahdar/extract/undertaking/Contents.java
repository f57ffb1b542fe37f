package org.mahdar.extract.undertaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Lattice;

/// Finds what is undertaken: where the content of a verb opens, how far it runs, and the tasks joined in it.
///
/// «على إيواء النازحين وتعزيز التمويل» has two items, «إيواء النازحين» and «وتعزيز التمويل».
final class Contents {
  private static final int LONGEST = 45;
  private static final int LONGEST_ASIDE = 10;

  private final Lattice lattice;
  private final Tokens tokens;

  private final Tasks tasks;
  private final Breaks breaks;

  Contents(Lattice lattice) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.tasks = new Tasks(lattice);
    this.breaks = new Breaks(lattice, tasks);
  }

  /// The tokens `[from, to)` of one task; what it is done to begins at `object`.
  record Item(int from, int object, int to) {}

  /// The first token of the content that the verb takes (`on to with for from in into noun`), searched from `from`.
  Optional<Integer> opening(int from, int limit, String takes, int reach) {
    int farthest = Math.min(limit, from + reach);
    String[] ways = takes.split(" ");
    String[] inOnly = takes.replace(" with", "").split(" ");
    boolean within = false;
    for (int i = from; i < farthest; i++) {
      i = aside(i, limit);
      if (i >= limit || breaks.at(i, from, false) || i > from && verb(i)) {
        return Optional.empty();
      }
      within |= i == from && within(i, takes);
      int content = opens(i, from, limit, within ? inOnly : ways);
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
            case "on", "to", "from" -> i + 1 < limit && breaks.word(i, way) && opens(needed(i + 1));
            case "into" -> i + 1 < limit && breaks.word(i, "within");
            case "in" ->
                i + 1 < limit && breaks.word(i, "within") && tasks.at(i + 1, Clitics.ARTICLE);
            case "with" -> bound(i, Clitics.BEH);
            case "for" -> bound(i, Clitics.LAM);
            case "noun" -> tasks.at(i, i == from ? Clitics.ARTICLE : 0) || quoted(i);
            case "gather" -> i + 1 < limit && breaks.word(i, "to") && tasks.scheme(i + 1);
            case "scheme" -> tasks.scheme(i);
            case "that" -> breaks.word(i, "that");
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
    return tasks.at(i, Clitics.ARTICLE) || breaks.word(i, "that") || quoted(i);
  }

  /// Behind «ضرورة» in «على ضرورة دعم»; elsewhere `i` itself.
  private int needed(int i) {
    return breaks.word(i, "need") ? i + 1 : i;
  }

  /// The preposition that the verb takes, with something else than a task behind it: «دعا إلى مأدبة».
  private boolean elsewhere(int i, String takes) {
    return takes.startsWith("on") && breaks.word(i, "on")
        || takes.startsWith("to") && breaks.word(i, "to")
        || takes.equals("from") && breaks.word(i, "from");
  }

  /// «نجح في الحصول على تعهدات بمنح»: what stands right behind the verb is what was done, be it no task, and «بـ» leads to nothing more.
  private boolean within(int i, String takes) {
    return takes.startsWith("in")
        && breaks.word(i, "within")
        && i + 1 < tokens.size()
        && lattice.mentions(i + 1).isEmpty();
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
    while (i < farthest && !breaks.at(i, from, true) && (quoted || !breaks.closes(i))) {
      quoted |= breaks.opensQuote(i);
      i++;
    }
    return trimmed(from, i);
  }

  /// Where the noun phrase that begins at `from` ends: before the verb it is the subject of.
  int nounEnd(int from, int limit) {
    int end = end(from, limit);
    int i = from + 1;
    while (i < end && !breaks.word(i, "auxiliary") && !finite(i)) {
      i++;
    }
    return trimmed(from, i);
  }

  /// «قرار [سحب] السفراء», «خطة [استعادة] المقاتلين»: what looks like a verb is the noun that the noun before it is of.
  boolean construct(int i) {
    return i > 0
        && tasks.at(i, 0)
        && lattice.any(i - 1, "deed", hit -> hit.entry().field("form").equals("masdar"));
  }

  private boolean finite(int i) {
    return !tasks.named(i)
        && (lattice.any(i, "act", hit -> (hit.cut() & Clitics.PREPOSITION) == 0)
            || VerbShape.of(tokens.get(i).folded()) == VerbShape.IMPERFECT);
  }

  /// The tasks joined by و in `[from, to)`.
  List<Item> items(int from, int to) {
    List<Item> items = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (breaks.joined(i)) {
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
      items.add(
          new Item(from, Math.min(end, breaks.word(from, "that") ? from + 2 : from + 1), end));
    }
  }

  /// Behind «، بحسب أوستكارد،» the clause goes on; elsewhere `i` itself.
  private int aside(int i, int limit) {
    boolean opens =
        i > 0
            && breaks.comma(i - 1)
            && (lattice.hit(i, "clause_break").isPresent() || breaks.word(i, "within"));
    for (int end = i + 1; opens && end < Math.min(limit, i + LONGEST_ASIDE); end++) {
      if (breaks.comma(end)) {
        return end + 1;
      }
    }
    return i;
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
    return breaks.word(i, "that");
  }

  private boolean bound(int i, int preposition) {
    return tasks.bound(i, preposition)
        || preposition == Clitics.BEH
            && breaks.word(i, "that")
            && tokens.get(i).folded().charAt(0) == '\u0628';
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
            "(".indexOf(mark) >= 0 || mark != '"' && breaks.opensQuote(i)
                ? 1
                : "”»)".indexOf(mark) >= 0 ? -1 : mark == '"' ? open > 0 ? -1 : 1 : 0;
      }
    }
    return open > 0;
  }
}
