package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;

/// Cuts an article into paragraphs, and those into runs of one look: evidence may overlap, marks may not.
///
/// In «حضر 36 دولة» with a figure on «36 دولة» inside a meeting on the whole, the runs are «حضر » (meeting) and
/// «36 دولة» (figure).
final class ArticleText {
  /// @param facts that begin in it, in the order of their places
  record Paragraph(boolean heading, List<Segment> segments, List<Integer> facts) {}

  private record Place(int fact, String kind, Span span, boolean first) {}

  private final Document document;
  private final int sought;
  private final List<Place> places = new ArrayList<>();

  ArticleText(Reading reading, int sought) {
    this.document = reading.document();
    this.sought = sought;
    for (int f = 0; f < reading.facts().size(); f++) {
      Fact fact = reading.facts().get(f);
      for (int e = 0; e < fact.evidence().size(); e++) {
        Evidence evidence = fact.evidence().get(e);
        places.add(new Place(f, fact.kind(), evidence.span(), e == 0));
      }
    }
    places.sort(Comparator.comparing(Place::span).thenComparing(Place::fact));
  }

  boolean hasBoilerplate() {
    return document.sections().stream().anyMatch(ArticleText::dim);
  }

  List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    String text = document.text();
    int start = 0;
    while (start <= text.length()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(paragraph(new Span(start, end)));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private Paragraph paragraph(Span line) {
    List<Place> here = places.stream().filter(place -> place.span().overlaps(line)).toList();
    List<Section> sections =
        document.sections().stream().filter(s -> s.span().overlaps(line)).toList();
    boolean heading = sections.stream().anyMatch(section -> section.kind() == SectionKind.TITLE);
    List<Segment> segments = new ArrayList<>();
    TreeSet<Integer> cuts = cuts(line, here, sections);
    int from = cuts.first();
    for (int to : cuts.tailSet(from, false)) {
      segments.add(segment(new Span(from, to), here, sections));
      from = to;
    }
    List<Integer> facts =
        here.stream()
            .filter(place -> place.first() && place.span().start() >= line.start())
            .map(Place::fact)
            .distinct()
            .toList();
    return new Paragraph(heading, segments, facts);
  }

  private static TreeSet<Integer> cuts(Span line, List<Place> places, List<Section> sections) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
    places.forEach(place -> cut(line, place.span(), cuts));
    sections.forEach(section -> cut(line, section.span(), cuts));
    return cuts;
  }

  private static void cut(Span line, Span span, TreeSet<Integer> cuts) {
    cuts.add(Math.max(line.start(), span.start()));
    cuts.add(Math.min(line.end(), span.end()));
  }

  private Segment segment(Span run, List<Place> places, List<Section> sections) {
    List<Place> over = places.stream().filter(place -> place.span().overlaps(run)).toList();
    String tint =
        over.stream()
            .min(Comparator.comparingInt(place -> place.span().length()))
            .map(Place::kind)
            .orElse("");
    return new Segment(
        document.text().substring(run.start(), run.end()),
        over.stream()
            .filter(place -> place.first() && place.span().start() == run.start())
            .map(Place::fact)
            .distinct()
            .toList(),
        tint,
        over.stream().anyMatch(place -> place.fact() == sought),
        sections.stream().anyMatch(section -> dim(section) && section.span().overlaps(run)));
  }

  private static boolean dim(Section section) {
    return section.kind() == SectionKind.BOILERPLATE;
  }
}
