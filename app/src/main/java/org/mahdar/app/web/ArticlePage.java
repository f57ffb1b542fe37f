package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Doubt;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;

/// One article: its whole text with what was read from it highlighted, and noted in the margin of the paragraph it begins in.
///
/// @param sought the fact a reader came for, -1 for none
/// @param decisions what people decided on the article itself: its day, and what they added
/// @param add where a person adds to it, null where it is in no dossier
/// @param copies where it stands beside what it took from others, null where it took nothing
public record ArticlePage(
    Frame frame,
    Masthead masthead,
    List<String> remarks,
    List<Row> rows,
    String count,
    boolean dimmed,
    int sought,
    @Nullable String copies,
    List<Docket.Made> decisions,
    @Nullable String add,
    @Nullable Docket docket) {
  /// A paragraph with its margin.
  public record Row(boolean heading, List<Segment> segments, List<Note> notes) {}

  /// @param entry the address of the entry the fact went into, null where it went into none
  public record Note(
      int fact,
      String kind,
      String kindName,
      Line headline,
      boolean sought,
      @Nullable String entry) {}

  /// @param docket null for an article that is in no dossier
  static ArticlePage of(
      Frame frame,
      Voice voice,
      Holdings holdings,
      Reading reading,
      int sought,
      @Nullable Docket docket) {
    Document document = reading.document();
    List<Row> rows = new ArrayList<>();
    ArticleText text = new ArticleText(reading, sought);
    for (ArticleText.Paragraph paragraph : text.paragraphs()) {
      List<Note> notes =
          paragraph.facts().stream()
              .map(fact -> note(fact, reading, holdings, voice, sought))
              .toList();
      rows.add(new Row(paragraph.heading(), paragraph.segments(), notes));
    }
    return new ArticlePage(
        frame,
        Masthead.of(document, voice),
        remarks(document, holdings, voice),
        rows,
        voice.messages().text("article.count", reading.facts().size()),
        text.hasBoilerplate(),
        sought,
        holdings.reuse(document.id()).isPresent() ? Address.copies(document.id()) : null,
        docket == null ? List.of() : docket.on(document.id(), voice),
        docket == null ? null : Address.add(document.id(), "meeting"),
        docket);
  }

  private static Note note(int index, Reading reading, Holdings holdings, Voice voice, int sought) {
    Fact fact = reading.facts().get(index);
    Optional<EntryId> entry = holdings.entryOf(reading.document().id(), index);
    return new Note(
        index,
        fact.kind(),
        voice.messages().text("kind." + fact.kind()),
        new Headlines(voice).of(fact, reading.document()),
        index == sought,
        entry.map(Address::entry).orElse(null));
  }

  private static List<String> remarks(Document document, Holdings holdings, Voice voice) {
    List<String> remarks = new ArrayList<>();
    if (document.sourceOutlet() != null) {
      remarks.add(voice.messages().text("article.source-outlet", document.sourceOutlet()));
    }
    if (document.agency() != null) {
      remarks.add(voice.messages().text("article.agency", document.agency()));
    }
    if (document.created().edtf() == null && !document.created().candidates().isEmpty()) {
      List<String> days = document.created().candidates().stream().map(voice.dates()::day).toList();
      remarks.add(
          voice.messages().text("article.candidates")
              + " "
              + String.join(voice.messages().text("list.comma"), days));
    }
    remarks.addAll(byRegister(document.created(), holdings, voice));
    return remarks;
  }

  /// What the register makes of the day of an article that does not say it.
  private static List<String> byRegister(CreationTime created, Holdings holdings, Voice voice) {
    if (created.witness() != null) {
      String outlet =
          holdings
              .reading(created.witness().document())
              .map(reading -> Masthead.outlet(reading.document(), voice).plain())
              .orElse(created.witness().document().value());
      return List.of(
          voice
              .messages()
              .text(
                  "article.dated-by",
                  Headlines.shortened(created.evidence().getFirst().quote()),
                  outlet));
    }
    boolean several =
        created.basis() == CreationTime.Basis.NONE
            && created.doubts().contains(Doubt.TWO_CANDIDATES);
    return several ? List.of(voice.messages().text("article.dated-by-none")) : List.of();
  }
}
