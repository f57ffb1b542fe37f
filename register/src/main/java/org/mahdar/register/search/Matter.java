package org.mahdar.register.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// What a stance is about, as the words that carry it: «استعادة المقاتلين الأجانب من المخيم» and «بإعادة مقاتليها الأجانب» are about one matter.
public final class Matter {
  private static final int FEWEST = 2;
  private static final double MOST_OF_IT = 0.6;
  private static final int SHORTEST = 3;

  /// What is longer is a speech about many things.
  private static final int LONGEST = 40;

  /// For each word the stems that it may have.
  private final List<Set<String>> words = new ArrayList<>();

  private final Set<String> stems = new HashSet<>();

  Matter(String text, Terms terms, Set<String> idle) {
    for (Token token : Tokens.of(text).all()) {
      if (token.is(Token.Kind.WORD) && words.size() < LONGEST) {
        add(terms.kept(token), idle);
      }
    }
  }

  private void add(List<String> kept, Set<String> idle) {
    Set<String> may = new HashSet<>();
    boolean carries = !idle.contains(kept.getFirst());
    for (String term : kept.subList(1, kept.size())) {
      String stem = term.substring(1);
      carries &= !idle.contains(stem);
      if (stem.length() >= SHORTEST) {
        may.add(stem);
      }
    }
    if (carries && !may.isEmpty()) {
      words.add(may);
      stems.addAll(may);
    }
  }

  /// Whether most of the words of the shorter one are among those of the other, and two at least.
  public boolean sameAs(Matter other) {
    Matter shorter = words.size() <= other.words.size() ? this : other;
    Matter longer = shorter == this ? other : this;
    int shared = 0;
    for (Set<String> word : shorter.words) {
      shared += word.stream().anyMatch(longer.stems::contains) ? 1 : 0;
    }
    return shared >= FEWEST && shared >= MOST_OF_IT * shorter.words.size();
  }
}
