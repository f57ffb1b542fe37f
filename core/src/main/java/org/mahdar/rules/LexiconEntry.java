package org.mahdar.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// A row of a lexicon: «كانون الثاني», value `1`.
///
/// Rules and extractors ask rows for millions of cells, so a row knows its value and its place among all rows; names and
/// cells are interned, which lets them equal a literal at first sight.
public final class LexiconEntry {
  private static final int UNPLACED = -1;

  private final String lexicon;
  private final String spelling;
  private final ByName<String> fields;

  /// The names of those fields, at hand for the many questions for a cell that no row of the lexicon has.
  private final ByName.Names columns;

  private final String value;
  private final int line;
  private final int number;
  private final long marks;
  private final Marks asked;

  /// @param lexicon the file's name without `.tsv`
  /// @param spelling as written in the file
  /// @param fields the other columns by their header; empty cells are absent
  public LexiconEntry(String lexicon, String spelling, Map<String, String> fields, int line) {
    this(lexicon, spelling, ByName.of(new ByName.Names(fields.keySet()), interned(fields)), line);
  }

  /// @param fields of which names and cells are interned
  LexiconEntry(String lexicon, String spelling, ByName<String> fields, int line) {
    this(lexicon.intern(), spelling, fields, line, UNPLACED, Marks.NONE);
  }

  private LexiconEntry(
      String lexicon, String spelling, ByName<String> fields, int line, int number, Marks asked) {
    this.lexicon = lexicon;
    this.spelling = spelling;
    this.fields = fields;
    this.columns = fields.names();
    this.value = fields.getOrDefault("value", "");
    this.line = line;
    this.number = number;
    this.marks = Lattice.marks(lexicon);
    this.asked = asked;
  }

  private static Map<String, String> interned(Map<String, String> fields) {
    Map<String, String> interned = HashMap.newHashMap(fields.size());
    fields.forEach((header, cell) -> interned.put(header, cell.intern()));
    return interned;
  }

  /// The same row, which knows its place among the rows of all lexicons.
  ///
  /// @param columns of all rows of its lexicon
  /// @param marks of its lexicon among those that rules ask for
  LexiconEntry numbered(int place, ByName.Names columns, Marks marks) {
    return new LexiconEntry(lexicon, spelling, fields.under(columns), line, place, marks);
  }

  /// The same row for another spelling.
  LexiconEntry spelled(String other) {
    return new LexiconEntry(lexicon, other, fields, line);
  }

  /// The columns in which it may have cells, one list for all rows of a file.
  ByName.Names columns() {
    return columns;
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
    int at = columns.at(header);
    return at < 0 ? "" : fields.at(at, "");
  }

  /// Its place among the rows of all lexicons.
  int number() {
    return number;
  }

  boolean in(String name) {
    return in(name, Lattice.marks(name));
  }

  /// @param others the marks of the name, see [Lattice#marks]
  boolean in(String name, long others) {
    return marks == others && lexicon.equals(name);
  }

  /// See [Lattice#marks].
  long marks() {
    return marks;
  }

  /// The marks of its lexicon among those that rules ask for, none where none does.
  Marks asked() {
    return asked;
  }

  @Override
  public String toString() {
    return lexicon + ":" + line + " " + spelling;
  }
}
