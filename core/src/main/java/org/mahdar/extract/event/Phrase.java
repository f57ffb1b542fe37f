package org.mahdar.extract.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.NameMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// How far the phrase of an event runs, and what stands around it.
///
/// «مقتل زعيم التنظيم، والعملية» ends before the comma; «انهيار السد في 9 آب 2031 حين» behind the date.
final class Phrase {
  private static final int LONGEST_NOUN_PHRASE = 16;
  private static final int LONGEST_CLAUSE = 24;
  private static final int FRONTED = 10;
  private static final int LONGEST_NAME = 12;

  private final Lattice lattice;
  private final Tokens tokens;

  /// @param limit the token behind the sentence
  Phrase(Lattice lattice) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
  }

  /// The token behind the noun phrase whose head ends before `from`.
  int nounEnd(int from, int limit) {
    int farthest = Math.min(limit, from + LONGEST_NOUN_PHRASE);
    int i = from;
    while (i < farthest) {
      Lattice.Placed placed = placed(i);
      if (placed != null) {
        i = Math.min(placed.to(), farthest);
        if (placed.mention() instanceof TimeMention) {
          return i;
        }
      } else if (endsNoun(i, from)) {
        return trimmed(from, i);
      } else {
        i++;
      }
    }
    return trimmed(from, i);
  }

  /// The token behind the clause that begins at `from`: a comma, a word that opens another clause, the sentence's end.
  int clauseEnd(int from, int limit) {
    int farthest = Math.min(limit, from + LONGEST_CLAUSE);
    int i = from + 1;
    while (i < farthest && !(stop(i) || i > from + 1 && breaks(i))) {
      Lattice.Placed placed = placed(i);
      i = placed == null ? i + 1 : Math.max(i + 1, placed.to());
    }
    return trimmed(from, Math.min(i, farthest));
  }

  /// The date in `[from, to)`, or right behind it with «في», «خلال» or «يوم» between.
  Optional<Lattice.Placed> date(int from, int to, int limit) {
    for (int i = from; i < Math.min(limit, to + 3); i++) {
      Lattice.Placed placed = dated(i);
      if (placed != null) {
        return Optional.of(placed);
      }
      if (i >= to && !small(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// A date in front of the verb: «ومنذ كانون الأول 2019، زاد التنظيم».
  Optional<Lattice.Placed> fronted(int verb, int first) {
    for (int i = Math.max(first, verb - FRONTED); i < verb; i++) {
      Lattice.Placed placed = dated(i);
      boolean opens =
          i <= first + 1
              || tokens.get(i - 1).is(Token.Kind.MARK)
              || i > 1 && tokens.get(i - 2).is(Token.Kind.MARK);
      if (placed != null && opens && verb - placed.to() <= 1) {
        return Optional.of(placed);
      }
    }
    return Optional.empty();
  }

  /// Whether the verb goes on behind و or ثم.
  boolean chained(int verb, int first) {
    boolean then = verb > first && is(verb - 1, "event_context", "then");
    return then || lattice.any(verb, "event_verb", hit -> hit.has(Clitics.WAW | Clitics.FEH));
  }

  private Lattice.@Nullable Placed dated(int i) {
    List<Lattice.Placed> mentions = lattice.mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      if (mentions.get(m).mention() instanceof TimeMention time && time.edtf() != null) {
        return mentions.get(m);
      }
    }
    return null;
  }

  /// Whether the token stands inside a name that begins before it: «هزيمة» in «التحالف الدولي لهزيمة تنظيم الدولة».
  boolean named(int token, int first) {
    for (int i = Math.max(first, token - LONGEST_NAME); i < token; i++) {
      Lattice.Placed placed = placed(i);
      if (placed != null && placed.to() > token) {
        return true;
      }
    }
    return false;
  }

  /// The longest name or date that starts at the token.
  private Lattice.@Nullable Placed placed(int i) {
    Lattice.Placed best = null;
    List<Lattice.Placed> mentions = lattice.mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      Lattice.Placed placed = mentions.get(m);
      boolean counts =
          placed.mention() instanceof NameMention || placed.mention() instanceof TimeMention;
      if (counts && (best == null || placed.to() > best.to())) {
        best = placed;
      }
    }
    return best;
  }

  private boolean endsNoun(int i, int from) {
    Token token = tokens.get(i);
    if (token.is(Token.Kind.MARK)) {
      return !quote(token) || i == from;
    }
    if (i > from
        && !is(i, "event_noun", "series")
        && lattice.any(i, "event_noun", hit -> hit.has(Clitics.WAW))) {
      return true;
    }
    boolean next =
        is(i, "event_context", "goal")
            && i + 1 < tokens.size()
            && lattice.any(i + 1, "event_noun", hit -> hit.has(Clitics.ARTICLE) || hit.cut() == 0);
    boolean breaks =
        next
            || lattice.hit(i, "clause_break").isPresent()
            || lattice.any(
                i,
                "clause_word",
                hit -> hit.value().equals("auxiliary") || hit.value().equals("that"));
    return breaks
        || !series(i)
            && (finite(i)
                || i > from
                    && VerbShape.of(token.folded()) != VerbShape.NONE
                    && lattice.hit(i, "nationality").isEmpty());
  }

  /// A verb that a lexicon knows.
  private boolean finite(int i) {
    return lattice.any(i, "event_verb", Phrase::free)
        || lattice.any(i, "cue", Phrase::finite)
        || lattice.any(i, "deed", Phrase::finite);
  }

  private static boolean finite(Hit hit) {
    String form = hit.entry().field("form");
    return free(hit) && (form.equals("perfect") || form.equals("imperfect"));
  }

  private static boolean free(Hit hit) {
    return (hit.cut() & ~(Clitics.WAW | Clitics.FEH)) == 0;
  }

  /// «تشكيل اللجنة واجتماعاتها الأخيرة» is one event.
  private boolean series(int i) {
    return is(i, "event_noun", "series");
  }

  private boolean comma(int i) {
    return tokens.get(i).mark('\u060C') || tokens.get(i).mark(',');
  }

  private boolean stop(int i) {
    Token token = tokens.get(i);
    return token.is(Token.Kind.MARK)
        && !quote(token)
        && !token.mark('/')
        && !token.mark('(')
        && !token.mark(')')
        && !token.mark('-');
  }

  private boolean breaks(int i) {
    return lattice.any(i, "clause_break", hit -> !hit.value().equals("purpose"));
  }

  private static boolean quote(Token token) {
    return "\"“”«»'‘’".indexOf(token.folded().charAt(0)) >= 0;
  }

  private boolean small(int i) {
    return comma(i)
            && i + 1 < tokens.size()
            && (is(i + 1, "clause_word", "within") || dated(i + 1) != null)
        || tokens.get(i).is(Token.Kind.WORD) && is(i, "clause_word", "within")
        || is(i, "event_context", "fact");
  }

  boolean is(int i, String lexicon, String value) {
    return lattice.any(i, lexicon, hit -> hit.value().equals(value));
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1
        && tokens.get(end - 1).is(Token.Kind.MARK)
        && ")%".indexOf(tokens.get(end - 1).folded().charAt(0)) < 0) {
      end--;
    }
    return end;
  }
}
