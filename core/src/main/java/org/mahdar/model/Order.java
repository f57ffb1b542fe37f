package org.mahdar.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The place of a fact in time: from the earliest article to the latest, the undated last; what comes later never renames what stands.
///
/// @param day of publication as the article itself gives it; [Edtf#LAST] where it gives none
public record Order(LocalDate day, String document, int fact) implements Comparable<Order> {
  /// A fact, or with -1 the article itself, before all of its facts.
  public static Order of(Document document, int fact) {
    CreationTime created = document.created();
    Edtf edtf = created.edtf();
    // A date that the register gave hangs on other articles: it must not decide who comes first.
    boolean given = created.basis() == CreationTime.Basis.REGISTER;
    LocalDate day = edtf == null || given ? Edtf.LAST : edtf.earliest();
    return new Order(day, document.id().value(), fact);
  }

  /// The fact that stands there.
  public FactRef ref() {
    return new FactRef(new DocumentId(document), fact);
  }

  // Spelled out as in [DocumentId]: what looks under a key is asked for by the hundred thousand.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Order order
        && fact == order.fact
        && document.equals(order.document)
        && day.equals(order.day);
  }

  @Override
  public int hashCode() {
    return 31 * document.hashCode() + fact;
  }

  @Override
  public int compareTo(Order other) {
    int byDay = day.compareTo(other.day);
    if (byDay != 0) {
      return byDay;
    }
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : Integer.compare(fact, other.fact);
  }
}
