package org.mahdar.app.cli;

import java.util.HashMap;
import java.util.Map;
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
    return new Gazetteer(first(knowledge, "city"), first(knowledge, "country"), processes);
  }

  private static Map<String, String> first(Knowledge knowledge, String lexicon) {
    Map<String, String> names = new HashMap<>();
    for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
      names.putIfAbsent(entry.value(), entry.spelling());
    }
    return names;
  }
}
