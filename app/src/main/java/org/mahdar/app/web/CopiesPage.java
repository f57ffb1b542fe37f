package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;

/// What an article takes over from earlier ones, sentence beside sentence: copied, from where, and what is new.
///
/// @param stale sentences with a date that was right in the source and is wrong here
public record CopiesPage(
    Frame frame,
    Masthead masthead,
    String sort,
    List<Masthead> sources,
    List<Row> rows,
    List<String> stale) {
  private static final int MOST_ROWS = 1_000;

  /// @param source whom the sentence is taken from, an empty line where it is new
  /// @param theirs the sentence as it stands there
  public record Row(String own, boolean copied, Line source, String theirs) {}

  /// Articles that take over from others, each beside its origin.
  public record Group(Masthead article, String sort, Masthead origin, String href) {}

  static CopiesPage of(Frame frame, Voice voice, Holdings holdings, Reading reading, Reuse reuse) {
    Document document = reading.document();
    List<Row> rows =
        reuse.passages().stream()
            .limit(MOST_ROWS)
            .map(passage -> row(document, passage, holdings, voice))
            .toList();
    return new CopiesPage(
        frame,
        Masthead.of(document, voice),
        voice.word("reuse", reuse.sort()),
        mastheads(reuse.sources(), holdings, voice),
        rows,
        reuse.stale().stream().map(span -> text(document, span)).toList());
  }

  private static Row row(Document document, Reuse.Passage passage, Holdings holdings, Voice voice) {
    DocumentId id = passage.source();
    Span from = passage.from();
    Optional<Reading> source = id == null ? Optional.empty() : holdings.reading(id);
    return new Row(
        text(document, passage.span()),
        id != null,
        source.map(found -> Masthead.outlet(found.document(), voice)).orElse(Line.own("")),
        source
            .filter(_ -> from != null)
            .map(found -> text(found.document(), from == null ? passage.span() : from))
            .orElse(""));
  }

  private static String text(Document document, Span span) {
    int end = Math.min(span.end(), document.text().length());
    return document.text().substring(Math.min(span.start(), end), end).strip();
  }

  private static List<Masthead> mastheads(List<DocumentId> ids, Holdings holdings, Voice voice) {
    return ids.stream()
        .map(holdings::reading)
        .flatMap(Optional::stream)
        .map(reading -> Masthead.of(reading.document(), voice))
        .toList();
  }

  /// Every article that takes over from another.
  static List<Group> groups(Holdings holdings, Voice voice) {
    List<Group> groups = new ArrayList<>();
    for (Reuse reuse : holdings.reuses()) {
      Optional<Reading> article = holdings.reading(reuse.document());
      DocumentId from =
          reuse.origin().equals(reuse.document()) && !reuse.sources().isEmpty()
              ? reuse.sources().getFirst()
              : reuse.origin();
      Optional<Reading> origin = holdings.reading(from);
      if (article.isPresent() && origin.isPresent() && !from.equals(reuse.document())) {
        groups.add(
            new Group(
                Masthead.of(article.get().document(), voice),
                voice.word("reuse", reuse.sort()),
                Masthead.of(origin.get().document(), voice),
                Address.copies(reuse.document())));
      }
    }
    return groups;
  }
}
