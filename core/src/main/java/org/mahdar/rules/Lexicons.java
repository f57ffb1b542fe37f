package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All lexicons with their rows numbered through, and for each question of a pattern the rows that meet it.
///
/// `<month value=1..6>` is asked of the rows of `month` once, when the rules are compiled, and never again of a text.
final class Lexicons {
  private final Map<String, List<LexiconEntry>> byName = new TreeMap<>();
  private final Map<String, Marks> marks = new HashMap<>();
  private final Map<Question, Lexical> asked = new HashMap<>();
  private final RuleWords words = new RuleWords();

  private record Question(String lexicon, List<Pattern.Condition> conditions) {}

  /// @param asked the lexicons that rules ask for
  Lexicons(Map<String, List<LexiconEntry>> lexicons, Collection<String> asked) {
    for (String lexicon : new TreeSet<>(asked)) {
      marks.put(lexicon, Marks.of(marks.size()));
    }
    int number = 0;
    for (Map.Entry<String, List<LexiconEntry>> lexicon : new TreeMap<>(lexicons).entrySet()) {
      ByName.Names columns = columns(lexicon.getValue());
      List<LexiconEntry> rows = new ArrayList<>();
      for (LexiconEntry row : lexicon.getValue()) {
        rows.add(row.numbered(number++, columns, marks(lexicon.getKey())));
      }
      byName.put(lexicon.getKey(), List.copyOf(rows));
    }
  }

  private static ByName.Names columns(List<LexiconEntry> rows) {
    ByName.@Nullable Names last = null;
    Set<String> columns = new LinkedHashSet<>();
    for (LexiconEntry row : rows) {
      if (row.columns() != last) {
        last = row.columns();
        columns.addAll(last.all());
      }
    }
    // Mostly all rows are of one file.
    return last != null && last.all().size() == columns.size() ? last : new ByName.Names(columns);
  }

  /// The mark of a lexicon among those that rules ask for, none where none does.
  private Marks marks(String lexicon) {
    return marks.getOrDefault(lexicon, Marks.NONE);
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

  /// The words that patterns name.
  RuleWords words() {
    return words;
  }

  /// What an element of a pattern asks; the same for all elements that ask the same.
  Lexical lexical(Pattern.InLexicon in) {
    return asked.computeIfAbsent(
        new Question(in.lexicon(), in.conditions()),
        question ->
            new Lexical(
                marks(in.lexicon()), Conditions.of(question.conditions()), rows(in.lexicon())));
  }
}
