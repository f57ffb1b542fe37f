package org.mahdar.register.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// A fact of any kind in the columns that all kinds share: «تعهدت السعودية بـ100 مليون دولار» is status `pledged`, party السعودية, value
/// 100000000, unit USD.
///
/// @param what the thing itself: a meeting's name, what is counted, done or said
/// @param party who: the chair, the speaker, the actor, the donor
/// @param about to whom or what it belongs: the process, the group, the purpose
record Row(
    @Nullable Object status,
    @Nullable Edtf date,
    @Nullable String city,
    @Nullable String country,
    @Nullable String what,
    @Nullable String party,
    @Nullable String about,
    @Nullable Object qualifier,
    @Nullable BigDecimal value,
    @Nullable String unit) {
  static Row of(Fact fact, String text) {
    return switch (fact) {
      case Meeting meeting -> meeting(meeting);
      case Composition group ->
          words(null, group.asOf(), String.join("; ", group.members()), null, group.of());
      case Figure figure -> figure(figure);
      case Sum sum -> sum(sum);
      case Statement statement -> statement(statement, text);
      case Undertaking undertaking ->
          words(
              undertaking.status(),
              undertaking.date(),
              undertaking.action(),
              undertaking.actor(),
              undertaking.line().toString());
      case Event event ->
          words(
              event.status(),
              event.date(),
              event.what(),
              String.join("; ", event.actors()),
              event.by());
      case Relation relation ->
          words(relation.relation(), null, relation.object(), relation.subject(), null);
    };
  }

  private static Row meeting(Meeting meeting) {
    return new Row(
        meeting.status(),
        meeting.date(),
        meeting.city(),
        meeting.country(),
        meeting.name(),
        String.join("; ", meeting.chairs()),
        meeting.process(),
        null,
        null,
        null);
  }

  private static Row figure(Figure figure) {
    return new Row(
        figure.expected() ? "expected" : "actual",
        figure.asOf(),
        null,
        null,
        figure.what().toString(),
        null,
        figure.of(),
        figure.qualifier(),
        figure.value(),
        figure.unit());
  }

  private static Row sum(Sum sum) {
    return new Row(
        sum.status(),
        sum.period(),
        null,
        null,
        sum.recipient(),
        sum.donor(),
        sum.purpose(),
        sum.qualifier(),
        sum.amount(),
        sum.currency());
  }

  private static Row statement(Statement statement, String text) {
    Statement.Speaker speaker = statement.speaker();
    return new Row(
        statement.cueClass(),
        statement.date(),
        null,
        speaker.country(),
        text.substring(statement.content().start(), statement.content().end()),
        speaker.name() != null ? speaker.name() : speaker.role(),
        statement.occasion(),
        null,
        null,
        null);
  }

  private static Row words(
      @Nullable Object status,
      @Nullable Edtf date,
      @Nullable String what,
      @Nullable String party,
      @Nullable String about) {
    return new Row(status, date, null, null, what, party, about, null, null, null);
  }
}
