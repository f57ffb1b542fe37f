package org.mahdar.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Arrival;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// The captures behind a list of inputs, one at a time: text files, web pages, JSON Lines, folders, standard input.
///
/// `اخبار/` with `أول.txt` and a `دفعة.jsonl` of two lines gives three captures. What cannot be read is a refusal with a reason
/// and the run goes on.
public final class Captures implements Iterator<Arrival>, AutoCloseable {
  /// The most bytes of one page, 16 MB: an article has thousands, a page with all its scripts a few million.
  public static final int LIMIT = 16 << 20;

  private final Sources sources;
  private final Articles articles;
  private final InputStream standardInput;
  private @Nullable Lines lines;
  private @Nullable Arrival ahead;

  /// @param inputs paths of files and folders, `-` for JSON Lines on standard input
  /// @param published the ISO date of every article that brings none, or null
  public Captures(
      List<String> inputs,
      Manifest manifest,
      @Nullable String published,
      InputStream standardInput) {
    if (published != null && !Manifest.isDate(published)) {
      throw new IllegalArgumentException("\"" + published + "\" is no ISO date such as 2019-11-14");
    }
    this.sources = new Sources(inputs);
    this.articles = new Articles(manifest, published);
    this.standardInput = standardInput;
  }

  /// The files that the manifest names and that were not among the inputs so far.
  public Collection<String> unmatched() {
    return articles.unmatched();
  }

  @Override
  public boolean hasNext() {
    while (ahead == null) {
      if (lines != null) {
        ahead = lines.next();
        if (ahead == null) {
          close();
        }
      } else if (sources.hasNext()) {
        open(sources.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    Arrival next = ahead;
    ahead = null;
    return next;
  }

  private void open(Sources.Found found) {
    Path path = found.path();
    switch (found.kind()) {
      case TEXT -> ahead = file(path, Articles.TEXT);
      case PAGE -> ahead = file(path, Articles.PAGE);
      case LINES -> openLines(path);
      case INPUT -> lines = new Lines("stdin", null, standardInput, articles);
      case FAULT -> ahead = refused(path, Outcome.Reason.UNREADABLE, String.valueOf(found.fault()));
      case FOLDER, FOLDER_END -> throw new IllegalStateException("a folder is no article: " + path);
    }
  }

  private Arrival file(Path path, String mediaType) {
    try {
      if (Files.size(path) > LIMIT) {
        return refused(path, Outcome.Reason.TOO_LARGE, tooLarge(Files.size(path)));
      }
      return articles.file(path, mediaType, Files.readAllBytes(path));
    } catch (IOException e) {
      return refused(path, Outcome.Reason.UNREADABLE, "the file cannot be read (" + e + ")");
    }
  }

  private void openLines(Path path) {
    try {
      lines =
          new Lines(
              path.getFileName().toString(), path.toString(), Files.newInputStream(path), articles);
    } catch (IOException e) {
      ahead = refused(path, Outcome.Reason.UNREADABLE, "the file cannot be read (" + e + ")");
    }
  }

  private static Outcome.Rejected refused(Path path, Outcome.Reason reason, String detail) {
    return new Outcome.Rejected(new DocumentId(path.toString()), reason, detail);
  }

  private static String tooLarge(long bytes) {
    return (bytes >> 20)
        + " MB, and a page has "
        + (LIMIT >> 20)
        + " MB at most; give one file per article";
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
      lines = null;
    }
  }
}
