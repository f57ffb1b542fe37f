package org.mahdar.extract.sum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who receives a sum: «تعهدت كورفاليا لغسران بعشرة ملايين دولار» has the recipient XC.
final class Receivers {
  private static final int REACH = 7;

  /// U+0644 twice: «ل» with the article.
  private static final String LIL = "\u0644\u0644";

  private static final String AL = "\u0627\u0644";

  /// The ending of a verb of several.
  private static final String DID = "\u0648\u0627";

  /// The ending of those who are of a nation.
  private static final String OF_NATION = "\u064A\u0646";

  private static final int SHORTEST = 4;

  private static final int LONGEST_BODY = 5;

  private static final int LONGEST_BRACKET = 9;

  private final Lattice lattice;
  private final Names names;

  Receivers(Lattice lattice, Names names) {
    this.lattice = lattice;
    this.names = names;
  }

  /// The name behind «ل», «إلى», «لصالح», beside the amount or between the governing word and it, else the one that something is given:
  /// «منحت غسران شردان 40 مليون دولار».
  @Nullable String recipient(
      Sentence sentence, List<String> donors, int cueTo, int sumFrom, int sumTo) {
    String behind = receiver(sumTo, Math.min(sentence.end(), sumTo + REACH), sentence.end());
    String before = behind != null ? behind : receiver(cueTo, sumFrom, sumFrom);
    return before != null || donors.isEmpty() ? before : given(donors, cueTo, sumFrom);
  }

  private @Nullable String given(List<String> donors, int from, int sumFrom) {
    for (int i = from; i < sumFrom; i++) {
      NameMention name = names.name(i, sumFrom);
      if (name != null
          && names.endsAt(i, name, sumFrom)
          && !names.joined(i)
          && !names.oblique(i)
          && !donors.contains(Names.label(name))) {
        return Names.label(name);
      }
    }
    return null;
  }

  /// Who is named behind «ل» at just this word.
  @Nullable String at(int i, int limit) {
    return i < limit ? receiver(i, i + 1, limit) : null;
  }

  private @Nullable String receiver(int from, int to, int limit) {
    int bracket = -1;
    for (int i = from; i < to; i++) {
      bracket = lattice.tokens().get(i).mark('(') ? i + LONGEST_BRACKET : bracket;
      bracket = lattice.tokens().get(i).mark(')') ? -1 : bracket;
      // «مليونين، وكورفاليا مليوناً لغسران»: behind the next amount stands who gets that.
      if (clause(i) || i > bracket && amount(i)) {
        return null;
      }
      int agency = Agencies.end(lattice, i, limit);
      if (agency > 0) {
        // «الشركة الغسرانية للبنك»: what stands within a name receives nothing.
        if (receives(i, from)) {
          return Agencies.name(lattice, i, limit);
        }
        i = agency - 1;
        continue;
      }
      String people = people(i, limit);
      if (people != null) {
        return people;
      }
      NameMention name = names.name(i, limit);
      if (name != null && receives(i, from)) {
        // «للجيش الشرداني» is less than the state.
        boolean part = lattice.any(i, "money_body", hit -> hit.value().equals("part"));
        return part ? named(i, end(lattice, i, limit)) : together(i, name, limit);
      }
      if (body(lattice, i)) {
        return named(i, end(lattice, i, limit));
      }
    }
    return null;
  }

  /// «لغسران وشردان»: both of them, as the article joins them, unless the second gives another amount.
  private String together(int i, NameMention first, int limit) {
    int end = names.end(i);
    while (state(end, limit) && names.joined(end) && !amounts(names.end(end))) {
      end = names.end(end);
    }
    return end == names.end(i) || !"country".equals(first.placeKind())
        ? Names.label(first)
        : first.name() + " " + lattice.tokens().surface(names.end(i), end);
  }

  private boolean state(int i, int limit) {
    NameMention name = i < limit ? names.name(i, limit) : null;
    return name != null && "country".equals(name.placeKind());
  }

  /// Whether an amount begins there or one word on.
  private boolean amounts(int i) {
    int size = lattice.tokens().size();
    return i < size && amount(i) || i + 1 < size && amount(i + 1);
  }

  private boolean amount(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof MoneyMention
          || placed.mention() instanceof QuantityMention number && number.unit() == null) {
        return true;
      }
    }
    return false;
  }

  private boolean clause(int i) {
    return lattice.hit(i, "complementiser").isPresent()
        || lattice.any(i, "money_stop", hit -> hit.to() > i + 1)
        || lattice.any(i, "clause_break", hit -> hit.value().equals("clause"));
  }

  /// Whether the word is a body behind «ل»: «لصندوق التنمية», «للجيش».
  static boolean body(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.WORD)
        && token.folded().charAt(0) == LIL.charAt(0)
        && lattice.any(i, "money_body", hit -> hit.has(Clitics.LAM));
  }

  /// Without the preposition, before which the article has lost its alef.
  private String named(int from, int to) {
    Token head = lattice.tokens().get(from);
    String words = lattice.tokens().surface(from, to).substring(1);
    if (!head.folded().startsWith(LIL)) {
      return words;
    }
    return (assimilated(lattice, from) ? AL : AL.substring(0, 1)) + words;
  }

  /// «للاجئين»: three lams in two, of the preposition, the article and the noun.
  static boolean assimilated(Lattice lattice, int i) {
    String word = lattice.tokens().get(i).folded();
    for (Hit hit : lattice.hits(i)) {
      String noun = hit.entry().spelling();
      boolean lam = noun.startsWith(LIL.substring(1)) && noun.length() == word.length() - 1;
      boolean listed = hit.in("money_body") || hit.in("money_work");
      if (lam && listed && hit.has(Clitics.LAM)) {
        return true;
      }
    }
    return false;
  }

  /// «صندوق التنمية الاجتماعية»: the head, a noun that it governs, and what is definite behind it.
  static int end(Lattice lattice, int head, int limit) {
    int end = head + 1;
    boolean definite = lattice.tokens().get(head).folded().startsWith(LIL);
    while (end < limit && end - head < LONGEST_BODY && part(lattice, end, definite)) {
      definite |= lattice.cut(end, Clitics.ARTICLE);
      end++;
    }
    return end;
  }

  private static boolean part(Lattice lattice, int i, boolean definite) {
    Token token = lattice.tokens().get(i);
    // «صندوق الدلتا العابر للحدود», but «مؤسسات للاستثمار في …».
    boolean onward =
        token.folded().startsWith(LIL) && !lattice.tokens().get(i - 1).folded().startsWith(AL);
    return token.is(Token.Kind.WORD)
        && !onward
        && !aim(lattice, i)
        && lattice.hit(i, "function_word").isEmpty()
        && lattice.hit(i, "money_place").isEmpty()
        && (token.folded().startsWith(AL)
            || Elative.measures(lattice, i)
            || lattice.any(i, "money_body", hit -> hit.has(Clitics.WAW))
            || !definite && VerbShape.of(token.folded()) == VerbShape.NONE);
  }

  /// «لقرية صغيرة [لمساعدتها]», «لرجال شرطة [تدخلوا]»: what is done for them, and what they did.
  private static boolean aim(Lattice lattice, int i) {
    String word = lattice.tokens().get(i).folded();
    boolean done = word.endsWith(DID) && word.length() > SHORTEST;
    boolean aim =
        word.charAt(0) == LIL.charAt(0)
            && !word.startsWith(LIL)
            && word.length() > SHORTEST
            && lattice.hit(i, "nationality").isEmpty();
    return done || aim;
  }

  private boolean receives(int i, int from) {
    // «التحالف المناهض للتنظيم» gives the body nothing.
    boolean dependent = i > 0 && lattice.hit(i - 1, "money_dependent").isPresent();
    return names.clitic(i, Clitics.LAM) && !dependent
        || soCalled(i, from)
        || i > from
            && lattice
                .hit(i - 1, "money_purpose")
                .filter(hit -> hit.value().equals("recipient"))
                .isPresent();
  }

  /// The state of «للشعب اليمني», «لحكومة شردان»; «للاقتصاد اللبناني» is nobody.
  private @Nullable String people(int i, int limit) {
    if (nationals(lattice, i)) {
      return lattice.hit(i, "nationality").map(Hit::value).orElse(null);
    }
    boolean nation = lattice.any(i, "money_nation", hit -> hit.has(Clitics.LAM));
    if (!nation || i + 1 >= limit) {
      return null;
    }
    NameMention state = names.name(i + 1, limit);
    if (state != null && state.country() != null && !names.clitic(i + 1, Clitics.WAW)) {
      return Names.label(state);
    }
    return lattice
        .hit(i + 1, "nationality")
        .filter(hit -> hit.has(Clitics.ARTICLE))
        .map(Hit::value)
        .orElse(null);
  }

  /// «للغسرانيين»: those of a nation receive as the state does.
  static boolean nationals(Lattice lattice, int i) {
    return lattice.tokens().get(i).folded().endsWith(OF_NATION)
        && lattice.any(i, "nationality", hit -> hit.has(Clitics.LAM) && hit.to() == i + 1);
  }

  /// «لما يسمى [التحالف]», «لما يعرف بـ[الصندوق]»: the preposition stands before the words that keep their distance.
  private boolean soCalled(int name, int from) {
    for (int i = Math.max(from, name - 3); i < name; i++) {
      if (lattice.any(i, "naming", hit -> hit.has(Clitics.LAM))) {
        return true;
      }
    }
    return false;
  }
}
