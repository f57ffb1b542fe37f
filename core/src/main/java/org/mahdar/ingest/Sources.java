package org.mahdar.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files behind a list of inputs: a folder stands for the articles in it, at any depth, in sorted order.
///
/// Folders are listed one at a time; what is hidden and links to folders within folders are passed over.
final class Sources implements Iterator<Sources.Found> {
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");

  private final Deque<Found> ahead = new ArrayDeque<>();
  private boolean emptyFolder;

  Sources(List<String> inputs) {
    for (String input : inputs) {
      Found found =
          input.equals("-") ? new Found(Kind.INPUT, Path.of("-"), null) : given(Path.of(input));
      ahead.add(found);
      if (found.kind() == Kind.FOLDER) {
        ahead.add(new Found(Kind.FOLDER_END, found.path(), null));
      }
    }
  }

  enum Kind {
    TEXT,
    PAGE,
    LINES,
    INPUT,
    FOLDER,
    FOLDER_END,
    FAULT
  }

  /// @param fault what is wrong with it, for the kind FAULT alone
  record Found(Kind kind, Path path, @Nullable String fault) {}

  @Override
  public boolean hasNext() {
    while (!ahead.isEmpty()) {
      Found first = ahead.element();
      if (first.kind() == Kind.FOLDER) {
        ahead.remove();
        open(first.path());
      } else if (first.kind() == Kind.FOLDER_END) {
        ahead.remove();
        close(first.path());
      } else {
        return true;
      }
    }
    return false;
  }

  private void open(Path folder) {
    // Its end follows at once: it was named outright, and nothing of it has been found yet.
    emptyFolder |=
        !ahead.isEmpty() && ahead.element().equals(new Found(Kind.FOLDER_END, folder, null));
    List<Found> within = list(folder);
    Collections.reverse(within);
    within.forEach(ahead::push);
  }

  private void close(Path folder) {
    if (emptyFolder) {
      emptyFolder = false;
      ahead.push(
          new Found(
              Kind.FAULT, folder, "no .txt, .html or .jsonl file in this folder; name another"));
    }
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    emptyFolder = false;
    return ahead.remove();
  }

  /// What was named outright is read whatever it is called.
  private static Found given(Path path) {
    if (Files.isDirectory(path)) {
      return new Found(Kind.FOLDER, path, null);
    }
    if (!Files.exists(path)) {
      return new Found(Kind.FAULT, path, "no such file; check the path");
    }
    return new Found(kind(path), path, null);
  }

  private static Kind kind(Path path) {
    String ending = ending(path);
    return PAGES.contains(ending) ? Kind.PAGE : LINES.contains(ending) ? Kind.LINES : Kind.TEXT;
  }

  private static String ending(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<Found> list(Path folder) {
    List<Found> within = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        boolean hidden = path.getFileName().toString().startsWith(".");
        if (!hidden && Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
          within.add(new Found(Kind.FOLDER, path, null));
        } else if (!hidden
            && Files.isRegularFile(path)
            && (ending(path).equals("txt") || kind(path) != Kind.TEXT)) {
          within.add(new Found(kind(path), path, null));
        }
      }
    } catch (IOException e) {
      within.add(new Found(Kind.FAULT, folder, "the folder cannot be listed (" + e + ")"));
    }
    within.sort((a, b) -> a.path().toString().compareTo(b.path().toString()));
    return within;
  }
}
