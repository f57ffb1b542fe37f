package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Statement;
import org.mahdar.model.Undertaking;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;

/// All that the register has on one process, country, body or official: what it did, said, promised, in order.
///
/// Nobody has a page but who holds a public office in some article: no private person, no victim, no suspect.
///
/// @param offices what an official is called, each with the article that calls him so
/// @param membership how many and who belonged to it over time, for processes and bodies
public record SubjectPage(
    Frame frame,
    String kindName,
    Line name,
    List<Office> offices,
    List<Membership.Row> membership,
    List<Section> sections,
    List<Position> positions,
    RegisterPage.Paging paging,
    @Nullable String table,
    @Nullable String all) {
  private static final int MOST_CARDS = 40;
  private static final int A_PAGE = 80;
  private static final RegisterPage.Paging ONE_PAGE = new RegisterPage.Paging("", null, null);

  public record Office(Line role, String date, String href, Line outlet) {}

  /// What somebody stood for on a day.
  ///
  /// @param stance in a word: intends, urges, refuses
  /// @param before what its stance on the same was before, empty where it is the first or has not changed
  public record Position(Card card, String stance, String before, String beforeDate) {}

  /// @param more the address of all of them, null where all are here
  public record Section(String title, List<Card> cards, @Nullable String more) {}

  /// Empty where the register knows no such subject.
  ///
  /// @param page of what it stood for, where there is much of that
  static Optional<SubjectPage> of(
      Frame frame, Voice voice, Holdings holdings, Subject subject, String key, int page) {
    return switch (subject) {
      case PROCESS ->
          facet(
              frame,
              voice,
              holdings,
              subject,
              Facet.PROCESS,
              key,
              voice.names().process(key),
              page);
      case COUNTRY ->
          facet(frame, voice, holdings, subject, Facet.COUNTRY, key, country(key, voice), page);
      case OFFICIAL ->
          holdings
              .catalogue()
              .official(key)
              .flatMap(name -> official(frame, voice, holdings, name, page));
      case BODY -> body(frame, voice, holdings, key);
    };
  }

  private static Optional<SubjectPage> official(
      Frame frame, Voice voice, Holdings holdings, String name, int page) {
    return facet(
        frame, voice, holdings, Subject.OFFICIAL, Facet.PERSON, name, voice.arabic(name), page);
  }

  private static Line country(String key, Voice voice) {
    return key.matches("[A-Z]{2}") ? voice.names().country(key) : Line.own(key);
  }

  private static Optional<SubjectPage> facet(
      Frame frame,
      Voice voice,
      Holdings holdings,
      Subject subject,
      Facet facet,
      String value,
      Line name,
      int page) {
    Query query = Query.ALL.with(facet, value);
    List<Listed> entries = holdings.catalogue().filtered(query);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    List<Listed> told = stances(entries, subject, value, holdings);
    int pages = Math.max(1, (told.size() + A_PAGE - 1) / A_PAGE);
    int at = Math.clamp(page, 1, pages);
    return Optional.of(
        new SubjectPage(
            frame,
            voice.messages().text("subject." + subject),
            name,
            subject == Subject.OFFICIAL ? offices(entries, value, holdings, voice) : List.of(),
            subject == Subject.PROCESS ? Membership.of(entries, holdings, voice) : List.of(),
            sections(entries, told, query, voice),
            positions(told, at, holdings, voice),
            paging(at, pages, number -> Address.subject(subject, value, number), voice),
            null,
            Address.register(query)));
  }

  /// What a state or an official stood for; a process and a body hold no stance of their own.
  private static List<Listed> stances(
      List<Listed> entries, Subject subject, String value, Holdings holdings) {
    return subject == Subject.OFFICIAL || subject == Subject.COUNTRY
        ? Stances.of(entries, fact -> position(fact, subject, value, holdings))
        : List.of();
  }

  /// Where one is among the pages of positions, and the way to the ones beside it.
  private static RegisterPage.Paging paging(
      int at, int pages, IntFunction<String> address, Voice voice) {
    return new RegisterPage.Paging(
        pages == 1 ? "" : voice.messages().text("register.page", at, pages),
        at < pages ? address.apply(at + 1) : null,
        at > 1 ? address.apply(at - 1) : null);
  }

  private static Optional<SubjectPage> body(
      Frame frame, Voice voice, Holdings holdings, String key) {
    Catalogue catalogue = holdings.catalogue();
    return catalogue
        .body(key)
        .map(name -> {
          List<Listed> members =
              catalogue.entries().stream()
                  .filter(listed -> catalogue.body(listed).filter(name::equals).isPresent())
                  .toList();
          return new SubjectPage(
              frame,
              voice.messages().text("subject." + Subject.BODY),
              voice.names().party(name),
              List.of(),
              Membership.of(members, holdings, voice),
              List.of(),
              List.of(),
              ONE_PAGE,
              Address.with("/body/membership.csv", "name", name),
              Address.search(Query.ALL.withWords("\"" + name.replace("\"", "") + "\""), 1, false));
        });
  }

  /// Each title once, at its first date.
  private static List<Office> offices(
      List<Listed> entries, String name, Holdings holdings, Voice voice) {
    Map<String, Office> offices = new LinkedHashMap<>();
    for (Listed listed : Holdings.oldestFirst(entries)) {
      Fact lead = listed.entry().settled();
      if (lead instanceof Statement statement
          && statement.speaker().role() != null
          && speaks(statement, name, holdings)) {
        Card card = Card.of(listed, voice);
        offices.putIfAbsent(
            statement.speaker().role(),
            new Office(
                voice.arabic(Objects.requireNonNull(statement.speaker().role())),
                card.date(),
                card.href(),
                Masthead.outlet(Card.leadDocument(listed), voice)));
      }
    }
    return List.copyOf(offices.values());
  }

  private static boolean speaks(Statement statement, String name, Holdings holdings) {
    String speaker = statement.speaker().name();
    return speaker != null
        && holdings.catalogue().official(speaker).filter(name::equals).isPresent();
  }

  private static List<Section> sections(
      List<Listed> entries, List<Listed> positions, Query query, Voice voice) {
    List<Section> sections = new ArrayList<>();
    // By their names: to compare whole entries takes long where there are thousands.
    Set<EntryId> told = new HashSet<>();
    positions.forEach(listed -> told.add(listed.entry().id()));
    Map<String, List<Listed>> byKind = new HashMap<>();
    for (Listed listed : Holdings.oldestFirst(entries)) {
      if (!told.contains(listed.entry().id())) {
        byKind.computeIfAbsent(listed.entry().lead().kind(), _ -> new ArrayList<>()).add(listed);
      }
    }
    for (String kind :
        List.of("meeting", "sum", "undertaking", "composition", "figure", "statement", "event")) {
      List<Listed> here = byKind.getOrDefault(kind, List.of());
      add("kinds." + kind, here, Address.register(query.with(Facet.KIND, kind)), sections, voice);
    }
    return sections;
  }

  private static List<Position> positions(
      List<Listed> told, int page, Holdings holdings, Voice voice) {
    int from = (page - 1) * A_PAGE;
    int to = Math.min(told.size(), page * A_PAGE);
    return Stances.changes(told, from, to, Stances::about, holdings.catalogue()::matter).stream()
        .map(one -> {
          Card earlier =
              one.changed() ? Card.of(Objects.requireNonNull(one.before()), voice) : null;
          return new Position(
              Card.of(one.listed(), voice),
              Card.status(one.listed().entry().settled(), voice),
              earlier == null ? "" : earlier.status(),
              earlier == null ? "" : earlier.date());
        })
        .toList();
  }

  /// What it says, intends, urges or refuses itself.
  private static boolean position(Fact fact, Subject subject, String value, Holdings holdings) {
    return switch (fact) {
      case Statement statement ->
          subject == Subject.COUNTRY
              ? value.equals(statement.speaker().country())
              : speaks(statement, value, holdings);
      case Undertaking undertaking ->
          value.equals(undertaking.actor())
              || (subject == Subject.COUNTRY
                      ? holdings
                          .catalogue()
                          .state(undertaking.evidence().getFirst().document(), undertaking.actor())
                      : holdings.catalogue().official(undertaking.actor()))
                  .filter(value::equals)
                  .isPresent();
      case Meeting _ -> false;
      default -> false;
    };
  }

  private static void add(
      String title,
      List<Listed> entries,
      @Nullable String more,
      List<Section> sections,
      Voice voice) {
    if (!entries.isEmpty()) {
      List<Card> cards =
          entries.stream().limit(MOST_CARDS).map(listed -> Card.of(listed, voice)).toList();
      sections.add(
          new Section(
              voice.messages().text(title), cards, entries.size() > MOST_CARDS ? more : null));
    }
  }
}
