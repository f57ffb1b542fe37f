package org.mahdar.extract.undertaking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Reads the party that begins at a token, with all that belongs to its name.
///
/// At «الدول» in «الدول الأعضاء في التحالف» it reads the whole phrase; at «دول» alone nobody.
///
/// Over 300 lines: one reader for every shape a party takes, which are tried in order and fall back on each other.
final class PartyReader {
  private static final int MOST_MODIFIERS = 4;

  /// The article, folded.
  private static final String ARTICLE = "\u0627\u0644";

  /// The ending of relative adjectives in the feminine, folded: «السياسية».
  private static final String RELATING = "\u064A\u0647";

  private final Lattice lattice;
  private final Tokens tokens;

  PartyReader(Lattice lattice) {
    this.lattice = lattice;
    this.tokens = lattice.tokens();
  }

  @Nullable Party read(int i) {
    List<Lattice.Placed> mentions = lattice.mentions(i);
    for (int m = 0; m < mentions.size(); m++) {
      Party party = named(mentions.get(m));
      if (party != null) {
        return party;
      }
    }
    Party party = said(i);
    return party == null || complete(party) ? party : null;
  }

  private @Nullable Party said(int i) {
    Hit noun = noun(i);
    if (noun != null) {
      return described(noun);
    }
    Hit role = lattice.hit(i, "role").orElse(null);
    return role == null ? null : holder(role);
  }

  /// Who is named by an office alone: «الأمين العام», «وزير الخارجية الفرنسي».
  private Party holder(Hit role) {
    int to = role.to();
    while (to < tokens.size() && office(to)) {
      to++;
    }
    to = construct(role, to);
    return new Party(
        role.from(),
        to,
        text(role.from(), to, role.cut()),
        Party.Kind.PERSON,
        Party.Agreement.OPEN,
        null,
        role.has(Clitics.PREPOSITION));
  }

  private boolean office(int i) {
    boolean office =
        lattice.hit(i, "portfolio").isPresent()
            || lattice.hit(i, "nationality").isPresent()
            || lattice.hit(i, "country").isPresent();
    return office && !conjoined(i);
  }

  private @Nullable Hit noun(int i) {
    Hit actor = lattice.hit(i, "actor").orElse(null);
    if (actor != null && !actor.value().equals("state")) {
      return actor;
    }
    Hit body = lattice.hit(i, "state_body").orElse(null);
    return body != null && body.to() > body.from() + 1 ? body : null;
  }

  private @Nullable Party named(Lattice.Placed placed) {
    return switch (placed.mention()) {
      case NameMention name -> named(placed, name);
      case QuantityMention quantity when counted(quantity) ->
          new Party(
              placed.from(),
              extended(placed.to()),
              text(placed.from(), extended(placed.to()), 0),
              Party.Kind.BODY,
              Party.Agreement.OPEN,
              null,
              false);
      case Mention _ -> null;
    };
  }

  private static boolean counted(QuantityMention quantity) {
    return quantity.unit() != null
        && switch (quantity.unit()) {
          case "state", "organisation", "member" -> true;
          default -> false;
        };
  }

  private @Nullable Party named(Lattice.Placed placed, NameMention name) {
    boolean bound = bound(placed.from(), name.span());
    return switch (name.kind()) {
      case PERSON -> person(placed, name, bound);
      case ORGANISATION ->
          body(
              placed,
              name.evidence().quote(),
              agreement(placed.from(), Party.Agreement.OPEN),
              name.country(),
              bound);
      case PLACE ->
          "country".equals(name.placeKind()) || "city".equals(name.placeKind())
              ? body(
                  placed,
                  name.evidence().quote(),
                  agreement(placed.from(), Party.Agreement.FEMININE),
                  name.country(),
                  bound)
              : null;
      case OUTLET, INSTRUMENT -> null;
    };
  }

  /// «الوزير سالم الدامري»: a person is named with the role.
  private static Party person(Lattice.Placed placed, NameMention name, boolean bound) {
    return new Party(
        placed.from(),
        placed.to(),
        name.role() == null ? name.name() : name.role() + ' ' + name.name(),
        Party.Kind.PERSON,
        Party.Agreement.OPEN,
        name.country(),
        bound);
  }

  /// A name and the names joined to it: «كورفاليا وبوسكانيا».
  private Party body(
      Lattice.Placed placed,
      String quote,
      Party.Agreement agreement,
      @Nullable String country,
      boolean bound) {
    int to = joined(placed.to());
    String name =
        to == placed.to()
            ? quote
            : quote
                + tokens
                    .text()
                    .substring(tokens.get(placed.to() - 1).end(), tokens.get(to - 1).end());
    return new Party(placed.from(), to, name, Party.Kind.BODY, agreement, country, bound);
  }

  private int joined(int from) {
    int to = from;
    for (int i = 0; i < MOST_MODIFIERS && to < tokens.size(); i++) {
      Lattice.Placed next = state(to);
      if (next == null || !conjoined(to) || bound(to, next.mention().span())) {
        return to;
      }
      to = next.to();
    }
    return to;
  }

  private Lattice.@Nullable Placed state(int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name
          && name.kind() == NameMention.Kind.PLACE
          && "country".equals(name.placeKind())) {
        return placed;
      }
    }
    return null;
  }

  /// «دول» or «حزب» alone names nobody; with an article or with what belongs to it, it does.
  private boolean complete(Party party) {
    return party.kind() == Party.Kind.OWN
        || party.to() > party.from() + 1
        || definite(party.from())
        || party.agreement() == Party.Agreement.PEOPLE;
  }

  private boolean definite(int token) {
    String word = tokens.get(token).folded();
    return word.startsWith(ARTICLE)
        || word.startsWith(ARTICLE, 1)
        || word.startsWith("\u0644\u0644");
  }

  /// The definite words behind a noun without an article: «دول الشرق الأوسط», «إدارة المشروع»; «وزير الخارجية» has its own.
  private int construct(Hit noun, int to) {
    int end = to;
    while (to == noun.to()
        && !definite(noun.from())
        && !definite(noun.to() - 1)
        && end < Math.min(tokens.size(), to + 2)
        && construct(end)) {
      end++;
    }
    return end;
  }

  private boolean construct(int i) {
    Token token = tokens.get(i);
    return token.is(Token.Kind.WORD)
        && token.folded().startsWith(ARTICLE)
        && lattice.hit(i, "function_word").isEmpty()
        && !lattice.any(
            i, "task", hit -> hit.value().equals("task") || hit.value().equals("agent"));
  }

  private Party described(Hit noun) {
    int to = construct(noun, extended(related(noun)));
    boolean own = noun.value().equals("own");
    return new Party(
        noun.from(),
        to,
        text(noun.from(), to, noun.cut()),
        own ? Party.Kind.OWN : Party.Kind.BODY,
        agreement(noun),
        null,
        noun.has(Clitics.PREPOSITION));
  }

  /// Behind the adjectives in -iya of a definite feminine noun: «الهيئة [السياسية]», «الأطراف [السياسية]».
  private int related(Hit noun) {
    int to = noun.to();
    boolean feminine = noun.entry().field("agreement").equals("f") && definite(noun.from());
    while (feminine && to < tokens.size() && relating(to)) {
      to++;
    }
    return to;
  }

  private boolean relating(int i) {
    Token token = tokens.get(i);
    return token.is(Token.Kind.WORD)
        && token.folded().startsWith(ARTICLE)
        && token.folded().endsWith(RELATING)
        && lattice.hit(i, "function_word").isEmpty()
        && lattice.hit(i, "actor").isEmpty()
        && lattice.hit(i, "country").isEmpty();
  }

  /// Adjectives, nationalities, the body it belongs to («أعضاء التحالف», «الأعضاء في التحالف»), and states joined by و.
  private int extended(int from) {
    int to = from;
    for (int i = 0; i < MOST_MODIFIERS && to < tokens.size(); i++) {
      int next = modifier(to);
      if (next == to) {
        return to;
      }
      to = next;
    }
    return to;
  }

  private int modifier(int i) {
    Hit modifier = lattice.hit(i, "actor_modifier").orElse(null);
    Hit adjective = modifier != null ? modifier : lattice.hit(i, "nationality").orElse(null);
    if (adjective != null && (adjective.cut() & ~(Clitics.ARTICLE | Clitics.WAW)) == 0) {
      return adjective.to();
    }
    int name = preposition(i) ? i + 1 : i;
    for (Lattice.Placed placed :
        name < tokens.size() ? lattice.mentions(name) : List.<Lattice.Placed>of()) {
      if (placed.mention() instanceof NameMention mention && belongs(mention, placed, name > i)) {
        return joined(placed.to());
      }
    }
    return i;
  }

  private boolean preposition(int i) {
    Hit word = lattice.hit(i, "clause_word").orElse(null);
    return word != null && word.value().equals("within") && word.cut() == 0;
  }

  private boolean belongs(NameMention mention, Lattice.Placed placed, boolean within) {
    return switch (mention.kind()) {
      case ORGANISATION -> !conjoined(placed.from());
      case PLACE -> !within && !bound(placed.from(), mention.span()) && !conjoined(placed.from());
      case PERSON, OUTLET, INSTRUMENT -> false;
    };
  }

  /// The words of a party, without the clitics of the first and the marks at the end.
  private String text(int from, int to, int cut) {
    Span span = tokens.spanBehind(from, to, cut & ~Clitics.ARTICLE);
    return tokens.text().substring(span.start(), span.end());
  }

  private Party.Agreement agreement(int token, Party.Agreement otherwise) {
    Hit actor = lattice.hit(token, "actor").orElse(null);
    return actor == null ? otherwise : agreement(actor);
  }

  private static Party.Agreement agreement(Hit noun) {
    return switch (noun.entry().field("agreement")) {
      case "m" -> Party.Agreement.MASCULINE;
      case "f" -> Party.Agreement.FEMININE;
      case "o" -> Party.Agreement.ADDRESSEE;
      case "mp" -> Party.Agreement.PEOPLE;
      default -> Party.Agreement.OPEN;
    };
  }

  private boolean conjoined(int token) {
    return tokens.get(token).is(Token.Kind.WORD)
        && tokens.get(token).folded().charAt(0) == '\u0648';
  }

  /// Whether a name stands behind ب, ك or ل in its word.
  private boolean bound(int token, Span name) {
    String word = tokens.get(token).folded();
    int first = word.length() > 1 && word.charAt(0) == '\u0648' ? 1 : 0;
    char letter = word.charAt(first);
    boolean contracted =
        letter == '\u0644' && word.length() > first + 1 && word.charAt(first + 1) == '\u0644';
    for (Hit hit : lattice.hits(token)) {
      if (hit.has(Clitics.PREPOSITION) && named(hit, token, name)) {
        return true;
      }
    }
    int cut = name.start() - tokens.get(token).start();
    return contracted
        || cut > first && (letter == '\u0628' || letter == '\u0643' || letter == '\u0644');
  }

  /// Whether a hit behind a preposition is the whole of a name: «لميثاق نيسال».
  private boolean named(Hit hit, int token, Span name) {
    if (tokens.get(hit.to() - 1).end() != name.end()) {
      return false;
    }
    for (Hit other : lattice.hits(token)) {
      if (other.to() == hit.to() && !other.has(Clitics.PREPOSITION)) {
        return false;
      }
    }
    return true;
  }
}
