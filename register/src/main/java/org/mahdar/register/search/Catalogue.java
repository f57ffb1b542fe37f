package org.mahdar.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mahdar.arabic.Folding;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Support;
import org.mahdar.model.Undertaking;

/// A register in memory, ready to be asked.
///
/// The words «اجتماع واشنطن» find every entry whose evidence, outlet or names hold both, in whatever spelling.
public final class Catalogue {
  private static final Comparator<Listed> NEWEST_FIRST =
      Comparator.<Listed, LocalDate>comparing(Catalogue::sortDay)
          .reversed()
          .thenComparing(listed -> weight(listed.entry().lead()))
          .thenComparing(listed -> listed.entry().id());

  private final List<Listed> entries;
  private final Map<String, Listed> byId = new LinkedHashMap<>();

  private Catalogue(List<Listed> entries) {
    this.entries = entries;
    entries.forEach(listed -> byId.put(listed.entry().id().value(), listed));
  }

  public static Catalogue of(Register register, Collection<Reading> readings) {
    Map<DocumentId, Reading> byDocument = new LinkedHashMap<>();
    readings.forEach(reading -> byDocument.put(reading.document().id(), reading));
    return new Catalogue(
        register.entries().stream()
            .map(entry -> list(entry, byDocument))
            .sorted(NEWEST_FIRST)
            .toList());
  }

  public Optional<Listed> entry(EntryId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  public List<Listed> entries() {
    return entries;
  }

  public Found find(Query query) {
    List<String> words = words(query.words());
    return new Found(
        matching(query, words).toList(),
        count(query.withKind(null), words, listed -> Set.of(listed.entry().lead().kind())),
        count(query.withCountry(null), words, Listed::countries),
        count(query.withOutlet(null), words, Listed::outlets),
        matching(query.withDates(null, null), words).toList());
  }

  private Map<String, Integer> count(
      Query query, List<String> words, Function<Listed, Set<String>> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    matching(query, words)
        .forEach(
            listed -> values.apply(listed).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  private Stream<Listed> matching(Query query, List<String> words) {
    Predicate<Listed> all =
        listed ->
            (query.kind() == null || listed.entry().lead().kind().equals(query.kind()))
                && (query.country() == null || listed.countries().contains(query.country()))
                && (query.outlet() == null || listed.outlets().contains(query.outlet()))
                && within(query, listed)
                && words.stream().allMatch(listed.words()::contains);
    return entries.stream().filter(all);
  }

  private static boolean within(Query query, Listed listed) {
    if (query.from() == null && query.to() == null) {
      return true;
    }
    if (listed.when() == null) {
      return false;
    }
    Edtf date = listed.when().edtf();
    return (query.from() == null || !date.latest().isBefore(query.from()))
        && (query.to() == null || !date.earliest().isAfter(query.to()));
  }

  private static List<String> words(String text) {
    return Stream.of(Folding.fold(text).split("[\\s\\p{Punct}«»“”،؛؟]+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /// On one day meetings come first and words last, for there are so many of them.
  private static int weight(Fact fact) {
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

  private static Listed list(Entry entry, Map<DocumentId, Reading> readings) {
    Set<Document> documents = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>(Countries.of(entry.lead()));
    Set<String> outlets = new LinkedHashSet<>();
    StringBuilder words = new StringBuilder(entry.id().value());
    for (Support support : entry.support()) {
      Reading reading = readings.get(support.document());
      if (reading != null) {
        Fact fact = reading.facts().get(support.fact());
        documents.add(reading.document());
        countries.addAll(Countries.of(fact));
        outlet(reading.document()).ifPresent(outlets::add);
        outlet(reading.document()).ifPresent(outlet -> words.append(' ').append(outlet));
        Names.of(fact).forEach(name -> words.append(' ').append(name));
        fact.evidence().stream().map(Evidence::quote).forEach(q -> words.append(' ').append(q));
      }
    }
    Optional<When> when =
        Optional.ofNullable(readings.get(entry.lead().evidence().getFirst().document()))
            .flatMap(reading -> When.of(entry.lead(), reading.document()));
    return new Listed(
        entry,
        when.orElse(null),
        new ArrayList<>(documents),
        countries,
        outlets,
        Folding.fold(words.toString()));
  }

  private static Optional<String> outlet(Document document) {
    return Optional.ofNullable(document.outlet()).filter(name -> !name.isBlank());
  }
}
