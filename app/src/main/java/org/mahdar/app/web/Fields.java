package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// All fields of a fact that its article gives a value, in the order an editor asks for them.
final class Fields {
  private final Voice voice;
  private final List<Field> fields = new ArrayList<>();

  private Fields(Voice voice) {
    this.voice = voice;
  }

  static List<Field> of(Fact fact, Voice voice) {
    Fields fields = new Fields(voice);
    switch (fact) {
      case Meeting meeting -> fields.meeting(meeting);
      case Composition composition -> fields.composition(composition);
      case Figure figure -> fields.figure(figure);
      case Sum sum -> fields.sum(sum);
      case Statement statement -> fields.statement(statement);
      case Undertaking undertaking -> fields.undertaking(undertaking);
      case Event event -> fields.event(event);
      case Relation relation -> fields.relation(relation);
    }
    for (Doubt doubt : fact.doubts()) {
      fields.word("doubt", doubt);
    }
    return List.copyOf(fields.fields);
  }

  private void meeting(Meeting meeting) {
    if (meeting.process() != null) {
      add("process", voice.names().process(meeting.process()));
    }
    date("date", meeting.date());
    place(meeting);
    word("status", "meeting.status", meeting.status());
    sort(meeting);
    attendance(meeting);
    meeting.agenda().forEach(topic -> arabic("agenda", topic));
    meeting
        .outcome()
        .forEach(outcome ->
            arabic(outcome.issued() ? "outcome.issued" : "outcome.expected", outcome.what()));
  }

  private void place(Meeting meeting) {
    if (meeting.city() != null) {
      add("city", voice.names().city(meeting.city()));
    }
    if (meeting.country() != null) {
      add("country", voice.names().country(meeting.country()));
    }
    arabic("venue", meeting.venue());
  }

  /// What kind of meeting it was: «الاجتماع الوزاري الرابع عبر الفيديو».
  private void sort(Meeting meeting) {
    word("level", meeting.level());
    word("size", meeting.size());
    word("format", meeting.format());
    if (meeting.ordinal() != null) {
      add(
          "ordinal",
          Line.own(voice.amounts().number(java.math.BigDecimal.valueOf(meeting.ordinal()))));
    }
  }

  private void attendance(Meeting meeting) {
    parties("hosts", meeting.hosts());
    parties("chairs", meeting.chairs());
    for (Meeting.Participant.As as : Meeting.Participant.As.values()) {
      parties(
          "participants." + as,
          meeting.participants().stream()
              .filter(p -> p.as() == as)
              .map(Meeting.Participant::name)
              .toList());
    }
  }

  private void composition(Composition composition) {
    party("of", composition.of());
    parties("members", composition.members());
    date("as-of", composition.asOf());
  }

  private void figure(Figure figure) {
    add(
        "value",
        Line.own(
            voice
                .amounts()
                .qualified(figure.qualifier(), voice.counted(figure.value(), figure.unit()))));
    if (figure.low() != null
        && figure.high() != null
        && figure.low().compareTo(figure.high()) != 0) {
      add(
          "range",
          Line.own(
              voice
                  .messages()
                  .text(
                      "range",
                      voice.amounts().number(figure.low()),
                      voice.amounts().number(figure.high()))));
    }
    party("of", figure.of());
    word("what", "figure", figure.what());
    add("status", Line.own(voice.word("figure.status", figure.expected() ? "expected" : "actual")));
    date("as-of", figure.asOf());
  }

  private void sum(Sum sum) {
    add(
        "amount",
        Line.own(
            voice
                .amounts()
                .sum(sum.amount(), sum.low(), sum.high(), sum.qualifier(), sum.currency())));
    word("status", "sum.status", sum.status());
    word("basis", sum.basis());
    party("donor", sum.donor());
    party("recipient", sum.recipient());
    arabic("purpose", sum.purpose());
    date("period", sum.period());
    if (sum.form() != null) {
      word("form", sum.form());
    }
  }

  private void statement(Statement statement) {
    Statement.Speaker speaker = statement.speaker();
    add("speaker", new Headlines(voice).speaker(speaker));
    arabic("role", speaker.role());
    if (speaker.country() != null) {
      add("country", voice.names().country(speaker.country()));
    }
    word("speaker-type", "speaker", speaker.type());
    word("cue-class", "cue", statement.cueClass());
    arabic("cue", statement.cue());
    word("mode", statement.mode());
    if (statement.negated()) {
      add("negated", Line.own(voice.messages().text("yes")));
    }
    date("date", statement.date());
    parties("via", statement.via());
    arabic("medium", statement.medium());
    arabic("occasion", statement.occasion());
    arabic("addressee", statement.addressee());
    arabic("contrasts", statement.contrasts());
  }

  private void undertaking(Undertaking undertaking) {
    party("actor", undertaking.actor());
    arabic("action", undertaking.action());
    arabic("object", undertaking.object());
    word("status", "undertaking.status", undertaking.status());
    word("line", undertaking.line());
    party("urged-by", undertaking.urgedBy());
    party("counterpart", undertaking.counterpart());
    date("date", undertaking.date());
  }

  private void event(Event event) {
    arabic("what", event.what());
    word("status", "event.status", event.status());
    date("date", event.date());
    parties("actors", event.actors());
    parties("targets", event.targets());
    parties("places", event.places());
    party("by", event.by());
  }

  private void relation(Relation relation) {
    party("subject", relation.subject());
    word("relation", "relation.word", relation.relation());
    party("object", relation.object());
  }

  private void add(String label, Line value) {
    fields.add(new Field(voice.messages().textOr("field." + label, label), value, null));
  }

  private void date(String label, @Nullable Edtf date) {
    if (date != null) {
      add(label, Line.own(voice.dates().show(date)));
    }
  }

  private void arabic(String label, @Nullable String text) {
    if (text != null) {
      add(label, voice.arabic(text));
    }
  }

  private void party(String label, @Nullable String name) {
    if (name != null) {
      add(label, voice.names().party(name));
    }
  }

  private void parties(String label, List<String> names) {
    if (!names.isEmpty()) {
      add(label, voice.names().parties(names));
    }
  }

  /// A word of the contract whose messages carry the name of the field.
  private void word(String label, @Nullable Object value) {
    if (value != null) {
      word(label, label, value);
    }
  }

  private void word(String label, String messages, Object value) {
    if (!value.toString().equals("unspecified")) {
      add(label, Line.own(voice.word(messages, value)));
    }
  }
}
