package org.mahdar.ingest;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values after RFC 4180: quotes, doubled quotes, line feeds within quotes; a byte order mark is skipped.
///
/// `"خبر، أول.txt",2019-11-14` is a record of two fields.
final class Csv {
  private static final char MARK = '\uFEFF';

  private final String text;
  private int place;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
    this.place = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
  }

  /// @param line where the record starts, from 1
  record Line(int line, List<String> fields) {}

  /// All records; lines without anything are passed over.
  ///
  /// @throws IllegalArgumentException where a quote is never closed
  static List<Line> parse(String text) {
    Csv csv = new Csv(text);
    List<Line> lines = new ArrayList<>();
    while (csv.place < text.length()) {
      Line next = csv.next();
      if (next.fields().size() > 1 || !next.fields().getFirst().isBlank()) {
        lines.add(next);
      }
    }
    return lines;
  }

  private Line next() {
    int start = line;
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field());
    } while (take(','));
    if (take('\r')) {
      take('\n');
      line++;
    } else if (take('\n')) {
      line++;
    }
    return new Line(start, fields);
  }

  private String field() {
    if (!take('"')) {
      int from = place;
      while (place < text.length() && ",\r\n".indexOf(text.charAt(place)) < 0) {
        place++;
      }
      return text.substring(from, place);
    }
    StringBuilder field = new StringBuilder();
    int opened = line;
    while (place < text.length()) {
      char c = text.charAt(place++);
      if (c == '"' && !take('"')) {
        return field.append(field()).toString();
      }
      line += c == '\n' ? 1 : 0;
      field.append(c);
    }
    throw new IllegalArgumentException(opened + ": a quote is opened and never closed");
  }

  private boolean take(char c) {
    if (place < text.length() && text.charAt(place) == c) {
      place++;
      return true;
    }
    return false;
  }
}
