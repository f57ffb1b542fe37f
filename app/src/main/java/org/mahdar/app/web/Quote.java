package org.mahdar.app.web;

import org.mahdar.model.Document;
import org.mahdar.model.Span;

/// A quotation with a little of what stands around it in its paragraph, so that it can be judged.
public record Quote(String before, String words, String after) {
  private static final int AROUND = 160;

  static Quote of(Document document, Span span) {
    String text = document.text();
    int start = start(text, span.start());
    int end = end(text, span.end());
    return new Quote(
        (start > 0 && text.charAt(start - 1) != '\n' ? "…" : "")
            + text.substring(start, span.start()),
        text.substring(span.start(), span.end()),
        text.substring(span.end(), end)
            + (end < text.length() && text.charAt(end) != '\n' ? "…" : ""));
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
