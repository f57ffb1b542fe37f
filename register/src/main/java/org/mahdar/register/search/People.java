package org.mahdar.register.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Statement;

/// The officials that the articles name, each under one spelling; nobody else can be searched for by name.
///
/// «وزير الخارجية أنتوني بلينكن» in one article and «انطوني بلينكين» in another are one official, since one of them
/// gives him a public office. A name of one word, and a name that no article gives an office, are no official.
final class People {
  private final Set<String> offices;
  private final Map<String, String> spellings = new HashMap<>();

  People(Collection<Reading> readings, Set<String> offices) {
    this.offices = offices.stream().map(Folding::fold).collect(HashSet::new, Set::add, Set::addAll);
    Set<String> official = new HashSet<>();
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Reading reading : readings) {
      for (var mention : reading.mentions()) {
        if (mention instanceof NameMention name && name.kind() == NameMention.Kind.PERSON) {
          note(name.name(), name.role(), official, counts);
        }
      }
      for (var fact : reading.facts()) {
        if (fact instanceof Statement statement && statement.speaker().name() != null) {
          note(statement.speaker().name(), statement.speaker().role(), official, counts);
        }
      }
    }
    official.forEach(key -> spellings.put(key, mostFrequent(counts.getOrDefault(key, Map.of()))));
  }

  private void note(
      String name,
      @Nullable String role,
      Set<String> official,
      Map<String, Map<String, Integer>> counts) {
    String key = key(name);
    if (key != null) {
      counts.computeIfAbsent(key, _ -> new TreeMap<>()).merge(name.strip(), 1, Integer::sum);
      if (role != null && office(role)) {
        official.add(key);
      }
    }
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The one spelling of an official's name; empty for everybody else.
  Optional<String> official(@Nullable String name) {
    String key = name == null ? null : key(name);
    return key == null ? Optional.empty() : Optional.ofNullable(spellings.get(key));
  }

  /// Whether a role begins with a public office, behind whatever clitics.
  private boolean office(String role) {
    Tokens tokens = Tokens.of(role);
    StringBuilder head = new StringBuilder();
    for (Token token : tokens.all()) {
      head.append(head.isEmpty() ? "" : " ").append(token.folded());
      for (Clitics.Cut cut : Clitics.of(head.toString())) {
        if (offices.contains(cut.stem()) || offices.contains(head.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /// What all spellings of a name have in common; null for a name of one word.
  private static @Nullable String key(String name) {
    StringBuilder key = new StringBuilder();
    int words = 0;
    for (Token token : Tokens.of(name).all()) {
      if (token.is(Token.Kind.WORD)) {
        String skeleton = Terms.skeleton(token.folded());
        key.append(skeleton == null ? token.folded() : skeleton).append(' ');
        words++;
      }
    }
    return words < 2 ? null : key.toString();
  }
}
