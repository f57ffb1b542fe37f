package org.mahdar.model;

import java.util.List;

/// What many documents say of the same thing: a lead fact, its support and the fields in which the documents disagree.
public record Entry(EntryId id, Fact lead, List<Support> support, List<Conflict> conflicts) {
  public Entry {
    if (support.isEmpty()) {
      throw new IllegalArgumentException("entry " + id + " without support");
    }
    support = List.copyOf(support);
    conflicts = List.copyOf(conflicts);
  }

  /// How many supports do not copy another document of this entry.
  public int independent() {
    return (int) support.stream().map(Support::origin).distinct().count();
  }
}
