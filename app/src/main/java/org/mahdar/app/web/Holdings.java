package org.mahdar.app.web;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;
import org.mahdar.register.search.Catalogue;

/// What the pages show: a register, the readings behind it, and which entry each fact went into.
public final class Holdings {
  private record Place(DocumentId document, int fact) {}

  private final Catalogue catalogue;
  private final Map<DocumentId, Reading> readings = new LinkedHashMap<>();
  private final Map<Place, EntryId> entries = new HashMap<>();

  public Holdings(Register register, Collection<Reading> all) {
    catalogue = Catalogue.of(register, all);
    all.forEach(reading -> readings.put(reading.document().id(), reading));
    for (Entry entry : register.entries()) {
      for (Support support : entry.support()) {
        entries.put(new Place(support.document(), support.fact()), entry.id());
      }
    }
  }

  /// The readings by their documents.
  public Map<DocumentId, Reading> readings() {
    return Collections.unmodifiableMap(readings);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Optional<Reading> reading(DocumentId id) {
    return Optional.ofNullable(readings.get(id));
  }

  Optional<EntryId> entryOf(DocumentId document, int fact) {
    return Optional.ofNullable(entries.get(new Place(document, fact)));
  }
}
