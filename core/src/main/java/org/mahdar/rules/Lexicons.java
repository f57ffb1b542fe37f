package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All lexicons with their rows numbered through, and for each question of a pattern the rows that meet it.
///
/// `<month value=1..6>` is asked of the rows of `month` once, when the rules are compiled, and never again of a text.
final class Lexicons {
  private final Map<String, List<LexiconEntry>> byName = new TreeMap<>();
  private final Map<Question, Lexical> asked = new HashMap<>();

  private record Question(String lexicon, List<Pattern.Condition> conditions) {}

  Lexicons(Map<String, List<LexiconEntry>> lexicons) {
    int number = 0;
    for (Map.Entry<String, List<LexiconEntry>> lexicon : new TreeMap<>(lexicons).entrySet()) {
      List<LexiconEntry> rows = new ArrayList<>();
      for (LexiconEntry row : lexicon.getValue()) {
        rows.add(row.numbered(number++));
      }
      byName.put(lexicon.getKey(), List.copyOf(rows));
    }
  }

  /// The rows of a lexicon.
  ///
  /// @throws IllegalArgumentException where there is none of this name
  List<LexiconEntry> rows(String lexicon) {
    List<LexiconEntry> rows = byName.get(lexicon);
    if (rows == null) {
      throw new IllegalArgumentException("no lexicon " + lexicon);
    }
    return rows;
  }

  List<LexiconEntry> all() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /// What an element of a pattern asks; the same for all elements that ask the same.
  Lexical lexical(Pattern.InLexicon in) {
    return asked.computeIfAbsent(
        new Question(in.lexicon(), in.conditions()),
        question ->
            Lexical.of(
                question.lexicon(), Conditions.of(question.conditions()), rows(in.lexicon())));
  }
}
