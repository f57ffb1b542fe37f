package org.mahdar.model;

/// The exact characters of a document that a mention or a fact came from. Made only by [Document#cite].
public record Evidence(DocumentId document, Span span, String quote) {
  public Evidence {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote of " + quote.length() + " units for " + span);
    }
  }
}
