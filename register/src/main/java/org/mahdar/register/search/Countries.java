package org.mahdar.register.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// The countries a fact names: a meeting in Washington chaired by US and SA has US and SA.
final class Countries {
  private Countries() {}

  static Set<String> of(Fact fact) {
    Set<String> codes = new LinkedHashSet<>();
    named(fact).filter(Countries::code).forEach(codes::add);
    return codes;
  }

  /// Everything in the fact that may be a code; names that are none are sorted out by [#code].
  private static Stream<@Nullable String> named(Fact fact) {
    return switch (fact) {
      case Meeting meeting ->
          Stream.of(
                  Stream.<@Nullable String>of(meeting.country()),
                  meeting.hosts().stream(),
                  meeting.chairs().stream(),
                  meeting.participants().stream().map(Meeting.Participant::country))
              .flatMap(codes -> codes);
      case Composition composition -> composition.members().stream();
      case Figure figure -> Stream.of(figure.of());
      case Sum sum -> Stream.of(sum.donor(), sum.recipient());
      case Statement statement -> Stream.of(statement.speaker().country());
      case Undertaking undertaking -> Stream.of(undertaking.actor(), undertaking.counterpart());
      case Event event ->
          Stream.of(event.actors(), event.targets(), event.places()).flatMap(List::stream);
      case Relation relation -> Stream.of(relation.subject(), relation.object());
    };
  }

  private static boolean code(@Nullable String name) {
    return name != null
        && name.length() == 2
        && Character.isUpperCase(name.charAt(0))
        && Character.isUpperCase(name.charAt(1));
  }
}
