package org.mahdar.register.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Relation;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Support;
import org.mahdar.model.Undertaking;

/// A register in memory: every entry with its date, countries, outlets, officials and processes, newest first.
///
/// The meeting of «ميثاق حوض نيسال» in Al-Dawamir stands under the process `naysal`, the countries of those who came and
/// the outlets that tell of it.
public final class Catalogue {
  private static final Comparator<Listed> NEWEST_FIRST =
      Comparator.<Listed, LocalDate>comparing(Catalogue::sortDay)
          .reversed()
          .thenComparing(listed -> weight(listed.entry().lead()))
          .thenComparing(listed -> listed.entry().id());

  private final List<Listed> entries;
  private final Map<DocumentId, Reading> readings = new LinkedHashMap<>();
  private final Map<String, Listed> byId = new LinkedHashMap<>();
  private final Map<DocumentId, TreeMap<Integer, NameMention>> persons = new HashMap<>();
  private final Map<DocumentId, States> states = new HashMap<>();
  private final People people;
  private final Processes processes;
  private final Map<DocumentId, Optional<String>> about = new HashMap<>();
  private final Bodies bodies;
  private final Terms terms = new Terms();
  private final Set<String> idle;

  private Catalogue(Register register, Collection<Reading> readings, Wordbook wordbook) {
    for (Reading reading : readings) {
      this.readings.put(reading.document().id(), reading);
      this.persons.put(reading.document().id(), persons(reading));
      this.states.put(reading.document().id(), new States(reading));
    }
    this.people = new People(readings, wordbook.offices());
    this.processes = new Processes(wordbook.processes());
    this.bodies = new Bodies(register.entries());
    this.idle = wordbook.idle().stream().map(Folding::fold).collect(Collectors.toSet());
    this.entries = register.entries().stream().map(this::list).sorted(NEWEST_FIRST).toList();
    entries.forEach(listed -> byId.put(listed.entry().id().value(), listed));
  }

  /// @param readings those that the entries stand on, and those that gave no entry
  public static Catalogue of(Register register, Collection<Reading> readings, Wordbook wordbook) {
    return new Catalogue(register, readings, wordbook);
  }

  public Optional<Listed> entry(EntryId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  public List<Listed> entries() {
    return entries;
  }

  public Collection<Reading> readings() {
    return readings.values();
  }

  /// The one spelling under which an official stands; empty for everybody else.
  public Optional<String> official(String name) {
    return people.official(name);
  }

  /// The state that an article means by a name («نوردافيا»); empty where it is none.
  public Optional<String> state(DocumentId article, String name) {
    return states(article).of(name);
  }

  private States states(DocumentId article) {
    return Objects.requireNonNull(states.get(article), () -> "no reading of " + article);
  }

  /// The body whose members an entry names or counts, under its one spelling.
  public Optional<String> body(Listed listed) {
    return bodies.of(listed.entry().settled());
  }

  /// The one spelling under which a body stands; empty where the register knows no such body.
  public Optional<String> body(String name) {
    return bodies.spelling(name);
  }

  /// What a text is about.
  public Matter matter(String text) {
    return new Matter(text, terms, idle);
  }

  /// The entries that all filters let through, newest first; the words of the query are not asked.
  public List<Listed> filtered(Query query) {
    return entries.stream().filter(listed -> passes(listed, query)).toList();
  }

  private static boolean passes(Listed listed, Query query) {
    boolean chosen =
        query.chosen().entrySet().stream()
            .allMatch(choice -> listed.values(choice.getKey()).contains(choice.getValue()));
    if (!chosen || query.from() == null && query.to() == null) {
      return chosen;
    }
    When when = listed.when();
    return when != null
        && (query.from() == null || !when.edtf().latest().isBefore(query.from()))
        && (query.to() == null || !when.edtf().earliest().isAfter(query.to()));
  }

  /// How many entries stand under each value of a facet.
  public Map<String, Integer> counts(Facet facet) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.forEach(
        listed -> listed.values(facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  Optional<Reading> reading(DocumentId id) {
    return Optional.ofNullable(readings.get(id));
  }

  /// The processes that a text names.
  Set<String> processes(String text) {
    return processes.in(Tokens.of(text).all());
  }

  /// On one day meetings come first and words last, for there are so many of them.
  static int weight(Fact fact) {
    return switch (fact) {
      case Meeting _ -> 0;
      case Sum _ -> 1;
      case Figure _ -> 2;
      case Undertaking _ -> 3;
      case Composition _ -> 4;
      case Event _ -> 5;
      case Relation _ -> 6;
      case Statement _ -> 7;
    };
  }

  private static LocalDate sortDay(Listed listed) {
    return listed.when() == null ? LocalDate.MIN : listed.when().edtf().earliest();
  }

  private Listed list(Entry entry) {
    Set<Document> documents = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>(Countries.of(entry.settled()));
    Set<String> outlets = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    Set<String> under = new LinkedHashSet<>();
    for (Support support : entry.support()) {
      Reading reading = readings.get(support.document());
      if (reading != null) {
        Fact fact = reading.facts().get(support.fact());
        documents.add(reading.document());
        countries.addAll(Countries.of(fact));
        countries.addAll(states(support.document()).in(fact));
        outlet(reading.document()).ifPresent(outlets::add);
        people(fact, named);
        process(fact, under);
      }
    }
    Optional<When> when =
        Optional.ofNullable(readings.get(entry.lead().evidence().getFirst().document()))
            .flatMap(reading -> When.of(entry.settled(), reading.document()));
    return new Listed(
        entry, when.orElse(null), List.copyOf(documents), countries, outlets, named, under);
  }

  private void people(Fact fact, Set<String> named) {
    if (fact instanceof Statement statement) {
      people.official(statement.speaker().name()).ifPresent(named::add);
    }
    for (Evidence cited : fact.evidence()) {
      for (NameMention name : persons(cited.document(), cited.span())) {
        people.official(name.name()).ifPresent(named::add);
      }
    }
  }

  /// The persons that are named within a span, in the order of the text.
  Collection<NameMention> persons(DocumentId document, Span span) {
    return persons
        .getOrDefault(document, new TreeMap<>())
        .subMap(span.start(), span.end())
        .values();
  }

  private static TreeMap<Integer, NameMention> persons(Reading reading) {
    TreeMap<Integer, NameMention> persons = new TreeMap<>();
    for (Mention mention : reading.mentions()) {
      if (mention instanceof NameMention name && name.kind() == NameMention.Kind.PERSON) {
        persons.put(name.span().start(), name);
      }
    }
    return persons;
  }

  private void process(Fact fact, Set<String> under) {
    if (fact instanceof Meeting meeting && meeting.process() != null) {
      under.add(meeting.process());
    }
    fact.evidence().stream().map(Evidence::quote).map(this::processes).forEach(under::addAll);
    if (under.isEmpty()) {
      about(fact.evidence().getFirst().document()).ifPresent(under::add);
    }
  }

  /// The process that an article is about.
  private Optional<String> about(DocumentId document) {
    return about.computeIfAbsent(
        document,
        id -> reading(id).flatMap(r -> processes.main(Tokens.of(r.document().text()).all())));
  }

  static Optional<String> outlet(Document document) {
    return Optional.ofNullable(document.outlet()).filter(name -> !name.isBlank());
  }
}
