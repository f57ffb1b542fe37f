package org.mahdar.model;

import org.jspecify.annotations.Nullable;

/// Where a fact is found: the document, and its place among the facts of that document's reading.
public record FactRef(DocumentId document, int fact) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactRef ref && fact == ref.fact && document.equals(ref.document);
  }

  @Override
  public int hashCode() {
    return 31 * document.hashCode() + fact;
  }

  @Override
  public String toString() {
    return document + "#" + fact;
  }
}
