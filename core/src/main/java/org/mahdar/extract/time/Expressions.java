package org.mahdar.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Doubt;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.RuleSet;

/// Finds the time expressions of a text and what each one says.
///
/// «والسبت الفائت» gives «السبت الفائت»: Saturday, `LAST`. What stands in the lexicon `not_time` («المغرب اليوم») gives none.
final class Expressions {
  private static final String NOT_TIME = "not_time";
  private static final char WAW = '\u0648';
  private static final char FEH = '\u0641';

  private final RuleSet rules;

  Expressions(RuleSet rules) {
    this.rules = rules;
  }

  List<Expression> of(Lattice lattice) {
    int[] barred = barred(lattice);
    TenseReader tenses = new TenseReader(lattice);
    List<Expression> found = new ArrayList<>();
    for (Match match : chosen(lattice)) {
      if (to(match) > barred[from(match)]) {
        Expression expression = expression(match, lattice, tenses);
        if (found.isEmpty() || !joined(found, expression, lattice.tokens())) {
          Stretches.add(found, expression, lattice);
        }
      }
    }
    return found;
  }

  /// Matches whose own words do not overlap; at each token the longest, and of equally long ones the first of the file.
  private List<Match> chosen(Lattice lattice) {
    List<Match> matches = new ArrayList<>(rules.all(lattice));
    matches.sort(Expressions::earlierThenLonger);
    List<Match> kept = new ArrayList<>();
    int free = 0;
    for (Match match : matches) {
      if (from(match) >= free) {
        kept.add(match);
        free = to(match);
      }
    }
    return kept;
  }

  private static int earlierThenLonger(Match one, Match other) {
    int earlier = Integer.compare(from(one), from(other));
    return earlier == 0 ? Integer.compare(to(other), to(one)) : earlier;
  }

  /// First token of the expression, which begins with the slot `span` where the rule also asks for what stands before.
  private static int from(Match match) {
    Match.Slot span = match.slots().get("span");
    return span == null ? match.from() : span.from();
  }

  private static int to(Match match) {
    Match.Slot span = match.slots().get("span");
    return span == null ? match.to() : span.to();
  }

  /// For each token up to where an expression that begins there must reach beyond to count: «المغرب اليوم» is an outlet,
  /// «مصر اليوم 6 مايو» is Egypt and a date; «الأمين العام» is never the beginning of a year.
  private static int[] barred(Lattice lattice) {
    int[] barred = new int[lattice.tokens().size()];
    for (int i = 0; i < barred.length; i++) {
      for (Hit hit : lattice.hits(i, NOT_TIME)) {
        Arrays.fill(
            barred,
            hit.from(),
            hit.to(),
            hit.entry().field("beyond").equals("yes") ? hit.to() : barred.length);
      }
    }
    for (Sentence sentence : lattice.tokens().sentences()) {
      int dash = lattice.hit(sentence.first(), "city").map(Hit::to).orElse(sentence.end());
      int colon = dash < sentence.end() ? outlet(lattice, dash, sentence.end()) : -1;
      if (colon >= 0) {
        Arrays.fill(barred, dash, colon, colon);
      }
    }
    return barred;
  }

  /// The colon behind an outlet of two or three words that a dateline names, or -1: «مرسى الطين - صوت اليوم:».
  private static int outlet(Lattice lattice, int dash, int limit) {
    Token mark = lattice.tokens().get(dash);
    boolean opens = mark.mark('-') || mark.mark('\u2013') || mark.mark('|') || mark.mark('/');
    for (int i = dash + 1; opens && i < Math.min(limit, dash + 5); i++) {
      Token token = lattice.tokens().get(i);
      if (token.mark(':')) {
        return i > dash + 2 ? i : -1;
      }
      boolean dated = lattice.hit(i, "weekday").isPresent() || lattice.hit(i, "month").isPresent();
      boolean first = i == dash + 1 && lattice.hit(i, "day_offset").isPresent();
      if (!token.is(Token.Kind.WORD) || dated || first) {
        return -1;
      }
    }
    return -1;
  }

  private static Expression expression(Match match, Lattice lattice, TenseReader tenses) {
    Tokens tokens = lattice.tokens();
    int from = from(match);
    int to = to(match);
    Slots slots = new Slots(match, tokens);
    int number = tokens.sentenceOf(from);
    Sentence sentence = tokens.sentences().get(number);
    List<Doubt> doubts = new ArrayList<>();
    Meaning meaning = Meanings.of(slots, doubts);
    return new Expression(
        new Span(start(match, from, tokens), tokens.get(to - 1).end()),
        from,
        to,
        number,
        match.rule().id(),
        meaning,
        tenses.tense(from, to, sentence),
        slots.has("since"),
        doubts);
  }

  /// Where the expression begins behind the «و» or «ف» written together with its first word.
  private static int start(Match match, int from, Tokens tokens) {
    Token first = tokens.get(from);
    char letter = first.folded().charAt(0);
    if (!first.is(Token.Kind.WORD)
        || letter != WAW && letter != FEH
        || first.folded().length() < 3
        || match.slots().values().stream().anyMatch(slot -> slot.from() == from && whole(slot))) {
      return first.start();
    }
    int start = first.start() + 1;
    while (Folding.dropped(tokens.text().charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean whole(Match.Slot slot) {
    return slot.mention() != null || slot.hit() != null && slot.hit().cut() == 0;
  }

  /// A time of day right behind a day belongs to it: «6 يناير 2015، الساعة 05:16 مساء».
  private static boolean joined(List<Expression> found, Expression next, Tokens tokens) {
    Expression last = found.getLast();
    if (next.from() == last.to() && clockOfDay(found, last, next)) {
      return true;
    }
    boolean near =
        next.from() == last.to() || next.from() == last.to() + 1 && comma(tokens.get(last.to()));
    if (near
        && last.meaning() instanceof Meaning.Point day
        && next.meaning() instanceof Meaning.Point time
        && day.clock() == null
        && time.clock() != null
        && (day.dayKnown() || day.weekday() != null || day.offset() != null)) {
      found.set(
          found.size() - 1,
          new Expression(
              last.span().union(next.span()),
              last.from(),
              next.to(),
              last.sentence(),
              last.rule(),
              day.withClock(time.clock(), time.part()),
              last.tense(),
              last.since(),
              last.doubts()));
      return true;
    }
    return false;
  }

  /// The time may stand first: «الساعة السابعة مساء الأحد المقبل».
  private static boolean clockOfDay(List<Expression> found, Expression last, Expression next) {
    if (!(last.meaning() instanceof Meaning.Point time)
        || !(next.meaning() instanceof Meaning.Point day)
        || time.clock() == null
        || day.clock() != null
        || time.day() != null
        || time.weekday() != null
        || time.offset() != null
        || !day.dayKnown() && day.weekday() == null && day.offset() == null) {
      return false;
    }
    found.set(
        found.size() - 1,
        new Expression(
            last.span().union(next.span()),
            last.from(),
            next.to(),
            next.sentence(),
            next.rule(),
            day.withClock(time.clock(), time.part()),
            next.tense(),
            next.since(),
            next.doubts()));
    return true;
  }

  private static boolean comma(Token token) {
    return token.mark('\u060C') || token.mark(',') || token.mark('-');
  }
}
