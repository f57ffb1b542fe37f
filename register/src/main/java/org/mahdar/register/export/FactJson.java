package org.mahdar.register.export;

import java.util.List;
import org.mahdar.model.Composition;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// Writes a fact as the contract has it: «المؤلف من 79 دولة» is `{"kind": "figure", "what": "membership", "value": 79, …}`.
final class FactJson {
  private final JsonLine line;

  FactJson(JsonLine line) {
    this.line = line;
  }

  void write(Fact fact, String id) {
    line.json.writeStartObject();
    line.text("kind", fact.kind());
    line.text("id", id);
    switch (fact) {
      case Meeting meeting -> meeting(meeting);
      case Composition composition -> composition(composition);
      case Figure figure -> figure(figure);
      case Sum sum -> sum(sum);
      case Statement statement -> statement(statement);
      case Undertaking undertaking -> undertaking(undertaking);
      case Event event -> event(event);
      case Relation relation -> relation(relation);
    }
    evidence(fact.evidence());
    line.text("rule", fact.rule());
    line.everyOf("doubts", fact.doubts());
    line.json.writeEndObject();
  }

  private void evidence(List<Evidence> evidence) {
    line.json.writeArrayPropertyStart("evidence");
    for (Evidence cited : evidence) {
      line.json.writeStartObject();
      line.span(cited.span());
      line.text("quote", cited.quote());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
  }

  private void meeting(Meeting meeting) {
    line.text("name", meeting.name());
    line.text("process", meeting.process());
    line.text("level", meeting.level());
    line.text("size", meeting.size());
    line.number("ordinal", meeting.ordinal());
    line.text("format", meeting.format());
    line.text("status", meeting.status());
    line.date("date", meeting.date());
    line.text("city", meeting.city());
    line.text("country", meeting.country());
    line.text("venue", meeting.venue());
    line.list("hosts", meeting.hosts());
    line.list("chairs", meeting.chairs());
    participants(meeting.participants());
    line.list("agenda", meeting.agenda());
    outcome(meeting.outcome());
    line.number("parent", meeting.parent());
  }

  private void participants(List<Meeting.Participant> participants) {
    if (participants.isEmpty()) {
      return;
    }
    line.json.writeArrayPropertyStart("participants");
    for (Meeting.Participant participant : participants) {
      line.json.writeStartObject();
      line.text("name", participant.name());
      line.text("country", participant.country());
      line.text("as", participant.as());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
  }

  private void outcome(List<Meeting.Outcome> outcome) {
    if (outcome.isEmpty()) {
      return;
    }
    line.json.writeArrayPropertyStart("outcome");
    for (Meeting.Outcome item : outcome) {
      line.json.writeStartObject();
      line.text("what", item.what());
      line.text("status", item.issued() ? "issued" : "expected");
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
  }

  private void composition(Composition composition) {
    line.text("of", composition.of());
    line.everyOf("members", composition.members());
    line.date("asOf", composition.asOf());
  }

  private void figure(Figure figure) {
    line.text("what", figure.what());
    line.text("of", figure.of());
    line.number("value", figure.value());
    line.number("low", figure.low());
    line.number("high", figure.high());
    line.text("qualifier", figure.qualifier());
    line.text("unit", figure.unit());
    line.text("status", figure.expected() ? "expected" : "actual");
    line.date("asOf", figure.asOf());
  }

  private void sum(Sum sum) {
    line.text("status", sum.status());
    line.amount("amount", sum.amount());
    line.amount("low", sum.low());
    line.amount("high", sum.high());
    line.text("qualifier", sum.qualifier());
    line.text("currency", sum.currency());
    line.text("basis", sum.basis());
    line.text("donor", sum.donor());
    line.text("recipient", sum.recipient());
    line.text("purpose", sum.purpose());
    line.date("period", sum.period());
    line.text("form", sum.form());
  }

  private void statement(Statement statement) {
    Statement.Speaker speaker = statement.speaker();
    line.json.writeObjectPropertyStart("speaker");
    line.text("name", speaker.name());
    line.text("role", speaker.role());
    line.text("country", speaker.country());
    line.text("type", speaker.type());
    line.json.writeEndObject();
    line.text("cue", statement.cue());
    line.text("cueClass", statement.cueClass());
    line.text("mode", statement.mode());
    line.span("content", statement.content());
    line.list("via", statement.via());
    line.text("medium", statement.medium());
    line.text("occasion", statement.occasion());
    line.text("addressee", statement.addressee());
    line.date("date", statement.date());
    line.flag("negated", statement.negated());
    line.text("contrasts", statement.contrasts());
    line.number("within", statement.within());
  }

  private void undertaking(Undertaking undertaking) {
    line.text("actor", undertaking.actor());
    line.text("urgedBy", undertaking.urgedBy());
    line.text("counterpart", undertaking.counterpart());
    line.text("action", undertaking.action());
    line.text("object", undertaking.object());
    line.text("line", undertaking.line());
    line.text("status", undertaking.status());
    line.date("date", undertaking.date());
  }

  private void event(Event event) {
    line.text("what", event.what());
    line.list("actors", event.actors());
    line.list("targets", event.targets());
    line.list("places", event.places());
    line.date("date", event.date());
    line.text("status", event.status());
    line.text("by", event.by());
  }

  private void relation(Relation relation) {
    line.text("subject", relation.subject());
    line.text("relation", relation.relation());
    line.text("object", relation.object());
  }
}
