package org.mahdar.register.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// Finds the names of processes in a text: «ميثاق نيسال» gives `naysal`.
final class Processes {
  /// As many words as a title and an opening sentence have.
  private static final int EARLY = 60;

  private record Spelling(List<String> words, String id) {}

  private final Map<String, List<Spelling>> byFirst = new HashMap<>();

  Processes(Map<String, String> spellings) {
    spellings.forEach((spelling, id) -> {
      List<String> words = Tokens.of(spelling).all().stream().map(Token::folded).toList();
      if (!words.isEmpty()) {
        byFirst
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Spelling(words, id));
      }
    });
  }

  Set<String> in(List<Token> tokens) {
    return times(tokens).keySet();
  }

  /// The one process that an article is about: no other is named, and this one early or more than once.
  Optional<String> main(List<Token> article) {
    Map<String, Integer> times = times(article);
    if (times.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, Integer> only = times.entrySet().iterator().next();
    boolean early = !in(article.subList(0, Math.min(EARLY, article.size()))).isEmpty();
    return early || only.getValue() > 1 ? Optional.of(only.getKey()) : Optional.empty();
  }

  private Map<String, Integer> times(List<Token> tokens) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Clitics.Cut cut : Clitics.of(tokens.get(i).folded())) {
        for (Spelling spelling : byFirst.getOrDefault(cut.stem(), List.of())) {
          if (follows(tokens, i, spelling.words())) {
            times.merge(spelling.id(), 1, Integer::sum);
          }
        }
      }
    }
    return times;
  }

  private static boolean follows(List<Token> tokens, int first, List<String> words) {
    if (first + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!tokens.get(first + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
