package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Span;

/// A paragraph's part of the evidence, with a little of what stands around it, so that it can be judged.
///
/// Evidence on «36 دولة» and on «حضر» of one paragraph is one quotation with two marks.
public record Quote(List<Piece> pieces) {
  private static final int AROUND = 160;

  public record Piece(String text, boolean marked) {}

  public Quote {
    pieces = List.copyOf(pieces);
  }

  /// The quotations of some spans in the order of the text, one per paragraph.
  static List<Quote> of(Document document, List<Span> spans) {
    List<Quote> quotes = new ArrayList<>();
    List<Span> together = new ArrayList<>();
    for (Span span : merged(spans)) {
      boolean apart =
          !together.isEmpty()
              && document.text().substring(together.getLast().end(), span.start()).indexOf('\n')
                  >= 0;
      if (apart) {
        quotes.add(quote(document.text(), together));
        together.clear();
      }
      together.add(span);
    }
    if (!together.isEmpty()) {
      quotes.add(quote(document.text(), together));
    }
    return quotes;
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        merged.add(merged.removeLast().union(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Quote quote(String text, List<Span> marks) {
    List<Piece> pieces = new ArrayList<>();
    int start = start(text, marks.getFirst().start());
    pieces.add(
        new Piece(
            (start > 0 && text.charAt(start - 1) != '\n' ? "…" : "")
                + text.substring(start, marks.getFirst().start()),
            false));
    for (int i = 0; i < marks.size(); i++) {
      if (i > 0) {
        pieces.add(new Piece(text.substring(marks.get(i - 1).end(), marks.get(i).start()), false));
      }
      pieces.add(new Piece(text.substring(marks.get(i).start(), marks.get(i).end()), true));
    }
    int end = end(text, marks.getLast().end());
    pieces.add(
        new Piece(
            text.substring(marks.getLast().end(), end)
                + (end < text.length() && text.charAt(end) != '\n' ? "…" : ""),
            false));
    return new Quote(pieces);
  }

  /// Back to the start of the line, or to a blank not too far away.
  private static int start(String text, int from) {
    int line = text.lastIndexOf('\n', from - 1) + 1;
    if (from - line <= AROUND) {
      return line;
    }
    int blank = text.indexOf(' ', from - AROUND);
    return blank < 0 || blank >= from ? from : blank + 1;
  }

  private static int end(String text, int from) {
    int line = text.indexOf('\n', from);
    int last = line < 0 ? text.length() : line;
    if (last - from <= AROUND) {
      return last;
    }
    int blank = text.lastIndexOf(' ', from + AROUND);
    return blank <= from ? from : blank;
  }
}
