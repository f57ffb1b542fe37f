package org.mahdar.resolve;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.model.Composition;

/// Recognises one group in several articles: its name agrees, and so do most of its members.
final class CompositionMatcher implements Matcher<Composition> {
  private static final double MOST = 0.5;

  @Override
  public double threshold() {
    return MOST;
  }

  @Override
  public Set<String> keys(Item<Composition> item) {
    return Words.of(item.fact().of()).stream()
        .map(word -> "of " + word)
        .collect(Collectors.toSet());
  }

  @Override
  public double score(Item<Composition> item, Item<Composition> other) {
    Composition a = item.fact();
    Composition b = other.fact();
    Set<String> members = new HashSet<>(a.members());
    Set<String> others = new HashSet<>(b.members());
    int shared = Words.shared(members, others);
    int all = members.size() + others.size() - shared;
    boolean dates = a.asOf() == null || b.asOf() == null || a.asOf().overlaps(b.asOf());
    return dates && all > 0 && Words.compatible(a.of(), b.of()) ? (double) shared / all : NEVER;
  }
}
