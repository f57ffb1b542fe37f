package org.mahdar.register.search;

import java.util.Objects;
import java.util.stream.Stream;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// The names in a fact that need not stand in its evidence: a meeting's process, a city's English name, a carried speaker.
final class Names {
  private Names() {}

  static Stream<String> of(Fact fact) {
    return switch (fact) {
      case Meeting meeting ->
          Stream.of(meeting.name(), meeting.process(), meeting.city(), meeting.venue())
              .filter(Objects::nonNull);
      case Composition composition -> Stream.of(composition.of());
      case Figure figure -> Stream.ofNullable(figure.of());
      case Sum sum ->
          Stream.of(sum.donor(), sum.recipient(), sum.purpose()).filter(Objects::nonNull);
      case Statement statement ->
          Stream.of(statement.speaker().name(), statement.speaker().role())
              .filter(Objects::nonNull);
      case Undertaking undertaking ->
          Stream.of(undertaking.actor(), undertaking.counterpart()).filter(Objects::nonNull);
      case Event event -> Stream.concat(Stream.of(event.what()), event.places().stream());
      case Relation relation -> Stream.of(relation.subject(), relation.object());
    };
  }
}
