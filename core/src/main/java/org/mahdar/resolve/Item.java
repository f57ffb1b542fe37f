package org.mahdar.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Fact;
import org.mahdar.model.Span;

/// A fact with the article that states it.
///
/// @param place of the fact among the facts of its reading
record Item<F extends Fact>(Document document, int place, F fact) {
  /// From the earliest article to the latest, the undated last: what a later article adds cannot change what stands before it.
  static final Comparator<Document> EARLIEST_FIRST =
      Comparator.<Document, LocalDate>comparing(Item::day)
          .thenComparing(document -> document.id().value());

  static LocalDate day(Document document) {
    Edtf published = document.created().edtf();
    return published == null ? Edtf.LAST : published.earliest();
  }

  @Nullable Edtf published() {
    return document.created().edtf();
  }

  boolean sameDocument(Item<?> other) {
    return document.id().equals(other.document.id());
  }

  /// The main characters it rests on.
  Span span() {
    return fact.evidence().getFirst().span();
  }

  String quote() {
    return fact.evidence().getFirst().quote();
  }

  /// Days between the publications of the two articles; a great many where one of them is undated.
  long daysApart(Item<?> other) {
    Edtf mine = published();
    Edtf others = other.published();
    return mine == null || others == null ? UNDATED : Days.apart(mine, others);
  }

  private static final long UNDATED = 1_000_000;
}
