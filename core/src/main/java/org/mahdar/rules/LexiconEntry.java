package org.mahdar.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// A row of a lexicon: «كانون الثاني», value `1`.
///
/// @param lexicon the file's name without `.tsv`
/// @param spelling as written in the file
/// @param fields the other columns by their header; empty cells are absent
public record LexiconEntry(String lexicon, String spelling, Map<String, String> fields, int line) {
  public LexiconEntry {
    // Cells are asked for millions of times: a HashMap finds them faster than the JDK's copy of a
    // map.
    fields = Collections.unmodifiableMap(new HashMap<>(fields));
  }

  public String value() {
    return fields.getOrDefault("value", "");
  }

  /// The cell under `header`, empty where the row has none.
  public String field(String header) {
    return fields.getOrDefault(header, "");
  }
}
