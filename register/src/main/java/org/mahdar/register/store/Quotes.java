package org.mahdar.register.store;

import java.util.stream.Stream;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mention;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;

/// Checks that every quote is what its document says: evidence [0, 7) of «اجتماع في الرياض» must quote «اجتماع ».
final class Quotes {
  private Quotes() {}

  /// @throws DossierException naming the first document and span that do not agree
  static void check(Reading reading) {
    Document document = reading.document();
    Stream.of(
            document.created().evidence().stream(),
            reading.mentions().stream().map(Mention::evidence),
            reading.facts().stream().flatMap(fact -> fact.evidence().stream()))
        .flatMap(evidence -> evidence)
        .forEach(evidence -> check(document, evidence));
  }

  private static void check(Document document, Evidence evidence) {
    if (!evidence.document().equals(document.id())) {
      throw mismatch(document, evidence.span());
    }
    cite(document, evidence.span(), evidence.quote());
  }

  static Evidence cite(Document document, Span span, String quote) {
    if (!document.text().regionMatches(span.start(), quote, 0, quote.length())
        || quote.length() != span.length()
        || quote.isEmpty()) {
      throw mismatch(document, span);
    }
    return document.cite(span);
  }

  static DossierException mismatch(Document document, Span span) {
    return new DossierException(
        DossierException.Kind.DAMAGED,
        "document "
            + document.id()
            + ": the quote at ["
            + span.start()
            + ", "
            + span.end()
            + ") is not what its text says there; the dossier was changed or is damaged: build it"
            + " again from its articles");
  }
}
