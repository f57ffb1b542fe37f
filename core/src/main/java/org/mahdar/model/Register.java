package org.mahdar.model;

import java.util.List;

/// All entries, ordered by id, and what was found out on the way: who copies whom.
///
/// @param reuses in the order of the documents' ids
public record Register(List<Entry> entries, List<Reuse> reuses) {
  public Register(List<Entry> entries) {
    this(entries, List.of());
  }

  public Register {
    entries = List.copyOf(entries);
    reuses = List.copyOf(reuses);
  }
}
