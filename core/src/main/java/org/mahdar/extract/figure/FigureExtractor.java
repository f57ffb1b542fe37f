package org.mahdar.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Document;
import org.mahdar.model.Doubt;
import org.mahdar.model.Evidence;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Counts of states, members, ministers and others, typed by the word that governs them.
///
/// «حضر اللقاء 70 دولة وأربع منظمات» gives two figures of attendance, 70 states and 4 organisations; «المؤلف من 79 دولة» is membership.
public final class FigureExtractor {
  private static final RuleId LINKED = new RuleId("figure.linked");
  private static final RuleId SUBSET = new RuleId("figure.subset");

  /// Words that may stand between a count and what is joined to it: «70 دولة عربية وأربع منظمات».
  private static final int LONGEST_LINK = 6;

  /// The conjunction «و», which stands alone before digits.
  private static final String AND = "\u0648";

  /// U+060C, «،»: «36 دولة، 22 وكالة، و60 منظمة».
  private static final char COMMA = '\u060C';

  private static final int LONGEST_ITEM = 11;

  private static final int FAR = 2;

  private static final int BODY_REACH = 40;

  /// How far before the governing word an expectation may stand: «من المتوقع أن يشارك».
  private static final int MODAL_REACH = 5;

  /// Clitics that no counted noun begins with: ل, ب, و, ف, ك.
  private static final String PREFIXES = "\u0644\u0628\u0648\u0641\u0643";

  private final RuleSet rules;
  private final Map<String, String> classOfUnit = new HashMap<>();

  public FigureExtractor(Knowledge knowledge) {
    this.rules = knowledge.rules("figure");
    for (LexiconEntry unit : knowledge.lexicon("unit")) {
      classOfUnit.put(unit.value(), unit.field("class"));
    }
  }

  /// @param meetings the meetings of the document: who comes to one that is announced has not come yet
  public List<Figure> facts(Document document, Lattice lattice, List<Meeting> meetings) {
    List<Lattice.Placed> numbers = numbers(lattice);
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<QuantityMention, Match> best = best(lattice);
    Prospect prospect = new Prospect(lattice, meetings);
    List<Figure> figures = new ArrayList<>();
    Figure before = null;
    Lattice.Placed last = null;
    for (Lattice.Placed placed : numbers) {
      Match match = best.get((QuantityMention) placed.mention());
      Figure figure =
          match == null || countsOther(lattice, placed, match)
              ? null
              : governed(document, lattice, placed, match, prospect);
      if ((figure == null || ungoverned(figure)) && before != null && last != null) {
        Figure linked = linked(lattice, before, last, placed);
        figure = linked != null ? linked : figure;
      }
      if (figure != null && document.readable(figure.evidence().getFirst().span())) {
        Repeats.keep(figures, figure);
      }
      before = figure;
      last = placed;
    }
    return figures;
  }

  /// Whether a noun that is no known unit stands behind the number: «مكون من 19 طابقاً».
  private static boolean countsOther(Lattice lattice, Lattice.Placed number, Match match) {
    return ((QuantityMention) number.mention()).unit() == null
        && !match.attribute("noun").equals("before")
        && nounAt(lattice, number.to());
  }

  private static boolean nounAt(Lattice lattice, int to) {
    if (to >= lattice.tokens().size() || !lattice.tokens().get(to).is(Token.Kind.WORD)) {
      return false;
    }
    boolean function =
        lattice.hit(to, "function_word").isPresent() || lattice.hit(to, "figure_cue").isPresent();
    return !function && PREFIXES.indexOf(lattice.tokens().get(to).folded().charAt(0)) < 0;
  }

  private static List<Lattice.Placed> numbers(Lattice lattice) {
    List<Lattice.Placed> numbers = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size(); i++) {
      List<Lattice.Placed> mentions = lattice.mentions(i);
      for (int m = 0; m < mentions.size(); m++) {
        // «نصف القادة» is a share and counts nobody.
        if (mentions.get(m).mention() instanceof QuantityMention number
            && number.value().compareTo(BigDecimal.ONE) >= 0) {
          numbers.add(mentions.get(m));
        }
      }
    }
    return numbers;
  }

  /// For every number the match of the first rule of the file that reaches it; of one rule the shortest.
  private Map<QuantityMention, Match> best(Lattice lattice) {
    // By the very mention: to hash one is to hash its quote and its document.
    Map<QuantityMention, Match> best = new IdentityHashMap<>();
    for (Match match : rules.all(lattice)) {
      Match.Slot slot = match.slots().get("number");
      if (slot != null && slot.mention() instanceof QuantityMention number) {
        best.merge(number, match, this::better);
      }
    }
    return best;
  }

  private Match better(Match a, Match b) {
    int byRule = Integer.compare(a.rule().line(), b.rule().line());
    int byLength = Integer.compare(a.to() - a.from(), b.to() - b.from());
    return byRule < 0 || byRule == 0 && byLength <= 0 ? a : b;
  }

  private static Figure governed(
      Document document, Lattice lattice, Lattice.Placed placed, Match match, Prospect prospect) {
    QuantityMention number = (QuantityMention) placed.mention();
    Figure.What what = Figure.What.valueOf(match.attribute("what").toUpperCase(Locale.ROOT));
    int from =
        match.slot("cue").map(cue -> Math.min(cue.from(), placed.from())).orElse(match.from());
    Span span =
        lattice.tokens().span(Math.min(from, placed.from()), Math.max(match.to(), placed.to()));
    boolean expected =
        what != Figure.What.MEMBERSHIP
            && what != Figure.What.PEOPLE
            && (match.attribute("status").equals("expected")
                || expected(lattice, match, placed)
                || what == Figure.What.ATTENDANCE && prospect.open(match));
    String of = what == Figure.What.MEMBERSHIP ? body(lattice, placed) : null;
    return figure(evidence(document, span, number), match.rule().id(), what, of, number, expected);
  }

  /// The governing words with the number; where they stand far apart the number alone as well.
  private static List<Evidence> evidence(Document document, Span span, QuantityMention number) {
    boolean far = span.length() > FAR * number.span().length();
    return far ? List.of(document.cite(span), number.evidence()) : List.of(document.cite(span));
  }

  private static Figure figure(
      List<Evidence> evidence,
      RuleId rule,
      Figure.What what,
      @Nullable String of,
      QuantityMention number,
      boolean expected) {
    return new Figure(
        evidence,
        rule,
        List.<Doubt>of(),
        what,
        of,
        number.value(),
        number.low(),
        number.high(),
        number.qualifier(),
        number.unit(),
        expected,
        null);
  }

  /// Whether the governing word stands in the future or behind an expectation.
  private static boolean expected(Lattice lattice, Match match, Lattice.Placed placed) {
    int start = match.slot("cue").map(Match.Slot::from).orElse(match.from());
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(start));
    int end = Math.max(start + 1, placed.from());
    for (int i = Math.max(sentence.first(), start - MODAL_REACH); i < end; i++) {
      for (Hit hit : lattice.hits(i)) {
        if (hit.in("expectation") || i == start && hit.in("figure_cue") && hit.has(Clitics.SEEN)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The body whose members are counted: the nearest alliance or organisation of states that the sentence names before the number.
  private static @Nullable String body(Lattice lattice, Lattice.Placed placed) {
    Sentence sentence =
        lattice.tokens().sentences().get(lattice.tokens().sentenceOf(placed.from()));
    for (int i = placed.from() - 1;
        i >= Math.max(sentence.first(), placed.from() - BODY_REACH);
        i--) {
      for (Lattice.Placed other : lattice.mentions(i)) {
        boolean alliance = lattice.hit(i, "alliance").isPresent();
        if (alliance
            && other.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.ORGANISATION) {
          return name.name();
        }
      }
    }
    return null;
  }

  /// A count joined to the one before it: «وأربع منظمات» is of its kind, «بينهم 35 سفيراً» a part of it.
  private @Nullable Figure linked(
      Lattice lattice, Figure before, Lattice.Placed last, Lattice.Placed placed) {
    QuantityMention number = (QuantityMention) placed.mention();
    boolean party = "party".equals(classOfUnit.get(number.unit() == null ? "" : number.unit()));
    if (!party
        || number.role() != NumberRole.CARDINAL
        || placed.from() - last.to() > reach(lattice, placed.from())
        || lattice.tokens().sentenceOf(last.from()) != lattice.tokens().sentenceOf(placed.from())) {
      return null;
    }
    String link = link(lattice, last.to(), placed.from());
    List<Evidence> evidence = List.of(number.evidence());
    // Of those who came, so many are states: they came. So many are ambassadors: that says only who
    // was sent.
    boolean part = link.equals("subset") && number.unit() != null && states(number.unit());
    if (link.equals("subset") && !part) {
      return figure(evidence, SUBSET, Figure.What.OTHER, null, number, before.expected());
    }
    boolean same = (part || link.equals("same")) && !ungoverned(before);
    return same
        ? figure(evidence, LINKED, before.what(), before.of(), number, before.expected())
        : null;
  }

  /// «51 من الصناديق ومؤسسات مالية دولية، و107 منظمات»: a count with «و» of its own goes on with the list, however long its last item was.
  private static int reach(Lattice lattice, int number) {
    boolean apart = number > 0 && lattice.tokens().get(number - 1).folded().equals(AND);
    return apart || lattice.cut(number, Clitics.WAW) ? LONGEST_ITEM : LONGEST_LINK;
  }

  private static boolean ungoverned(Figure figure) {
    return figure.what() == Figure.What.PEOPLE || figure.what() == Figure.What.OTHER;
  }

  private static boolean states(String unit) {
    return unit.equals("state")
        || unit.equals("organisation")
        || unit.equals("state-or-organisation");
  }

  /// How the number that starts at `to` hangs on the one that ends at `from`: `same`, `subset` or not at all.
  private static String link(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Hit hit : lattice.hits(i, "figure_link")) {
        if (hit.to() == to) {
          return hit.value();
        }
      }
    }
    boolean comma = to - from == 1 && lattice.tokens().get(from).mark(COMMA);
    return comma || lattice.cut(to, Clitics.WAW) ? "same" : "";
  }
}
