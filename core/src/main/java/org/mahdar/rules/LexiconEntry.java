package org.mahdar.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A row of a lexicon: «كانون الثاني», value `1`.
///
/// Rules and extractors ask rows for millions of cells, so a row knows its value and its place among all rows; names and
/// cells are interned, which lets them equal a literal at first sight.
public final class LexiconEntry {
  private static final int UNPLACED = -1;

  private final String lexicon;
  private final String spelling;
  private final Map<String, String> fields;

  /// Headers and cells in turn: a row has few, and walking through them touches less memory than hashing does.
  private final String[] cells;

  private final String value;
  private final int line;
  private final int number;
  private final long mark;
  private final long otherMark;

  /// @param lexicon the file's name without `.tsv`
  /// @param spelling as written in the file
  /// @param fields the other columns by their header; empty cells are absent
  public LexiconEntry(String lexicon, String spelling, Map<String, String> fields, int line) {
    this(lexicon.intern(), spelling, interned(fields), line, UNPLACED);
  }

  private LexiconEntry(
      String lexicon, String spelling, Map<String, String> fields, int line, int number) {
    this.lexicon = lexicon;
    this.spelling = spelling;
    this.fields = fields;
    this.cells =
        fields.entrySet().stream()
            .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
            .toArray(String[]::new);
    this.value = fields.getOrDefault("value", "");
    this.line = line;
    this.number = number;
    this.mark = Lattice.mark(lexicon);
    this.otherMark = Lattice.otherMark(lexicon);
  }

  private static Map<String, String> interned(Map<String, String> fields) {
    Map<String, String> interned = HashMap.newHashMap(fields.size());
    fields.forEach((header, cell) -> interned.put(header.intern(), cell.intern()));
    return interned;
  }

  /// The same row, which knows its place among the rows of all lexicons.
  LexiconEntry numbered(int place) {
    return new LexiconEntry(lexicon, spelling, fields, line, place);
  }

  public String lexicon() {
    return lexicon;
  }

  public String spelling() {
    return spelling;
  }

  public Map<String, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  public int line() {
    return line;
  }

  public String value() {
    return value;
  }

  /// The cell under `header`, empty where the row has none.
  public String field(String header) {
    for (int c = 0; c < cells.length; c += 2) {
      if (cells[c].equals(header)) {
        return cells[c + 1];
      }
    }
    return "";
  }

  /// Its place among the rows of all lexicons.
  int number() {
    return number;
  }

  boolean in(String name) {
    return mark == Lattice.mark(name) && lexicon.equals(name);
  }

  /// See [Lattice#mark].
  long mark() {
    return mark;
  }

  /// See [Lattice#otherMark].
  long otherMark() {
    return otherMark;
  }

  @Override
  public String toString() {
    return lexicon + ":" + line + " " + spelling;
  }
}
