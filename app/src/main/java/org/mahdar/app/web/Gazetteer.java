package org.mahdar.app.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.LexiconEntry;
import org.mahdar.rules.ProcessPack;

/// Names of cities, states and processes, by the values that facts hold: `Washington` is «واشنطن».
///
/// The first spelling of a value in a lexicon is the one that is shown.
public final class Gazetteer {
  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, ProcessPack> packs = new HashMap<>();

  public Gazetteer(Knowledge knowledge) {
    first(knowledge, "city", cities);
    first(knowledge, "country", states);
    knowledge.packs().forEach(pack -> packs.put(pack.id(), pack));
  }

  Optional<ProcessPack> process(String id) {
    return Optional.ofNullable(packs.get(id));
  }

  Optional<String> city(String english) {
    return Optional.ofNullable(cities.get(english));
  }

  /// States that the locale data of the JDK does not know, by their code.
  Optional<String> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  private static void first(Knowledge knowledge, String lexicon, Map<String, String> names) {
    for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
      names.putIfAbsent(entry.value(), entry.spelling());
    }
  }
}
