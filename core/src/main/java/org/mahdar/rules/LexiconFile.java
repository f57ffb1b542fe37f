package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Inflection;

/// Reads a lexicon: UTF-8, tab-separated, a header row with `spelling`, `value` and `source`, `#` before a comment.
final class LexiconFile {
  private static final String SPELLING = "spelling";

  private LexiconFile() {}

  static List<LexiconEntry> read(String name, String content, List<Fault> faults) {
    String file = name + ".tsv";
    String[] lines = content.lines().toArray(String[]::new);
    String[] header = lines.length == 0 ? new String[0] : lines[0].split("\t", -1);
    if (!List.of(header).containsAll(List.of(SPELLING, "value", "source"))) {
      faults.add(new Fault(file, 1, "the header row needs the columns spelling, value and source"));
      return List.of();
    }
    ByName.Names columns =
        new ByName.Names(Arrays.stream(header).filter(column -> !column.equals(SPELLING)).toList());
    List<LexiconEntry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      LexiconEntry entry = row(name, header, columns, lines[i].split("\t", -1), i + 1, faults);
      Integer before = seen.putIfAbsent(Folding.fold(entry.spelling()), i + 1);
      if (before != null) {
        faults.add(new Fault(file, i + 1, entry.spelling() + " stands already in line " + before));
      } else {
        entries.addAll(inflected(entry));
      }
    }
    return entries;
  }

  /// The entry itself, or all its forms where its column `inflect` asks for them.
  static List<LexiconEntry> inflected(LexiconEntry entry) {
    if (!entry.field("inflect").equals("nisba")) {
      return List.of(entry);
    }
    return Inflection.nisba(entry.spelling()).stream().map(entry::spelled).toList();
  }

  private static LexiconEntry row(
      String name,
      String[] header,
      ByName.Names columns,
      String[] cells,
      int line,
      List<Fault> faults) {
    if (cells.length != header.length) {
      faults.add(
          new Fault(
              name + ".tsv", line, cells.length + " cells under " + header.length + " headers"));
    }
    @Nullable Object[] fields = new @Nullable Object[columns.all().size()];
    int column = 0;
    String spelling = "";
    for (int i = 0; i < Math.min(cells.length, header.length); i++) {
      if (header[i].equals(SPELLING)) {
        spelling = cells[i].strip();
      } else {
        fields[column++] = cells[i].isBlank() ? null : cells[i].strip().intern();
      }
    }
    if (spelling.isEmpty()) {
      faults.add(new Fault(name + ".tsv", line, "no spelling"));
    }
    return new LexiconEntry(name, spelling, new ByName<>(columns, fields), line);
  }
}
