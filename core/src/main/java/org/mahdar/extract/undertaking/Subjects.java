package org.mahdar.extract.undertaking;

import java.util.Optional;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Finds the party that a verb is about: behind it («تعهد التحالف») or before it («أن كاستورا ستواصل»).
final class Subjects {
  private static final int LONGEST_APPOSITION = 20;
  private static final int FARTHEST_PEOPLE = 40;
  private static final int FARTHEST_CONJOINT = 8;
  private static final int MOST_LIGHT = 6;

  private final Lattice lattice;
  private final Tokens tokens;
  private final Parties parties;

  Subjects(Lattice lattice, Parties parties) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.parties = parties;
  }

  /// The party right behind `from`, light words, dates and quotation marks passed over.
  Optional<Party> behind(int from, int limit) {
    int i = from;
    for (int steps = 0; steps < MOST_LIGHT && i < limit; steps++) {
      Optional<Party> party = parties.at(i);
      if (party.isPresent()) {
        return party.filter(p -> !p.bound() && p.to() <= limit && !conjoined(p.from()));
      }
      int next = light(i);
      if (next == i) {
        return Optional.empty();
      }
      i = next;
    }
    return Optional.empty();
  }

  /// The token behind the light words and dates at `from`: «تعمل [منذ مطلع العام] على».
  int behindLight(int from, int limit) {
    int i = from;
    for (int steps = 0; steps < MOST_LIGHT && i < limit && light(i) != i && !quote(i); steps++) {
      i = light(i);
    }
    return i;
  }

  /// The party that ends before the verb and opens its clause; an apposition between two commas may stand between.
  Optional<Party> before(int verb, int first) {
    int end = verb;
    while (end > first && (auxiliary(end - 1) || word(end - 1, "light"))) {
      end--;
    }
    for (int steps = 0; steps < 3 && end > first; steps++) {
      end = withoutClosingMarks(end, first);
      Optional<Party> party = parties.before(end).filter(p -> p.from() >= first && opens(p, first));
      if (party.isPresent()) {
        return party;
      }
      int apposition = apposition(end, first);
      if (apposition < 0) {
        return Optional.empty();
      }
      end = apposition;
    }
    return Optional.empty();
  }

  /// «أعلنت السديم من جانبها، على لسان وزيرها، استعدادها»: the body that is told of before what stands between two commas.
  Optional<Party> apart(int noun, int first) {
    int comma = apposition(noun, first);
    for (int i = comma - 1; comma > 0 && i >= Math.max(first, comma - MOST_LIGHT); i--) {
      Optional<Party> party = parties.at(i);
      if (party.isPresent()) {
        return party.filter(p -> !p.bound() && p.kind() == Party.Kind.BODY);
      }
    }
    return Optional.empty();
  }

  /// «بلاده لم تدفع ولن تدفع»: the subject of the verb that و joins to this one.
  Optional<Party> conjoint(int verb, int first) {
    for (int i = verb - 1; i >= Math.max(first, verb - FARTHEST_CONJOINT); i--) {
      Optional<Party> party =
          parties.at(i).filter(p -> p.kind() != Party.Kind.PERSON && opens(p, first));
      if (party.isPresent()) {
        return party;
      }
    }
    return Optional.empty();
  }

  /// Whether the token is «التي» or «الذي».
  boolean relative(int i) {
    return i >= 0
        && tokens.get(i).is(Token.Kind.WORD)
        && tokens.get(i).folded().charAt(0) != '\u0648'
        && lattice.any(i, "clause_break", hit -> hit.value().equals("relative"));
  }

  /// «الذي» is of a noun of the masculine, `m`.
  boolean relativeOf(int i, String agreement) {
    return lattice.any(i, "clause_break", hit -> hit.entry().field("agreement").equals(agreement));
  }

  /// Whether the verb's subject is a pronoun on the word before it («أنها فككت») or dropped behind و, كما or a full stop. Behind a
  /// comma, or a quotation mark that no colon opens, it stands further in front («الاجتماع الذي طلبته، سيسمح»).
  boolean carried(int verb, int first, boolean loose) {
    int at = verb;
    while (at > first && auxiliary(at - 1)) {
      at--;
    }
    if (at == first || conjoined(at)) {
      return true;
    }
    Token previous = tokens.get(at - 1);
    boolean stands =
        loose
            || !comma(at - 1)
                && (!quote(at - 1) || at - 1 == first || tokens.get(at - 2).is(Token.Kind.MARK));
    return previous.is(Token.Kind.MARK) && stands
        || word(at - 1, "carried")
        || word(at - 1, "opener");
  }

  /// The people last told of in the sentence: who «اتفقوا» means.
  Optional<Party> people(int verb, int first) {
    for (int i = verb - 1; i >= Math.max(first, verb - FARTHEST_PEOPLE); i--) {
      Optional<Party> party =
          parties.at(i).filter(p -> p.agreement() == Party.Agreement.PEOPLE && !p.bound());
      if (party.isPresent()) {
        return party;
      }
    }
    return Optional.empty();
  }

  boolean negated(int verb, int first) {
    return verb > first && word(verb - 1, "negation");
  }

  /// A verb right behind «أن» is wished or planned, not done.
  boolean subjunctive(int verb, int first) {
    return verb > first && word(verb - 1, "that");
  }

  /// The token behind light words, marks and dates at `i`, or `i` itself.
  int light(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof TimeMention) {
        return placed.to();
      }
    }
    Optional<Hit> light =
        lattice
            .hit(i, "clause_word")
            .filter(h -> h.value().equals("light") || h.value().equals("auxiliary"));
    return light.isPresent() ? light.get().to() : quote(i) ? i + 1 : i;
  }

  private boolean opens(Party party, int first) {
    if (party.bound()) {
      return false;
    }
    int at = party.from();
    if (at > first && quote(at - 1)) {
      at--;
    }
    if (at == first || conjoined(party.from()) || tokens.get(at - 1).is(Token.Kind.MARK)) {
      return true;
    }
    return word(at - 1, "that") || word(at - 1, "opener") || word(at - 1, "auxiliary");
  }

  /// Behind «X (قسد)» and «X”» the party ends before the marks.
  private int withoutClosingMarks(int from, int first) {
    int end = from;
    while (end > first && quote(end - 1)) {
      end--;
    }
    if (end - 3 > first && tokens.get(end - 1).mark(')') && tokens.get(end - 3).mark('(')) {
      end -= 3;
    }
    while (end > first && quote(end - 1)) {
      end--;
    }
    return end;
  }

  /// The comma that opens the apposition which ends before `end`, or -1: «البلديات، وعددها 11، ستواصل».
  private int apposition(int end, int first) {
    if (end <= first || !comma(end - 1)) {
      return -1;
    }
    for (int i = end - 2; i >= Math.max(first, end - LONGEST_APPOSITION); i--) {
      if (comma(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean comma(int i) {
    return tokens.get(i).mark('\u060C') || tokens.get(i).mark(',');
  }

  boolean quote(int i) {
    Token token = tokens.get(i);
    return token.is(Token.Kind.MARK) && "\"“”«»'‘’".indexOf(token.folded().charAt(0)) >= 0;
  }

  private boolean auxiliary(int i) {
    return word(i, "auxiliary");
  }

  boolean word(int i, String value) {
    if (i < 0) {
      return false;
    }
    for (Hit hit : lattice.hits(i, "clause_word")) {
      if (hit.value().equals(value) && (hit.cut() & ~(Clitics.WAW | Clitics.FEH)) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean conjoined(int i) {
    return tokens.get(i).is(Token.Kind.WORD) && lattice.cut(i, Clitics.WAW | Clitics.FEH);
  }
}
