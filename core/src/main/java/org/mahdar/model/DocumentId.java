package org.mahdar.model;

import org.jspecify.annotations.Nullable;

/// The name of a document within a run or a dossier: the `id` of its input line, else its file name.
public record DocumentId(String value) {
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document id must not be blank");
    }
  }

  // Spelled out here and in [FactRef]: one addition asks for them by the hundred thousand, before
  // the JVM has made what it generates for records quick.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof DocumentId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
