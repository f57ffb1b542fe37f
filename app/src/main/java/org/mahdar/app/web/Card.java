package org.mahdar.app.web;

import java.util.List;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.Entry;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.When;

/// An entry in a list: its kind, its sentence, its date, who says so.
///
/// @param quote the words it rests on, empty where its sentence quotes them already
/// @param status a word for a chip, empty where the kind has none
/// @param standing whether it is the machine's proposal or a person confirmed, corrected or added it
/// @param byPublication whether the date is that of the article
public record Card(
    String href,
    String kind,
    String kindName,
    Line headline,
    String quote,
    String date,
    boolean byPublication,
    String status,
    List<Outlet> outlets,
    String independent,
    boolean conflict,
    String standing,
    String standingName) {
  /// Who says so, and whose he is.
  public record Outlet(String name, Line affiliation) {}

  /// Whether a person has looked at it.
  public boolean reviewed() {
    return !standing.equals("proposed");
  }

  static Card of(Listed listed, Voice voice) {
    Entry entry = listed.entry();
    Fact lead = entry.settled();
    Document document = leadDocument(listed);
    Line headline = new Headlines(voice).of(entry, document);
    return new Card(
        Address.entry(entry.id()),
        lead.kind(),
        voice.messages().text("kind." + lead.kind()),
        headline,
        quote(lead, headline),
        listed
            .date()
            .map(When::edtf)
            .map(voice.dates()::show)
            .orElse(voice.messages().text("register.undated")),
        listed.date().map(When::published).orElse(false),
        status(lead, voice),
        outlets(List.copyOf(listed.outlets()), voice),
        voice.messages().text("register.independent", entry.independent()),
        !entry.conflicts().isEmpty(),
        entry.review().standing().toString(),
        voice.word("standing", entry.review().standing()));
  }

  static Document leadDocument(Listed listed) {
    return listed.documents().stream()
        .filter(d -> d.id().equals(listed.entry().lead().evidence().getFirst().document()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("entry " + listed.entry().id() + " has no article"));
  }

  /// The words it rests on, where its sentence does not hold them already.
  private static String quote(Fact lead, Line headline) {
    String quote = Headlines.shortened(lead.evidence().getFirst().quote());
    return lead instanceof Statement || headline.plain().contains(quote) ? "" : quote;
  }

  static String status(Fact fact, Voice voice) {
    return switch (fact) {
      case Meeting meeting -> voice.word("meeting.status", meeting.status());
      case Sum sum -> voice.word("sum.status", sum.status());
      case Undertaking undertaking -> voice.word("undertaking.status", undertaking.status());
      case Event event -> voice.word("event.status", event.status());
      case Statement statement -> voice.word("cue", statement.cueClass());
      case Figure figure -> figure.expected() ? voice.word("figure.status", "expected") : "";
      case Composition _, Relation _ -> "";
    };
  }

  /// Outlets with whose they are declared to be.
  static List<Outlet> outlets(List<String> names, Voice voice) {
    return names.stream().map(name -> new Outlet(name, voice.names().affiliation(name))).toList();
  }
}
