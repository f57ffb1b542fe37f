package org.mahdar.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Arrival;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// The articles of one JSON Lines stream; a line that is none is refused by its place, `دفعة.jsonl:12`.
final class Lines implements AutoCloseable {
  private final String name;
  private final @Nullable String path;
  private final InputStream in;
  private final BoundedLines lines;
  private final Articles articles;
  private int number;
  private boolean broken;

  Lines(String name, @Nullable String path, InputStream in, Articles articles) {
    this.name = name;
    this.path = path;
    this.in = in;
    this.lines = new BoundedLines(in, Captures.LIMIT);
    this.articles = articles;
  }

  /// The next article or refusal, or null at the end; empty lines are passed over.
  @Nullable Arrival next() {
    try {
      BoundedLines.Line line = broken ? null : lines.next();
      while (line != null) {
        number++;
        if (line.tooLong()) {
          return refused(
              Outcome.Reason.TOO_LARGE,
              "a line of more than " + (Captures.LIMIT >> 20) + " MB; give one article per line");
        }
        if (!new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
          return article(line.bytes());
        }
        line = lines.next();
      }
      return null;
    } catch (IOException e) {
      broken = true;
      number++;
      return refused(Outcome.Reason.UNREADABLE, "the file cannot be read on (" + e + ")");
    }
  }

  private Arrival article(byte[] line) {
    try {
      return articles.line(name + ":" + number, path, JsonLine.parse(line));
    } catch (IllegalArgumentException e) {
      return refused(Outcome.Reason.BAD_INPUT_LINE, String.valueOf(e.getMessage()));
    }
  }

  private Outcome.Rejected refused(Outcome.Reason reason, String detail) {
    return new Outcome.Rejected(new DocumentId(name + ":" + number), reason, detail);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
