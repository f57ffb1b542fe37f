package org.mahdar.extract.quantity;

import java.util.Locale;
import java.util.Optional;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What stands around a number: «أكثر من» before it, «دولة» behind it, «كحد أقصى» behind that.
final class Surroundings {
  /// «ما لا يقل عن» has four words.
  private static final int LONGEST_QUALIFIER = 5;

  private static final int LONGEST_NAME = 4;

  /// First letters of the third person of an imperfect: ي and ت.
  private static final String IMPERFECT = "\u064A\u062A";

  /// «تجاوز إجمالي عدد القتلى في الدلتا 40».
  private static final int LONGEST_SUBJECT = 6;

  private final Lattice lattice;

  Surroundings(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The longest hit of `lexicon` that ends right before the token.
  Optional<Hit> before(int token, String lexicon) {
    for (int from = Math.max(0, token - LONGEST_QUALIFIER); from < token; from++) {
      for (Hit hit : lattice.hits(from, lexicon)) {
        if (hit.to() == token) {
          return Optional.of(hit);
        }
      }
    }
    return Optional.empty();
  }

  Optional<Hit> qualifierBefore(int token) {
    return before(token, "qualifier")
        .filter(hit -> !position(hit, "after") && !position(hit, "split") && !becomes(hit));
  }

  /// «لتصل إلى 12», «ستصل إلى 12»: what it comes to then, and no bound, as «تصل إلى 12» is.
  private static boolean becomes(Hit hit) {
    boolean future = hit.has(Clitics.SEEN) && hit.value().equals(Qualifier.AT_MOST.toString());
    return (hit.has(Clitics.LAM) || future)
        && IMPERFECT.indexOf(hit.entry().spelling().charAt(0)) >= 0;
  }

  Optional<Hit> qualifierBehind(int token) {
    return at(token, "qualifier")
        .filter(hit -> !position(hit, "before") && !position(hit, "split"));
  }

  /// «70 طبيبا تقريبا»: one noun of no list may stand between.
  Optional<Hit> qualifierBehindNoun(int token) {
    boolean noun =
        token < lattice.tokens().size() && lattice.tokens().get(token).is(Token.Kind.WORD);
    return noun
        ? at(token + 1, "qualifier")
            .filter(hit ->
                hit.entry().field("position").equals("after")
                    || hit.entry().field("position").equals("both"))
        : Optional.empty();
  }

  /// «يتجاوز عدد المتضررين 5000», «لا تقل الخسائر عن 90»: the verb stands before its subject, the subject before the number.
  Optional<Hit> verbWithSubject(int number) {
    for (int from = number - 2; from >= Math.max(0, number - LONGEST_SUBJECT); from--) {
      if (!lattice.tokens().get(from).is(Token.Kind.WORD)) {
        return Optional.empty();
      }
      Optional<Hit> plain = withSubject(from);
      Optional<Hit> verb = plain;
      if (plain.isPresent() && from > 0) {
        int end = plain.get().to();
        // «لا تقل» holds «تقل», and means the opposite.
        verb = withSubject(from - 1).filter(longer -> longer.to() == end).or(() -> plain);
      }
      if (verb.isPresent()) {
        boolean split = position(verb.get(), "split");
        return verb.filter(hit -> amount(hit.to()) && (!split || linked(number - 1)));
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> withSubject(int token) {
    return at(token, "qualifier").filter(hit -> hit.entry().field("subject").equals("yes"));
  }

  private static boolean position(Hit hit, String position) {
    return hit.entry().field("position").equals(position);
  }

  private boolean amount(int token) {
    return at(token, "amount_noun").filter(hit -> !hit.value().equals("link")).isPresent();
  }

  private boolean linked(int token) {
    return at(token, "amount_noun").filter(hit -> hit.value().equals("link")).isPresent();
  }

  /// Whether a noun of no list follows, and no month: «بين مئة ومئة وعشرين راكبا».
  boolean nounBehind(int token) {
    return token < lattice.tokens().size()
        && lattice.tokens().get(token).is(Token.Kind.WORD)
        && at(token, "month").isEmpty()
        && at(token, "range").isEmpty();
  }

  /// Whether white space stands before the token.
  boolean spaced(int token) {
    return lattice.tokens().get(token).spaced();
  }

  /// Whether a minus sign that belongs to nothing else stands before the digits: «إلى -12 درجة», not «10-12».
  boolean minus(int token) {
    if (token == 0 || spaced(token)) {
      return false;
    }
    Token sign = lattice.tokens().get(token - 1);
    return sign.spaced() && (sign.mark('-') || sign.mark('\u2212'));
  }

  /// Whether a verb of change stands near before the token: «ارتفع العدد من 30 إلى 40» names two numbers and no range.
  boolean changing(int token) {
    for (int i = token - 1; i >= Math.max(0, token - LONGEST_SUBJECT); i--) {
      if (at(i, "change_verb").isPresent()) {
        return true;
      }
      if (!lattice.tokens().get(i).is(Token.Kind.WORD)) {
        return false;
      }
    }
    return false;
  }

  static Qualifier qualifier(Hit hit) {
    return Qualifier.valueOf(hit.value().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The noun that is counted, behind the number or behind «من».
  Optional<Hit> unitBehind(int token) {
    return at(token, "unit")
        .filter(hit ->
            (hit.cut() & ~Clitics.ARTICLE) == 0 && !hit.entry().field("number").equals("dual"))
        .or(() -> partOf(token, "unit"));
  }

  Optional<Hit> currencyBehind(int token) {
    return at(token, "currency")
        .filter(hit -> (hit.cut() & ~Clitics.ARTICLE) == 0)
        .or(() -> partOf(token, "currency"));
  }

  /// «40 من الوزراء», «ملايين من الدولارات».
  private Optional<Hit> partOf(int token, String lexicon) {
    return at(token, "range")
        .filter(hit -> hit.value().equals("open") && hit.cut() == 0 && hit.to() == token + 1)
        .flatMap(hit -> at(hit.to(), lexicon))
        .filter(hit -> (hit.cut() & ~Clitics.ARTICLE) == 0 && !hit.value().equals("percent"))
        .filter(hit -> lexicon.equals("currency") || hit.entry().field("number").equals("plural"));
  }

  /// «الدول» in «الدول الـ35»: a definite plural right before a definite number.
  Optional<Hit> unitBefore(int token) {
    return before(token, "unit")
        .filter(hit -> hit.has(Clitics.ARTICLE) && hit.entry().field("number").equals("plural"));
  }

  /// «الدورة الـ30 رؤساء …»: the number says which session, and counts no heads of state.
  boolean orderedBefore(int token) {
    return before(token, "ordered").filter(hit -> hit.has(Clitics.ARTICLE)).isPresent();
  }

  /// Whether the number at `from` is joined by «و» to what ends at `to`.
  boolean joined(int to, int from) {
    boolean glued =
        from == to && at(from, "number").filter(hit -> hit.has(Clitics.WAW)).isPresent();
    boolean apart =
        from == to + 1
            && at(to, "number").filter(hit -> hit.entry().field("kind").equals("and")).isPresent();
    return glued || apart;
  }

  Optional<Hit> at(int token, String lexicon) {
    return token < lattice.tokens().size() ? lattice.hit(token, lexicon) : Optional.empty();
  }

  /// Whether the tokens lie inside a longer name, as «الثاني» in «كانون الثاني».
  boolean insideName(int from, int to) {
    for (int start = Math.max(0, from - LONGEST_NAME); start < from; start++) {
      for (Hit hit : lattice.hits(start)) {
        if (hit.to() >= to && !ofNumbers(hit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean ofNumbers(Hit hit) {
    return hit.in("number")
        || hit.in("qualifier")
        || hit.in("unit")
        || hit.in("currency")
        || hit.in("range");
  }

  /// The characters of a measure without the conjunction or preposition written together with its first word.
  Span span(int from, int to) {
    for (Hit hit : lattice.hits(from)) {
      if (ofNumbers(hit)) {
        return lattice.tokens().spanBehind(from, to, hit.cut());
      }
    }
    return lattice.tokens().span(from, to);
  }

  /// Whether the digits hang on a word: «أستانا-7», «G20».
  boolean hyphenated(int token) {
    if (token == 0 || lattice.tokens().get(token).spaced()) {
      return false;
    }
    Token before = lattice.tokens().get(token - 1);
    if (before.is(Token.Kind.FOREIGN)) {
      return true;
    }
    boolean hyphen = before.mark('-') || before.mark('\u2013') || before.mark('\u2011');
    Token word = token < 2 ? before : lattice.tokens().get(token - 2);
    return hyphen
        && !before.spaced()
        && (word.is(Token.Kind.WORD) || word.is(Token.Kind.FOREIGN))
        && at(token - 2, "number").isEmpty();
  }
}
