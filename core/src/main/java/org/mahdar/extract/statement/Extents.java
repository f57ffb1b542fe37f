package org.mahdar.extract.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.rules.Hit;

/// How far what is said runs, and in what form it is given.
///
/// In «إن العمل مستمر، مشيرا إلى أن» the content ends before the comma: the participle begins the next statement.
///
/// Over 300 lines by a few: whether a clause ends the content is asked in one order, and each question may overrule the next.
final class Extents {
  private static final int FARTHEST_QAD = 14;
  private static final int LONGEST_SETTING = 7;
  private static final String THEY = "\u0648\u0627";
  private static final char HAMZA_BELOW = '\u0625';

  /// What somebody does with words may be part of what is reported: «وقال إن البرلمان ناقش القانون ووافق عليه».
  private static final Set<Statement.CueClass> ACTS =
      EnumSet.of(
          Statement.CueClass.AGREE,
          Statement.CueClass.PLEDGE,
          Statement.CueClass.REFUSE,
          Statement.CueClass.RELAY);

  /// What, besides a word of saying or a source, a clause must begin with to end the one before it.
  private static final long ENDS =
      Functions.set(
          "background",
          "before",
          "boundary",
          "closing",
          "contrast",
          "joint",
          "kana",
          "setting",
          "which");

  private final Cues cues;
  private final Complements complements;
  private final Attributions attributions;

  Extents(Cues cues, Complements complements, Attributions attributions) {
    this.cues = cues;
    this.complements = complements;
    this.attributions = attributions;
  }

  /// The tokens `[from, to)` of a content and its mode.
  ///
  /// @param behind first token that no longer belongs to the statement (its closing mark included)
  record Extent(int from, int to, int behind, Statement.Mode mode) {
    Span span(Article article) {
      return article.span(from, to);
    }
  }

  Optional<Extent> of(Article article, Complement complement) {
    return of(article, complement, article.reach(complement.from()));
  }

  /// The extent up to the first comma: of what a relative clause reports.
  Optional<Extent> clause(Article article, Complement complement) {
    int limit = article.reach(complement.from());
    int comma = complement.from();
    while (comma < limit && !(article.comma(comma) && article.quotes().around(comma).isEmpty())) {
      comma++;
    }
    return of(article, complement, comma);
  }

  private Optional<Extent> of(Article article, Complement complement, int limit) {
    int from = complement.from();
    int edge = edge(article, from, limit);
    int to = trimmed(article, from, edge);
    if (to <= from) {
      return Optional.empty();
    }
    List<Quotes.Quote> quotes = article.quotes().sayings(from, edge);
    Optional<Quotes.Quote> brief = article.quotes().opening(from).filter(q -> q.behind() >= to);
    if (quotes.isEmpty() && brief.isPresent() && brief.get().size() > 1) {
      // «قال "سوف ننسحب"»: two words are a saying where they are all that is said.
      Quotes.Quote all = brief.get();
      return Optional.of(new Extent(all.first(), all.close(), all.behind(), Statement.Mode.DIRECT));
    }
    if (quotes.isEmpty()) {
      return Optional.of(new Extent(from, to, edge, Statement.Mode.INDIRECT));
    }
    return Optional.of(quoted(article, from, to, edge, quotes));
  }

  /// A single quote that opens the content (or all but a word of it) is the content; else the two forms mix.
  private static Extent quoted(
      Article article, int from, int to, int edge, List<Quotes.Quote> quotes) {
    Quotes.Quote first = quotes.getFirst();
    boolean opens = first.open() - from <= 1;
    boolean whole = first.behind() >= to || !article.comma(first.behind());
    if (opens && quotes.size() == 1 && whole) {
      int end = trimmed(article, first.first(), first.close());
      return new Extent(
          first.first(), end, Math.max(first.behind(), first.close()), Statement.Mode.DIRECT);
    }
    if (opens && quotes.size() == 1) {
      int end = trimmed(article, first.first(), first.close());
      return new Extent(first.first(), end, first.behind(), Statement.Mode.DIRECT);
    }
    return new Extent(from, to, edge, Statement.Mode.MIXED);
  }

  /// The first token at or behind `from` that begins something else.
  private int edge(Article article, int from, int limit) {
    boolean under = subordinate(article, from);
    int i = from;
    while (i < limit) {
      Optional<Quotes.Quote> quote = article.quotes().opening(i);
      if (quote.isPresent()) {
        i = Math.min(limit, Math.max(i + 1, quote.get().behind()));
        if (glued(article, quote.get(), i, limit)) {
          return i;
        }
      } else if (i > from && (ends(article, i, limit) || under && main(article, i, limit))) {
        return i;
      } else {
        i++;
      }
    }
    return limit;
  }

  /// «وفي حين أشار الوزير إلى أن …، [دشنت المنظمات]»: the sentence waits for its main clause.
  private boolean subordinate(Article article, int from) {
    int first = article.sentence(from).first();
    int verb = behind(article, first, "while", from);
    return verb < from && cues.finite(article, verb).isPresent();
  }

  private static boolean main(Article article, int i, int limit) {
    return article.comma(i)
        && i + 1 < limit
        && !article.conjoined(i + 1)
        && VerbShape.of(article.token(i + 1).folded()) == VerbShape.PERFECT;
  }

  /// «“خطوة تاريخية”لكنه دعا»: a page lost the space behind the mark, and what is quoted ends there.
  private static boolean glued(Article article, Quotes.Quote quote, int behind, int limit) {
    return quote.closed()
        && quote.size() > 1
        && behind < limit
        && article.token(behind).is(Token.Kind.WORD)
        && !article.token(behind).spaced();
  }

  private boolean ends(Article article, int i, int limit) {
    int next = article.comma(i) ? i + 1 : i;
    if (next >= limit || !mayEnd(article, next)) {
      return false;
    }
    boolean comma = next > i;
    return participle(article, next, limit)
        || article.is(next, "boundary") && !either(article, next)
        || article.is(next, "background")
        || comma
            && (pluperfect(article, next, limit)
                || setting(article, next, limit)
                || article.is(next, "which") && takenUp(article, next, limit))
        || article.is(next, "closing")
        || coordinated(article, next, limit, comma)
        || addsNext(article, next, limit)
        || comma && article.is(next, "contrast") && relative(article, next, limit)
        || attributions.source(article, next, limit).isPresent();
  }

  /// «إما» begins a choice, «أما» another subject.
  private static boolean either(Article article, int i) {
    return article.tokens().text().charAt(article.token(i).start()) == HAMZA_BELOW;
  }

  private static boolean mayEnd(Article article, int i) {
    return article.functions().may(i, ENDS)
        || article.lattice().hit(i, "cue").isPresent()
        || article.lattice().hit(i, "attribution").isPresent();
  }

  /// «، خلال اجتماع»: where it was said; «، خلال الأسبوع المقبل» is part of what was said.
  private static boolean setting(Article article, int i, int limit) {
    int behind = behind(article, i, "setting", limit);
    return behind < limit && article.time(behind).isEmpty() && !amid(article, behind, limit);
  }

  /// «تقدم، خلال المجلس، بعرض»: between two commas it stands amid a verb and what it takes.
  private static boolean amid(Article article, int from, int limit) {
    for (int i = from; i < Math.min(limit - 1, from + LONGEST_SETTING); i++) {
      if (article.comma(i)) {
        int next = i + 1;
        return Extension.behind(article, next, Clitics.BEH)
            || Extension.behind(article, next, Clitics.LAM)
            || article.isAny(next, "on", "to", "about");
      }
    }
    return false;
  }

  /// «، قبل أن يضيف أن»: the speaker's next words.
  private boolean addsNext(Article article, int i, int limit) {
    int verb = behind(article, i, "before", limit);
    Optional<CueWord> word = verb < limit ? cues.finite(article, verb) : Optional.empty();
    return word.isPresent()
        && complements.find(article, word.get(), verb + 1, Math.min(limit, verb + 4)).isPresent();
  }

  /// The token behind a word of the function at `i`, `otherwise` where none stands there.
  private static int behind(Article article, int i, String function, int otherwise) {
    Hit hit = article.word(i, function).orElse(null);
    return hit == null ? otherwise : hit.to();
  }

  private static boolean relative(Article article, int i, int limit) {
    int behind = article.word(i, "contrast").orElseThrow().to();
    return behind < limit && article.relative(behind);
  }

  /// «، وكان الوزير قد نفى»: an earlier statement begins.
  private static boolean pluperfect(Article article, int i, int limit) {
    if (!article.is(i, "kana")) {
      return false;
    }
    for (int at = i + 1; at < Math.min(limit, i + FARTHEST_QAD); at++) {
      if (article.comma(at) && at + 1 < limit && article.conjoined(at + 1)) {
        // «، وكان السد ممتلئا، وقد فاض»: the next clause has this «قد».
        return false;
      }
      if (article.is(at, "qad")) {
        return true;
      }
    }
    return false;
  }

  /// «، وهو ما رحب به»: somebody's word on what was said.
  private boolean takenUp(Article article, int i, int limit) {
    int behind = article.word(i, "which").orElseThrow().to();
    return behind < limit && cues.word(article, behind).isPresent();
  }

  private boolean participle(Article article, int i, int limit) {
    Optional<CueWord> word = cues.word(article, i).filter(w -> w.form() == CueWord.Form.PARTICIPLE);
    return word.isPresent()
            && complements.find(article, word.get(), i + 1, Math.min(limit, i + 8)).isPresent()
        || word.isPresent()
            && word.get().takes(CueWord.Takes.NOUN)
            && (word.get().agreement() == CueWord.Agreement.MASCULINE
                || word.get().agreement() == CueWord.Agreement.PLURAL && article.comma(i - 1))
            && (article.comma(i - 1)
                || chains(word.get()) && complements.noun(article, i + 1, limit, true).isPresent());
  }

  /// «مؤكدا تطلعهم», «مبرزا دور»: participles that begin a statement though no comma stands before them.
  private static boolean chains(CueWord word) {
    return word.cueClass() == Statement.CueClass.AFFIRM
        || word.cueClass() == Statement.CueClass.ANNOUNCE
        || word.cueClass() == Statement.CueClass.NOTE
        || word.cueClass() == Statement.CueClass.CLARIFY;
  }

  /// «، وأضاف أن», «، إلا أنه أشار إلى»: a verb of saying that goes on behind «و», «كما», «فيما» or «إلا أنه».
  private boolean coordinated(Article article, int i, int limit, boolean comma) {
    int verb = i;
    Optional<Hit> joint = article.word(i, "joint");
    // «فيما أعلن الوزير» begins anew even where the comma was left out.
    boolean joined =
        joint.isPresent() && (comma || Functions.among(joint.get().value(), "meanwhile"));
    if (joined) {
      verb = joint.get().to();
    }
    Optional<CueWord> word = verb < limit ? cues.finite(article, verb) : Optional.empty();
    if (word.isEmpty()
        || word.get().form() != CueWord.Form.PERFECT
        || !joined && !article.joined(verb)) {
      return article.suffixed(cues, verb, limit) && comma && article.conjoined(verb);
    }
    boolean act = ACTS.contains(word.get().cueClass()) && !joined;
    if (joined && !comma) {
      return !ACTS.contains(word.get().cueClass());
    }
    int farthest = comma ? limit : Math.min(limit, verb + 5);
    boolean noun = word.get().takes(CueWord.Takes.NOUN) && !act;
    if (comma && noun && verb + 1 < limit && article.is(verb + 1, "said_noun")) {
      return true;
    }
    if (comma && together(article, word.get(), verb)) {
      return complements.noun(article, verb + 1, limit, true).isPresent();
    }
    return !act && complements.find(article, word.get(), verb + 1, farthest).isPresent();
  }

  /// «، وأدانوا استمرار»: the verb shows that they speak, and a noun is what they say.
  private static boolean together(Article article, CueWord word, int verb) {
    return word.takes(CueWord.Takes.NOUN)
        && !ACTS.contains(word.cueClass())
        && word.agreement() == CueWord.Agreement.PLURAL
        && article.token(verb).folded().endsWith(THEY);
  }

  private static boolean closing(Article article, int i) {
    return article.mark(i)
        && ".\u060C,:;\u061B-\u2013\u2014\u2026".indexOf(article.token(i).folded().charAt(0)) >= 0;
  }

  /// Without the marks and spaces at its end; a closing bracket stays.
  static int trimmed(Article article, int from, int to) {
    int end = to;
    while (end > from
        && (closing(article, end - 1)
            || article.alone(end - 1)
            || article.is(end - 1, "that_was"))) {
      end--;
    }
    return end;
  }
}
