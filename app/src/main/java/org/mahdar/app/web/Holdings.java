package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Reuse;
import org.mahdar.model.Support;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.SearchIndex;

/// What the pages show: a register, the readings behind it, and which entry each fact went into.
public final class Holdings {
  private record Place(DocumentId document, int fact) {}

  private final Catalogue catalogue;
  private final SearchIndex search;
  private final Map<DocumentId, Reading> readings = new LinkedHashMap<>();
  private final Map<Place, EntryId> entries = new HashMap<>();
  private final Map<DocumentId, Reuse> reuses = new LinkedHashMap<>();

  /// @param search made of the same catalogue
  /// @param taken what documents took from others
  public Holdings(Catalogue catalogue, SearchIndex search, Collection<Reuse> taken) {
    taken.forEach(reuse -> reuses.put(reuse.document(), reuse));
    this.catalogue = catalogue;
    this.search = search;
    catalogue.readings().forEach(reading -> readings.put(reading.document().id(), reading));
    for (Listed listed : catalogue.entries()) {
      for (Support support : listed.entry().support()) {
        entries.put(new Place(support.document(), support.fact()), listed.entry().id());
      }
    }
  }

  /// The readings by their documents.
  public Map<DocumentId, Reading> readings() {
    return Collections.unmodifiableMap(readings);
  }

  /// All entries, in the order of their ids.
  Register register() {
    return new Register(
        catalogue.entries().stream()
            .map(Listed::entry)
            .sorted(Comparator.comparing(Entry::id))
            .toList());
  }

  /// Entries that are newest first, turned round; what has no date stays last.
  static List<Listed> oldestFirst(List<Listed> newestFirst) {
    List<Listed> turned = new ArrayList<>();
    newestFirst.reversed().stream().filter(l -> l.date().isPresent()).forEach(turned::add);
    newestFirst.stream().filter(l -> l.date().isEmpty()).forEach(turned::add);
    return turned;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  SearchIndex search() {
    return search;
  }

  Optional<Reading> reading(DocumentId id) {
    return Optional.ofNullable(readings.get(id));
  }

  Collection<Reuse> reuses() {
    return Collections.unmodifiableCollection(reuses.values());
  }

  Optional<Reuse> reuse(DocumentId id) {
    return Optional.ofNullable(reuses.get(id));
  }

  Optional<EntryId> entryOf(DocumentId document, int fact) {
    return Optional.ofNullable(entries.get(new Place(document, fact)));
  }
}
