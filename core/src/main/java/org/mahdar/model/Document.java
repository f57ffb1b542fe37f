package org.mahdar.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One article: its text, which never changes, cut into sections, with a creation time.
///
/// @param text for plain text the decoded input unchanged; for HTML the visible text the page was reduced to
/// @param language ISO 639-1, `ar` for Arabic
/// @param sections in order of the text, none inside another
/// @param sourceOutlet the outlet the article says it was taken from («الشرق الأوسط» at its foot)
/// @param agency the news agency behind it («وكالات»)
public record Document(
    DocumentId id,
    Source source,
    CreationTime created,
    String text,
    String language,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String sourceOutlet,
    @Nullable String agency,
    @Nullable Dateline dateline,
    List<Section> sections) {
  public Document {
    sections = sections instanceof LateList ? sections : checked(sections, text);
  }

  /// The sections of a text, read and checked when they are first asked for.
  ///
  /// @param sections gives the same ones however often it is asked
  public static List<Section> lateSections(String text, Supplier<List<Section>> sections) {
    return new LateList<>(() -> checked(sections.get(), text));
  }

  private static List<Section> checked(List<Section> sections, String text) {
    int end = 0;
    for (Section section : sections) {
      if (section.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "section " + section + " leaves the text of " + text.length() + " units");
      }
      if (section.span().start() < end) {
        throw new IllegalArgumentException(
            "section " + section + " begins before the one before it ends");
      }
      end = section.span().end();
    }
    return List.copyOf(sections);
  }

  /// The only way to make evidence: cites the exact characters of `span`.
  public Evidence cite(Span span) {
    if (span.end() > text.length() || span.length() == 0) {
      throw new IllegalArgumentException(
          "cannot cite " + span + " of a text of " + text.length() + " units");
    }
    return new Evidence(id, span, text.substring(span.start(), span.end()));
  }

  /// The same article with another creation time.
  public Document withCreated(CreationTime time) {
    return new Document(
        id, source, time, text, language, title, outlet, sourceOutlet, agency, dateline, sections);
  }

  /// The same article with what its text says of outlet, agency and dateline.
  public Document withOrigin(
      @Nullable String newOutlet,
      @Nullable String newSourceOutlet,
      @Nullable String newAgency,
      @Nullable Dateline newDateline) {
    return new Document(
        id,
        source,
        created,
        text,
        language,
        title,
        newOutlet,
        newSourceOutlet,
        newAgency,
        newDateline,
        sections);
  }

  /// The same article cut otherwise, where its words say that a line is something else than it looks.
  public Document withSections(@Nullable String newTitle, List<Section> newSections) {
    return new Document(
        id,
        source,
        created,
        text,
        language,
        newTitle,
        outlet,
        sourceOutlet,
        agency,
        dateline,
        newSections);
  }

  /// Whether facts may be read from `span`: it touches no boilerplate, caption or source line.
  public boolean readable(Span span) {
    for (int s = firstEndingAfter(span.start());
        s < sections.size() && sections.get(s).span().start() < span.end();
        s++) {
      if (!sections.get(s).kind().readable() && sections.get(s).span().overlaps(span)) {
        return false;
      }
    }
    return true;
  }

  /// Whether `span` touches a section of the kind, as a headline or a teaser.
  public boolean touches(SectionKind kind, Span span) {
    for (int s = firstEndingAfter(span.start());
        s < sections.size() && sections.get(s).span().start() < span.end();
        s++) {
      if (sections.get(s).kind() == kind && sections.get(s).span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = sections.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
