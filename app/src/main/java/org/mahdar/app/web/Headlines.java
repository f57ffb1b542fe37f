package org.mahdar.app.web;

import org.jspecify.annotations.Nullable;
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

/// A fact as one sentence.
///
/// A sum of 400000000 USD pledged by غسران reads «تعهّد: 400,000,000 دولار أمريكي، من غسران».
final class Headlines {
  private static final int MOST_QUOTED = 180;

  private final Voice voice;

  Headlines(Voice voice) {
    this.voice = voice;
  }

  /// An entry as people settled it, under the name that they gave it.
  Line of(Entry entry, Document document) {
    String name = entry.review().name();
    return name == null || entry.lead() instanceof Meeting
        ? of(entry.settled(), document)
        : voice.arabic(name);
  }

  Line of(Fact fact, Document document) {
    return switch (fact) {
      case Meeting meeting -> meeting(meeting);
      case Composition composition ->
          line(
              "headline.composition",
              voice.arabic(composition.of()),
              voice.names().parties(composition.members()));
      case Figure figure -> figure(figure);
      case Sum sum -> sum(sum);
      case Statement statement -> statement(statement, document);
      case Undertaking undertaking -> undertaking(undertaking);
      case Event event -> event(event);
      case Relation relation ->
          line(
              "relation." + relation.relation(),
              voice.names().party(relation.subject()),
              voice.names().party(relation.object()));
    };
  }

  private Line meeting(Meeting meeting) {
    Line what = meetingName(meeting);
    if (meeting.city() != null) {
      what = line("headline.in", what, voice.names().city(meeting.city()));
    } else if (meeting.country() != null) {
      what = line("headline.in", what, voice.names().country(meeting.country()));
    }
    return line("headline.meeting." + meeting.status(), what);
  }

  /// Its own name, else its level or its size in words.
  Line meetingName(Meeting meeting) {
    if (meeting.name() != null) {
      return voice.arabic(meeting.name());
    }
    if (meeting.level() == Meeting.Level.UNSPECIFIED && meeting.size() != null) {
      return Line.own(voice.word("meeting-of-size", meeting.size()));
    }
    return Line.own(voice.word("meeting-of", meeting.level()));
  }

  private Line figure(Figure figure) {
    String value =
        voice.amounts().qualified(figure.qualifier(), voice.counted(figure.value(), figure.unit()));
    Line counted = line("headline.figure." + figure.what(), Line.own(value));
    return figure.of() == null
        ? counted
        : line("headline.of", counted, voice.names().party(figure.of()));
  }

  private Line sum(Sum sum) {
    String amount =
        voice.amounts().sum(sum.amount(), sum.low(), sum.high(), sum.qualifier(), sum.currency());
    Line told =
        line("headline.sum", Line.own(voice.word("sum.status", sum.status())), Line.own(amount));
    if (sum.donor() != null) {
      told = line("headline.from", told, voice.names().party(sum.donor()));
    }
    return sum.recipient() == null
        ? told
        : line("headline.to", told, voice.names().party(sum.recipient()));
  }

  private Line statement(Statement statement, Document document) {
    String content =
        document.text().substring(statement.content().start(), statement.content().end());
    // Where the content is lost, the sentence that it is lost from says more than nothing.
    String words = content.isBlank() ? statement.evidence().getFirst().quote() : content;
    return line("headline.statement", speaker(statement.speaker()), voice.arabic(shortened(words)));
  }

  Line speaker(Statement.Speaker speaker) {
    if (speaker.name() != null) {
      return voice.names().party(speaker.name());
    }
    if (speaker.role() != null) {
      return voice.arabic(speaker.role());
    }
    return speaker.country() == null
        ? Line.own(voice.word("speaker", speaker.type()))
        : voice.names().country(speaker.country());
  }

  private Line undertaking(Undertaking undertaking) {
    String action = joined(undertaking.action(), undertaking.object());
    return line(
        "headline.undertaking",
        voice.names().party(undertaking.actor()),
        voice.arabic(shortened(action)));
  }

  private Line event(Event event) {
    Line what = voice.arabic(shortened(event.what()));
    return event.places().isEmpty() || event.what().contains(event.places().getFirst())
        ? what
        : line("headline.in", what, voice.names().party(event.places().getFirst()));
  }

  private static String joined(String action, @Nullable String object) {
    return object == null || action.contains(object) ? action : action + " " + object;
  }

  /// Cut at a blank, with an ellipsis, and on one line.
  static String shortened(String text) {
    return shortened(text, MOST_QUOTED);
  }

  static String shortened(String text, int most) {
    String flat = text.strip().replaceAll("\\s+", " ");
    if (flat.length() <= most) {
      return flat;
    }
    int blank = flat.lastIndexOf(' ', most);
    int end = blank > 0 ? blank : most;
    if (Character.isHighSurrogate(flat.charAt(end - 1))) {
      end--;
    }
    return flat.substring(0, end) + "…";
  }

  private Line line(String key, Line... parts) {
    return voice.messages().line(key, parts);
  }
}
