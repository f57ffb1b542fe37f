package org.mahdar.model;

/// The stable name of an entry, made from its earliest evidence, for instance `M-7K2QZ5`.
public record EntryId(String value) implements Comparable<EntryId> {
  public EntryId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an entry id must not be blank");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
