package org.mahdar.extract.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;
import org.mahdar.rules.ProcessPack;
import org.mahdar.rules.Processes;
import org.mahdar.rules.RuleSet;

/// Persons, organisations, places, outlets and instruments.
///
/// «وزير الخارجية الأميركي مايك بومبيو» is one person with role and country; «بروكسل» is the place Brussels, BE.
/// Overlapping candidates are decided for the longest; a later surname alone is the person named before.
public final class EntityExtractor {
  /// By the words that rules use.
  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::toString, kind -> kind));

  private final RuleSet rules;
  private final PersonReader persons;
  private final GluedNames glued;
  private final SamePerson same;
  private final Processes processes;
  private final Map<String, String> packNames = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();

  public EntityExtractor(Knowledge knowledge) {
    this.rules = knowledge.rules("entity");
    this.persons = new PersonReader(knowledge);
    this.glued = new GluedNames(knowledge);
    this.same = new SamePerson(knowledge);
    this.processes = new Processes(knowledge);
    for (String lexicon : List.of("city", "city_state")) {
      knowledge.lexicon(lexicon).stream()
          .filter(entry -> entry.field("capital").equals("yes"))
          .forEach(entry -> capitals.putIfAbsent(entry.field("country"), entry.value()));
    }
    for (ProcessPack pack : knowledge.packs()) {
      packNames.put(pack.id(), pack.name());
    }
  }

  /// A mention with its tokens `[from, to)`; the first token may carry clitics that are no part of the span.
  record Candidate(int from, int to, NameMention mention) {}

  public List<NameMention> mentions(Document document, Lattice lattice) {
    List<Match> matches = rules.all(lattice);
    Set<String> named = processes.in(lattice).ids();
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> people = new ArrayList<>();
    for (Match match : matches) {
      if (kind(match) == Kind.PERSON) {
        people.addAll(persons.read(document, lattice, match));
      } else {
        candidate(document, lattice, match, named).ifPresent(candidates::add);
      }
    }
    candidates.addAll(people);
    List<Candidate> kept = longest(candidates);
    kept.addAll(glued.candidates(document, lattice));
    List<NameMention> names = new ArrayList<>();
    for (Candidate candidate : same.resolved(document, lattice, kept, people)) {
      names.add(candidate.mention());
    }
    names.sort(Mention::inOrder);
    return List.copyOf(names);
  }

  /// The kind of name that the match's rule makes.
  static Kind kind(Match match) {
    String name = match.attribute("kind");
    Kind kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalStateException(
          "rule " + match.rule().id() + " has the unknown kind " + name);
    }
    return kind;
  }

  private Optional<Candidate> candidate(
      Document document, Lattice lattice, Match match, Set<String> named) {
    Kind kind = kind(match);
    return switch (kind) {
      case PERSON -> Optional.empty();
      case PLACE ->
          match.has("place")
              ? Optional.of(place(document, lattice, match))
              : capital(document, lattice, match);
      case ORGANISATION -> organisation(document, lattice, match, named);
      case OUTLET ->
          Optional.of(
              named(document, lattice, match, slot(match, "paper"), kind, country(match, "paper")));
      case INSTRUMENT ->
          Optional.of(
              named(
                  document,
                  lattice,
                  match,
                  new Match.Slot(match.from(), match.to(), null, null),
                  kind,
                  null));
    };
  }

  private static Candidate place(Document document, Lattice lattice, Match match) {
    Match.Slot slot = slot(match, "place");
    Hit city = written(lattice, slot);
    Hit hit = city != null ? city : java.util.Objects.requireNonNull(slot.hit());
    String said =
        match.attribute("placeKind").isEmpty() ? hit.value() : match.attribute("placeKind");
    String placeKind = city != null ? "city" : said;
    boolean country = placeKind.equals("country");
    NameMention mention =
        new NameMention(
            document.cite(Spans.withoutClitics(lattice, slot.from(), slot.to(), hit)),
            match.rule().id(),
            Kind.PLACE,
            placeKind.equals("city") ? hit.value() : hit.entry().spelling(),
            null,
            null,
            country ? hit.value() : emptyToNull(hit.entry().field("country")),
            placeKind);
    return new Candidate(slot.from(), slot.to(), mention);
  }

  /// «عمّان»: a city that shares its letters with a state, where the signs are written that only the city has; null for any other.
  private static @Nullable Hit written(Lattice lattice, Match.Slot slot) {
    return lattice
        .hit(slot.from(), "city_state")
        .filter(hit -> !hit.entry().field("written").isEmpty())
        .filter(hit ->
            lattice.tokens().surface(slot.from(), slot.to()).endsWith(hit.entry().field("written")))
        .orElse(null);
  }

  /// «العاصمة المغربية» is Rabat.
  private Optional<Candidate> capital(Document document, Lattice lattice, Match match) {
    String country = slot(match, "nation").value();
    String city = capitals.get(country);
    // «العاصمة السويسرية جنيف»: the press errs about the capital, and says which city it means.
    boolean named =
        match.to() < lattice.tokens().size()
            && lattice.any(match.to(), "city", hit -> hit.cut() == 0);
    if (city == null || named) {
      return Optional.empty();
    }
    NameMention mention =
        new NameMention(
            document.cite(lattice.tokens().span(match.from(), match.to())),
            match.rule().id(),
            Kind.PLACE,
            city,
            null,
            null,
            country,
            "city");
    return Optional.of(new Candidate(match.from(), match.to(), mention));
  }

  private Optional<Candidate> organisation(
      Document document, Lattice lattice, Match match, Set<String> named) {
    Match.Slot slot = slot(match, "body");
    Hit hit = java.util.Objects.requireNonNull(slot.hit());
    if (hit.in("process")) {
      if (!hit.entry().field("short").isEmpty() && !named.contains(hit.value())) {
        return Optional.empty();
      }
      NameMention process =
          new NameMention(
              document.cite(Spans.withoutClitics(lattice, slot.from(), slot.to(), hit)),
              match.rule().id(),
              Kind.ORGANISATION,
              packNames.getOrDefault(hit.value(), hit.entry().spelling()),
              null,
              null,
              null,
              null);
      return Optional.of(new Candidate(slot.from(), slot.to(), process));
    }
    String country =
        hit.in("seat")
            ? hit.value()
            : hit.in("organisation")
                ? emptyToNull(hit.entry().field("country"))
                : country(match, "nation");
    Match.Slot whole =
        hit.in("state_body") ? new Match.Slot(match.from(), match.to(), hit, null) : slot;
    return Optional.of(named(document, lattice, match, whole, Kind.ORGANISATION, country));
  }

  private static Candidate named(
      Document document,
      Lattice lattice,
      Match match,
      Match.Slot slot,
      Kind kind,
      @Nullable String country) {
    var span = Spans.withoutClitics(lattice, slot.from(), slot.to(), slot.hit());
    boolean multiForm = slot.hit() != null && !slot.hit().in("state_body");
    String name =
        multiForm
            ? java.util.Objects.requireNonNull(slot.hit()).entry().spelling()
            : document.cite(span).quote();
    return new Candidate(
        slot.from(),
        slot.to(),
        new NameMention(
            document.cite(span), match.rule().id(), kind, name, null, null, country, null));
  }

  private static @Nullable String country(Match match, String slotName) {
    Match.Slot slot = match.slots().get(slotName);
    if (slot == null || slot.hit() == null) {
      return null;
    }
    Hit hit = slot.hit();
    return hit.in("country") || hit.in("nationality")
        ? hit.value()
        : emptyToNull(hit.entry().field("country"));
  }

  private static Match.Slot slot(Match match, String name) {
    return match
        .slot(name)
        .orElseThrow(
            () -> new IllegalStateException("rule " + match.rule().id() + " has no slot " + name));
  }

  private static @Nullable String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }

  /// The longer first, of equally long ones the earlier, then an outlet: «نشرت الرياض», what the words around it make an outlet is no place.
  private static int longerFirst(Candidate one, Candidate other) {
    int longer = Integer.compare(one.from() - one.to(), other.from() - other.to());
    int earlier = longer == 0 ? Integer.compare(one.from(), other.from()) : longer;
    return earlier == 0
        ? Boolean.compare(
            one.mention().kind() != Kind.OUTLET, other.mention().kind() != Kind.OUTLET)
        : earlier;
  }

  private static List<Candidate> longest(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(EntityExtractor::longerFirst);
    List<Candidate> kept = new ArrayList<>();
    java.util.BitSet taken = new java.util.BitSet();
    for (Candidate candidate : sorted) {
      int next = taken.nextSetBit(candidate.from());
      if (next < 0 || next >= candidate.to()) {
        taken.set(candidate.from(), candidate.to());
        kept.add(candidate);
      }
    }
    return kept;
  }
}
