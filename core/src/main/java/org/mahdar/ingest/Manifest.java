package org.mahdar.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What dumps lack, by file: the line `خبر.txt,2019-11-14` under the header `file,published` dates that file.
public final class Manifest {
  public static final Manifest NONE = new Manifest(Map.of());

  private static final List<String> COLUMNS =
      List.of("file", "published", "url", "outlet", "title");
  private static final int DAY = 10;

  private final Map<String, Row> rows;

  private Manifest(Map<String, Row> rows) {
    this.rows = rows;
  }

  /// What the manifest says of one file.
  record Row(
      int line,
      @Nullable String published,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String title) {}

  /// Reads a CSV file with the column `file` and any of `published`, `url`, `outlet`, `title`, in any order.
  ///
  /// @throws ManifestException naming file, line and fault
  public static Manifest read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ManifestException(
          file
              + ": the manifest cannot be read as UTF-8 text ("
              + e
              + "): check its path and its encoding");
    }
  }

  static Manifest parse(String name, String text) {
    List<Csv.Line> lines = lines(name, text);
    if (lines.isEmpty()) {
      throw new ManifestException(
          name + ": the manifest is empty; its first line must be: file,published");
    }
    List<String> header =
        lines.getFirst().fields().stream()
            .map(column -> column.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!header.contains("file")) {
      throw new ManifestException(
          name + ":1: no column \"file\"; the first line must name the columns, any of " + COLUMNS);
    }
    Map<String, Row> rows = new HashMap<>();
    for (Csv.Line line : lines.subList(1, lines.size())) {
      put(rows, name, header, line);
    }
    if (rows.isEmpty()) {
      throw new ManifestException(
          name + ": the manifest names no file; put one line per file under its header");
    }
    return new Manifest(rows);
  }

  private static List<Csv.Line> lines(String name, String text) {
    try {
      return Csv.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ManifestException(name + ":" + e.getMessage());
    }
  }

  private static void put(Map<String, Row> rows, String name, List<String> header, Csv.Line line) {
    String here = name + ":" + line.line() + ": ";
    if (line.fields().size() != header.size()) {
      throw new ManifestException(
          here
              + line.fields().size()
              + " fields under "
              + header.size()
              + " columns; quote a field that holds a comma");
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), line.fields().get(i).strip());
    }
    String file = values.getOrDefault("file", "");
    if (file.isEmpty()) {
      throw new ManifestException(here + "the column \"file\" is empty");
    }
    Row row =
        new Row(
            line.line(),
            published(here, value(values, "published")),
            value(values, "url"),
            value(values, "outlet"),
            value(values, "title"));
    Row other = rows.put(file.replace('\\', '/'), row);
    if (other != null) {
      throw new ManifestException(here + file + " stands in line " + other.line() + " already");
    }
  }

  private static @Nullable String value(Map<String, String> values, String column) {
    String value = values.get(column);
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable String published(String here, @Nullable String published) {
    if (published != null && !isDate(published)) {
      throw new ManifestException(
          here + "published is \"" + published + "\", not an ISO date such as 2019-11-14");
    }
    return published;
  }

  /// Whether `text` is an ISO-8601 date or begins with one, as a date-time does.
  static boolean isDate(String text) {
    boolean alone =
        text.length() == DAY || text.length() > DAY && "T ".indexOf(text.charAt(DAY)) >= 0;
    try {
      return alone && LocalDate.parse(text.substring(0, DAY)) != null;
    } catch (DateTimeException e) {
      // 2019-02-30 looks like a date and is none
      return false;
    }
  }

  /// The key under which the manifest knows `name`: the name itself, or what follows one of its slashes.
  Optional<String> key(String name) {
    String rest = name.replace('\\', '/');
    while (!rows.containsKey(rest)) {
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      rest = rest.substring(slash + 1);
    }
    return Optional.of(rest);
  }

  @Nullable Row row(String key) {
    return rows.get(key);
  }

  /// The files it names that are not among `used`, sorted.
  Collection<String> without(Collection<String> used) {
    Collection<String> unused = new TreeSet<>(rows.keySet());
    unused.removeAll(used);
    return unused;
  }
}
