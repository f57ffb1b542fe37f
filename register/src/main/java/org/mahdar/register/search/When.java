package org.mahdar.register.search;

import java.util.Optional;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// When a fact stands in the register: on its own date, else on the day it was published.
///
/// @param published whether it is the publication date of the article, for want of a date of the fact
public record When(Edtf edtf, boolean published) {
  /// Empty where neither the fact nor its article has a date.
  public static Optional<When> of(Fact fact, Document document) {
    Optional<Edtf> own = own(fact);
    if (own.isPresent()) {
      return own.map(date -> new When(date, false));
    }
    return Optional.ofNullable(document.created().edtf()).map(date -> new When(date, true));
  }

  private static Optional<Edtf> own(Fact fact) {
    return Optional.ofNullable(
        switch (fact) {
          case Meeting meeting -> meeting.date();
          case Composition composition -> composition.asOf();
          case Figure figure -> figure.asOf();
          // A sum's period is when the money is for, not when it was promised.
          case Sum _ -> null;
          case Statement statement -> statement.date();
          case Undertaking undertaking -> undertaking.date();
          case Event event -> event.date();
          case Relation _ -> null;
        });
  }
}
