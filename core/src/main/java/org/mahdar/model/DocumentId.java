package org.mahdar.model;

/// The name of a document within a run or a dossier: the `id` of its input line, else its file name.
public record DocumentId(String value) {
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
