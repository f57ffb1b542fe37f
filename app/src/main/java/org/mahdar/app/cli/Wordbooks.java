package org.mahdar.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.register.search.Wordbook;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.LexiconEntry;

/// Hands the search what the lexicons know: which spellings name one thing, which words stand idle, which roles are public
/// offices.
///
/// «الناتو» and «حلف شمال الأطلسي» have one value in the lexicon of organisations, so a search for either finds both.
final class Wordbooks {
  private static final List<String> NAMES = List.of("country", "city", "organisation", "process");

  /// Values of the lexicon of roles that make nobody an official.
  private static final Set<String> PRIVATE = Set.of("other", "member", "peer", "leader");

  private Wordbooks() {}

  static Wordbook of(Knowledge knowledge) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String lexicon : NAMES) {
      for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
        // «الميثاق» alone may be any compact.
        if (entry.field("short").isEmpty()) {
          groups
              .computeIfAbsent(lexicon + " " + entry.value(), _ -> new ArrayList<>())
              .add(entry.spelling());
        }
      }
    }
    Map<String, String> processes = new HashMap<>();
    for (LexiconEntry entry : knowledge.lexicon("process")) {
      if (entry.field("short").isEmpty()) {
        processes.put(entry.spelling(), entry.value());
      }
    }
    return new Wordbook(
        groups.values().stream().filter(group -> group.size() > 1).toList(),
        knowledge.lexicon("function_word").stream()
            .map(LexiconEntry::spelling)
            .collect(Collectors.toSet()),
        knowledge.lexicon("role").stream()
            .filter(role -> !PRIVATE.contains(role.value()))
            .map(LexiconEntry::spelling)
            .collect(Collectors.toSet()),
        processes);
  }
}
