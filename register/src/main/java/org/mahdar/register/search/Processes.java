package org.mahdar.register.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// Finds the names of processes in a text: «ميثاق نيسال» gives `naysal`.
final class Processes {
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
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Clitics.Cut cut : Clitics.of(tokens.get(i).folded())) {
        for (Spelling spelling : byFirst.getOrDefault(cut.stem(), List.of())) {
          if (follows(tokens, i, spelling.words())) {
            found.add(spelling.id());
          }
        }
      }
    }
    return found;
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
