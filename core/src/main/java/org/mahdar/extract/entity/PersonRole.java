package org.mahdar.extract.entity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.NameMention.RoleStatus;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// A person's role, whether it is held, and of which state it is.
///
/// «وزير الخارجية الأميركي السابق» is the role وزير الخارجية السابق, former, of US; «آنذاك» makes it former and is no part of it.
record PersonRole(@Nullable String text, @Nullable RoleStatus status, @Nullable String country) {
  /// Codes that ISO 3166-1 reserves for unions of states: whoever serves them serves no state.
  static final Set<String> UNIONS = Set.of("UN", "EU");

  private static final String THEN = "then";
  private static final int LONGEST_TITLE = 3;

  /// @param name the first token of the person's name; the name of the body they serve may stand between it and the role
  static PersonRole of(Lattice lattice, Match match, int name) {
    Match.Slot modifier = match.slots().get("modifier");
    String text = text(lattice, match, Math.max(match.to(), name));
    return new PersonRole(
        text.isEmpty() ? null : text,
        status(modifier == null ? "" : modifier.value()),
        country(match));
  }

  /// The role that two share, in the singular, with the first one's state.
  static PersonRole shared(Lattice lattice, Match match) {
    Match.Slot role = match.slot("role").orElseThrow();
    Match.Slot portfolio = match.slots().get("portfolio");
    String of =
        portfolio == null ? "" : " " + lattice.tokens().surface(portfolio.from(), portfolio.to());
    return new PersonRole(role.value() + of, null, country(match));
  }

  /// «والبوسكاني», «والولايات المتحدة»: the state of the second of two who share a role.
  static @Nullable Hit secondState(Lattice lattice, int token) {
    if (token >= lattice.tokens().size()) {
      return null;
    }
    for (Hit hit : lattice.hits(token)) {
      boolean adjective = hit.in("nationality") && hit.cut() == (Clitics.WAW | Clitics.ARTICLE);
      if (adjective || hit.in("country") && hit.cut() == Clitics.WAW) {
        return hit;
      }
    }
    return null;
  }

  private static @Nullable String country(Match match) {
    Match.Slot nation = match.slots().get("nation");
    if (nation != null) {
      return nation.value();
    }
    Match.Slot of = match.slots().get("of");
    // «المبعوث إلى سوريا», «السفير لدى فرنسا»: where one is sent is not whom one serves.
    if (of == null || of.hit() == null || of.hit().in("country")) {
      return null;
    }
    Hit hit = of.hit();
    String country = hit.in("seat") ? hit.value() : hit.entry().field("country");
    return country.isEmpty() || UNIONS.contains(country) ? null : country;
  }

  /// The role as it stands, without clitics, nationality, honorifics and the comma before the name.
  private static String text(Lattice lattice, Match match, int to) {
    Tokens tokens = lattice.tokens();
    Match.Slot head = match.slot("prefix").or(() -> match.slot("role")).orElse(null);
    if (head == null || head.hit() == null) {
      return "";
    }
    Match.Slot role = match.slot("role").orElse(head);
    Hit first = head.hit();
    Match.Slot portfolio = match.slots().get("portfolio");
    // «السفير الشرداني لدى العصبة»: a title of honour that says whom one serves is an office.
    boolean office = match.slots().containsKey("of") || match.slots().containsKey("nation");
    StringBuilder out = new StringBuilder();
    for (int i = first.from(); i < to; i++) {
      Token token = tokens.get(i);
      boolean own = i >= role.from() && i < role.to() && (office || role.to() - role.from() > 1);
      if (token.is(Token.Kind.MARK) || !own && aside(lattice, match, i)) {
        continue;
      }
      Span span = i == first.from() ? Spans.withoutClitics(lattice, i, i + 1, first) : token.span();
      out.append(out.isEmpty() ? "" : " ");
      if (portfolio != null && owned(portfolio, i)) {
        out.append(portfolio.value());
      } else {
        out.append(tokens.text(), span.start(), span.end());
      }
    }
    return out.toString();
  }

  /// Whether the word belongs to no role: a nationality, a title, «آنذاك».
  private static boolean aside(Lattice lattice, Match match, int i) {
    return in(match.slots().get("nation"), "nationality", i)
        || honoured(lattice, i)
        || lattice.hit(i, "role_modifier").filter(hit -> hit.value().equals(THEN)).isPresent();
  }

  /// «الفريق [الركن]»: a word of a title of honour, which may have several.
  private static boolean honoured(Lattice lattice, int i) {
    for (int at = i; at >= Math.max(0, i - LONGEST_TITLE); at--) {
      int from = at;
      boolean titled =
          lattice
              .hit(at, "honorific")
              .filter(hit -> !hit.has(Clitics.PREPOSITION) && (from == i || hit.to() > i))
              .isPresent();
      if (titled) {
        return true;
      }
    }
    return false;
  }

  /// «خارجيتها»: the office is الخارجية, whoever's it is.
  private static boolean owned(Match.@Nullable Slot portfolio, int i) {
    return portfolio != null && i == portfolio.from() && !portfolio.value().equals("portfolio");
  }

  private static boolean in(Match.@Nullable Slot slot, String lexicon, int i) {
    return slot != null
        && slot.hit() != null
        && slot.hit().in(lexicon)
        && i >= slot.from()
        && i < slot.to();
  }

  private static @Nullable RoleStatus status(String value) {
    return switch (value) {
      case "former", THEN -> RoleStatus.FORMER;
      case "acting" -> RoleStatus.ACTING;
      case "resigned" -> RoleStatus.RESIGNED;
      case "elect" -> RoleStatus.ELECT;
      default -> null;
    };
  }
}
