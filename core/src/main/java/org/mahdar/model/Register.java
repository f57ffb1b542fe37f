package org.mahdar.model;

import java.util.List;
import java.util.Map;

/// All entries, ordered by id, and what was found out on the way: who copies whom, and which articles the register dates.
///
/// @param reuses in the order of the documents' ids
/// @param dated by the document the date that the meeting it reports gives it
public record Register(
    List<Entry> entries, List<Reuse> reuses, Map<DocumentId, CreationTime> dated) {
  public Register(List<Entry> entries) {
    this(entries, List.of(), Map.of());
  }

  public Register {
    entries = List.copyOf(entries);
    reuses = List.copyOf(reuses);
    dated = Map.copyOf(dated);
  }
}
