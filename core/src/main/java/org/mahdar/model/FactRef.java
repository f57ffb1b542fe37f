package org.mahdar.model;

/// Where a fact is found: the document, and its place among the facts of that document's reading.
public record FactRef(DocumentId document, int fact) {
  @Override
  public String toString() {
    return document + "#" + fact;
  }
}
