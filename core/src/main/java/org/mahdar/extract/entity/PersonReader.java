package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.extract.entity.EntityExtractor.Candidate;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.NameMention.RoleStatus;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Reads persons: a role with the name behind or before it, a name by itself, and later mentions by surname.
///
/// «بومبيو» alone, after «وزير الخارجية الأميركي مايك بومبيو», is that person with that role.
final class PersonReader {
  private static final RuleId AGAIN = new RuleId("entity.person-again");

  private final PersonName names;

  PersonReader(Knowledge knowledge) {
    this.names = new PersonName(knowledge);
  }

  Optional<Candidate> read(Document document, Lattice lattice, Match match) {
    return match.attribute("before").equals("name")
        ? beforeRole(document, lattice, match)
        : match.attribute("then").equals("self")
            ? alone(document, lattice, match)
            : behindRole(document, lattice, match);
  }

  private Optional<Candidate> behindRole(Document document, Lattice lattice, Match match) {
    int start = names.behindAdjectives(lattice, match.to());
    int end = names.end(lattice, start, definite(lattice, match));
    if (end < 0) {
      return Optional.empty();
    }
    return Optional.of(person(document, lattice, match, match.from(), end, new Span(start, end)));
  }

  private Optional<Candidate> beforeRole(Document document, Lattice lattice, Match match) {
    int end = match.from();
    if (end > 0 && lattice.tokens().get(end - 1).mark('\u060C')) {
      end--;
    }
    int start = names.start(lattice, end);
    return start < 0
        ? Optional.empty()
        : Optional.of(person(document, lattice, match, start, match.to(), new Span(start, end)));
  }

  private Optional<Candidate> alone(Document document, Lattice lattice, Match match) {
    int end = names.end(lattice, match.from(), false);
    if (end - match.from() < 2) {
      return Optional.empty();
    }
    String name = lattice.tokens().surface(match.from(), end);
    Span span = lattice.tokens().span(match.from(), end);
    return Optional.of(
        new Candidate(
            match.from(),
            end,
            new NameMention(
                document.cite(span),
                match.rule().id(),
                Kind.PERSON,
                name,
                null,
                null,
                null,
                null)));
  }

  private static Candidate person(
      Document document, Lattice lattice, Match match, int from, int to, Span nameTokens) {
    Hit first = match.slot("prefix").or(() -> match.slot("role")).map(Match.Slot::hit).orElse(null);
    Span span = Spans.withoutClitics(lattice, from, to, first);
    String name = lattice.tokens().surface(nameTokens.start(), nameTokens.end());
    Match.Slot nation = match.slots().get("nation");
    Match.Slot modifier = match.slots().get("modifier");
    return new Candidate(
        from,
        to,
        new NameMention(
            document.cite(span),
            match.rule().id(),
            Kind.PERSON,
            name,
            role(lattice, match),
            status(modifier == null ? "" : modifier.value()),
            nation == null ? null : nation.value(),
            null));
  }

  /// The role as it stands, without clitics, nationality, honorifics and the comma before the name.
  private static String role(Lattice lattice, Match match) {
    Tokens tokens = lattice.tokens();
    Hit first =
        match.slot("prefix").or(() -> match.slot("role")).map(Match.Slot::hit).orElseThrow();
    Match.Slot nation = match.slots().get("nation");
    StringBuilder out = new StringBuilder();
    int i = first.from();
    while (i < match.to()) {
      Token token = tokens.get(i);
      boolean nationality =
          nation != null
              && nation.hit() != null
              && nation.hit().in("nationality")
              && i >= nation.from()
              && i < nation.to();
      boolean mark = token.is(Token.Kind.MARK);
      if (!nationality && !mark && lattice.hit(i, "honorific").isEmpty()) {
        Span span =
            i == first.from() ? Spans.withoutClitics(lattice, i, i + 1, first) : token.span();
        out.append(out.isEmpty() ? "" : " ").append(tokens.text(), span.start(), span.end());
      }
      i++;
    }
    return out.toString();
  }

  private static @Nullable RoleStatus status(String value) {
    return switch (value) {
      case "former" -> RoleStatus.FORMER;
      case "acting" -> RoleStatus.ACTING;
      case "resigned" -> RoleStatus.RESIGNED;
      case "elect" -> RoleStatus.ELECT;
      default -> null;
    };
  }

  /// «الوزير بومبيو»: behind a definite role a single word may be the whole name; behind «وزير» it may not.
  private static boolean definite(Lattice lattice, Match match) {
    Hit role = match.slot("role").map(Match.Slot::hit).orElseThrow();
    return role.has(Clitics.ARTICLE)
        || lattice.tokens().get(role.from()).folded().startsWith("\u0627\u0644")
        || match.slots().containsKey("nation")
        || match.slots().containsKey("portfolio");
  }

  /// Later mentions by the last word of the name, anywhere outside what is already taken.
  List<Candidate> again(Document document, Lattice lattice, List<Candidate> kept) {
    Map<String, NameMention> bySurname = new HashMap<>();
    BitSet taken = new BitSet();
    for (Candidate candidate : kept) {
      taken.set(candidate.from(), candidate.to());
      if (candidate.mention().kind() == Kind.PERSON) {
        remember(bySurname, candidate.mention());
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < lattice.tokens().size() && !bySurname.isEmpty(); i++) {
      NameMention person = taken.get(i) ? null : surname(lattice, i, bySurname);
      if (person != null) {
        Span span = lattice.tokens().get(i).span();
        found.add(
            new Candidate(
                i,
                i + 1,
                new NameMention(
                    document.cite(span),
                    AGAIN,
                    Kind.PERSON,
                    person.name(),
                    person.role(),
                    person.roleStatus(),
                    person.country(),
                    null)));
      }
    }
    return found;
  }

  private static void remember(Map<String, NameMention> bySurname, NameMention person) {
    Tokens tokens = Tokens.of(person.name());
    String surname = tokens.get(tokens.size() - 1).folded();
    NameMention before = bySurname.get(surname);
    boolean fuller =
        before == null
            || person.name().length() > before.name().length()
            || before.role() == null && person.role() != null;
    if (surname.length() > 3 && fuller) {
      bySurname.put(surname, person);
    }
  }

  private static @Nullable NameMention surname(
      Lattice lattice, int i, Map<String, NameMention> bySurname) {
    if (!lattice.tokens().get(i).is(Token.Kind.WORD)) {
      return null;
    }
    for (Clitics.Cut cut : lattice.cuts(i)) {
      NameMention person = (cut.cut() & Clitics.ARTICLE) == 0 ? bySurname.get(cut.stem()) : null;
      if (person != null) {
        return person;
      }
    }
    return null;
  }
}
