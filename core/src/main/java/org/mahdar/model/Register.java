package org.mahdar.model;

import java.util.List;

/// All entries, ordered by id.
public record Register(List<Entry> entries) {
  public Register {
    entries = List.copyOf(entries);
  }
}
