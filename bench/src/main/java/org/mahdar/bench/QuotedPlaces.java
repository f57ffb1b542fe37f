package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import org.mahdar.register.export.CodePoints;
import tools.jackson.databind.JsonNode;

/// Places given by quotes, `{"quote": "74 عضواً", "nth": 2}`, where `nth` counts in the article as it was found.
///
/// A page is reduced before it is read: the second occurrence on the page may be the only one that is left. So an
/// occurrence is looked for by the paragraph that it stands in, and is missing where that paragraph is.
final class QuotedPlaces implements Places {
  private final Blanks text;
  private final CodePoints points;
  private final List<String> paragraphs;

  /// @param document the text that was read
  /// @param paragraphs the article as it was found: a dump as one piece, a page as its paragraphs
  QuotedPlaces(String document, List<String> paragraphs) {
    this.text = Blanks.of(document);
    this.points = new CodePoints(document);
    this.paragraphs = paragraphs.stream().map(part -> Blanks.of(part).text()).toList();
  }

  @Override
  public @Nullable Span find(JsonNode place) {
    String quote =
        Blanks.of(
                Objects.requireNonNullElse(
                    Json.text(place.path("quote")), place.path("text").asString()))
            .text();
    int left = Math.max(1, place.path("nth").asInt(1));
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Integer> here = occurrences(paragraphs.get(p), quote);
      if (left <= here.size()) {
        return inParagraph(p, here.get(left - 1), quote);
      }
      left -= here.size();
    }
    return null;
  }

  private @Nullable Span inParagraph(int paragraph, int offset, String quote) {
    String whole = paragraphs.get(paragraph);
    int same =
        paragraphs.subList(0, paragraph).stream().filter(whole::equals).mapToInt(_ -> 1).sum();
    List<Integer> copies = lines(whole);
    if (same < copies.size()) {
      return span(copies.get(same) + offset, quote);
    }
    // The page's blocks were cut in another way: the quote itself may still stand there, once.
    List<Integer> alone = copies.isEmpty() ? occurrences(text.text(), quote) : List.of();
    return alone.size() == 1 ? span(alone.getFirst(), quote) : null;
  }

  private Span span(int offset, String quote) {
    int end = text.starts()[offset + quote.length() - 1] + 1;
    return new Span(points.at(text.starts()[offset]), points.at(end));
  }

  /// Where the text has `paragraph` as whole lines.
  private List<Integer> lines(String paragraph) {
    List<Integer> found = new ArrayList<>();
    for (int at : occurrences(text.text(), paragraph)) {
      int end = at + paragraph.length();
      boolean begins = at == 0 || text.text().charAt(at - 1) == '\n';
      if (begins && (end == text.text().length() || text.text().charAt(end) == '\n')) {
        found.add(at);
      }
    }
    return found;
  }

  private static List<Integer> occurrences(String text, String quote) {
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length())) {
      found.add(at);
    }
    return found;
  }
}
