package org.mahdar.app.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Handmade;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;

/// Where a person enters what the machine did not read in an article, on the words of the article that say it.
///
/// @param kinds what it may be, each with the address of its form
/// @param needed the fields that must be given
public record AddPage(
    Frame frame,
    Masthead masthead,
    String document,
    String kind,
    List<EditPage.Choice> kinds,
    List<EditPage.Input> inputs,
    List<String> needed,
    List<String> paragraphs,
    String quote,
    String token,
    String by,
    String fault) {
  /// What can be entered by hand.
  static final List<String> KINDS =
      List.of(
          "meeting",
          "figure",
          "sum",
          "statement",
          "undertaking",
          "event",
          "composition",
          "relation");

  static AddPage of(
      Frame frame,
      Voice voice,
      Reading reading,
      String kind,
      Function<String, @Nullable String> typed,
      Docket docket,
      String fault) {
    String text = reading.document().text();
    boolean empty = text.isEmpty();
    return new AddPage(
        frame,
        Masthead.of(reading.document(), voice),
        reading.document().id().value(),
        kind,
        KINDS.stream()
            .map(one ->
                new EditPage.Choice(
                    Address.add(reading.document().id(), one),
                    voice.messages().text("kind." + one),
                    one.equals(kind)))
            .toList(),
        empty
            ? List.of()
            : EditPage.inputs(
                Handmade.blank(kind, reading.document().cite(new Span(0, 1))),
                voice,
                field -> typed.apply("f." + field)),
        Handmade.needed(kind),
        text.lines().filter(line -> !line.isBlank()).toList(),
        java.util.Objects.requireNonNullElse(typed.apply("quote"), ""),
        docket.token(),
        docket.by(),
        fault);
  }
}
