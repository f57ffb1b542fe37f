package org.mahdar.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.arabic.Folding;

/// Finds what is wrong with packs beside the lexicons that they add to, before any text is read.
///
/// `organisations:` is no lexicon, `foreign-minister` no level, and «التحالف الدولي» cannot name two processes.
final class PackChecks {
  /// Lexicons whose values are names, so that a pack may bring new ones; all others have a closed set of values.
  private static final Set<String> OPEN =
      Set.of(
          "process",
          "country",
          "nationality",
          "city",
          "city_state",
          "organisation",
          "region",
          "given_name",
          "party",
          "seat");

  /// Columns that only packs fill: whose an outlet or agency is, a state's code or a party's name.
  private static final Map<String, Set<String>> DECLARED = Map.of("outlet", Set.of("affiliation"));

  private static final Set<String> ALWAYS = Set.of("value", "source", "pack", "inflect");

  private final Map<String, List<LexiconEntry>> lexicons;
  private final List<Fault> faults;
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Set<String>> columns = new HashMap<>();
  private final Map<String, Map<String, String>> spellings = new HashMap<>();

  PackChecks(Map<String, List<LexiconEntry>> lexicons, List<Fault> faults) {
    this.lexicons = lexicons;
    this.faults = faults;
  }

  void check(List<ProcessPack> packs) {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (ProcessPack pack : packs) {
      String before = ids.putIfAbsent(pack.id(), pack.file());
      if (before != null) {
        faults.add(
            new Fault(pack.file(), 1, "the pack " + pack.id() + " stands already in " + before));
      }
      if (pack.entries().isEmpty() && pack.names().isEmpty()) {
        faults.add(new Fault(pack.file(), 1, "the pack " + pack.id() + " has no word and no name"));
      }
      for (LexiconEntry entry : pack.entries()) {
        if (entry.lexicon().equals(ProcessPack.NAMES)) {
          name(entry, names);
        } else if (lexicons.containsKey(entry.lexicon())) {
          word(entry);
        } else {
          fault(entry, "unknown lexicon " + entry.lexicon() + similar(entry.lexicon()));
        }
      }
    }
  }

  private void name(LexiconEntry entry, Map<String, String> names) {
    String before = names.putIfAbsent(Folding.fold(entry.spelling()), entry.value());
    if (before != null && !before.equals(entry.value())) {
      fault(entry, entry.spelling() + " names the process " + before + " already");
    }
    columns(entry, Set.of("short"));
  }

  private void word(LexiconEntry entry) {
    columns(entry, columns.computeIfAbsent(entry.lexicon(), this::columnsOf));
    Set<String> known = values.computeIfAbsent(entry.lexicon(), this::valuesOf);
    if (!OPEN.contains(entry.lexicon()) && !known.contains(entry.value())) {
      fault(entry, entry.value() + " is no value of " + entry.lexicon() + some(known));
    }
    String before =
        spellings
            .computeIfAbsent(entry.lexicon(), this::spellingsOf)
            .putIfAbsent(Folding.fold(entry.spelling()), entry.value());
    if (before != null && !before.equals(entry.value())) {
      fault(
          entry,
          entry.spelling() + " stands already in " + entry.lexicon() + " with the value " + before);
    }
  }

  private void columns(LexiconEntry entry, Set<String> known) {
    for (String column : new TreeSet<>(entry.fields().keySet())) {
      if (!ALWAYS.contains(column) && !known.contains(column)) {
        fault(entry, "the lexicon " + entry.lexicon() + " has no column " + column);
      }
    }
  }

  private Set<String> columnsOf(String lexicon) {
    Set<String> known =
        rows(lexicon).stream()
            .flatMap(row -> row.fields().keySet().stream())
            .collect(Collectors.toSet());
    known.addAll(DECLARED.getOrDefault(lexicon, Set.of()));
    return known;
  }

  private Set<String> valuesOf(String lexicon) {
    return rows(lexicon).stream().map(LexiconEntry::value).collect(Collectors.toSet());
  }

  private Map<String, String> spellingsOf(String lexicon) {
    Map<String, String> known = new HashMap<>();
    rows(lexicon).forEach(row -> known.putIfAbsent(Folding.fold(row.spelling()), row.value()));
    return known;
  }

  private List<LexiconEntry> rows(String lexicon) {
    return lexicons.getOrDefault(lexicon, List.of());
  }

  /// The lexicon that may have been meant.
  private String similar(String lexicon) {
    return new TreeSet<>(lexicons.keySet())
        .stream()
            .filter(known -> lexicon.startsWith(known) || known.startsWith(lexicon))
            .findFirst()
            .map(known -> "; " + known + "?")
            .orElse("");
  }

  private static String some(Set<String> values) {
    Set<String> sorted = new TreeSet<>(new HashSet<>(values));
    return sorted.size() > 16 ? "" : ", which has " + String.join(", ", sorted);
  }

  private void fault(LexiconEntry entry, String what) {
    faults.add(new Fault(entry.field("source"), entry.line(), what));
  }
}
