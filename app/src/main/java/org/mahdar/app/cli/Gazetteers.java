package org.mahdar.app.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.app.web.Gazetteer;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.LexiconEntry;

/// Hands the pages the names that the lexicons know; the pages themselves know no rules.
///
/// The first spelling of a value in a lexicon is the one that is shown.
public final class Gazetteers {
  private Gazetteers() {}

  public static Gazetteer of(Knowledge knowledge) {
    Map<String, Gazetteer.Process> processes = new HashMap<>();
    knowledge
        .packs()
        .forEach(
            pack -> processes.put(pack.id(), new Gazetteer.Process(pack.name(), pack.english())));
    return new Gazetteer(
        first(knowledge, "city"),
        first(knowledge, "country"),
        processes,
        affiliations(knowledge),
        press(knowledge));
  }

  private static Set<String> press(Knowledge knowledge) {
    return knowledge.lexicon("outlet").stream()
        .filter(outlet -> !outlet.field("context").equals("needed"))
        .map(LexiconEntry::spelling)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> affiliations(Knowledge knowledge) {
    Map<String, String> affiliations = new HashMap<>();
    for (LexiconEntry outlet : knowledge.lexicon("outlet")) {
      if (!outlet.field("affiliation").isEmpty()) {
        affiliations.put(outlet.spelling(), outlet.field("affiliation"));
      }
    }
    return affiliations;
  }

  private static Map<String, String> first(Knowledge knowledge, String lexicon) {
    Map<String, String> names = new HashMap<>();
    for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
      names.putIfAbsent(entry.value(), entry.spelling());
    }
    return names;
  }
}
