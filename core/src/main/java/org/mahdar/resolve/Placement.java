package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;

/// Gathers the facts of one kind into proposals, from the earliest article to the latest.
///
/// A fact is only compared with proposals it shares a key with, so that the work grows with the articles and not with their square; it
/// joins the one that most speaks for, or opens its own. Proposals that a fact could have joined form a component with it. Where a fact
/// comes in before some of its component, the whole component is taken apart and placed again, in order: so it does not matter
/// when an article arrived, and what once was one can split again.
final class Placement<F extends Fact> {
  private final Ledger ledger;
  private final Matcher<F> matcher;
  private final Function<FactRef, @Nullable Item<F>> items;
  private final Map<FactRef, Item<F>> known = new HashMap<>();
  private final TreeMap<Order, Item<F>> pending = new TreeMap<>();

  /// @param items the item of a fact, null where its document is gone
  Placement(Ledger ledger, Matcher<F> matcher, Function<FactRef, @Nullable Item<F>> items) {
    this.ledger = ledger;
    this.matcher = matcher;
    this.items = items;
  }

  /// Takes facts out of their proposals, those that are gone for good and those that are to be placed anew.
  void withdraw(Collection<FactRef> facts) {
    for (FactRef fact : facts) {
      ledger.holding(fact).ifPresent(draft -> takeApart(Set.of(draft.component)));
    }
  }

  void place(Collection<Item<F>> newcomers) {
    for (Item<F> item : newcomers) {
      known.put(item.ref(), item);
      pending.put(item.order(), item);
    }
    while (!pending.isEmpty()) {
      place(pending.pollFirstEntry().getValue());
    }
  }

  private @Nullable Item<F> item(FactRef ref) {
    return known.computeIfAbsent(ref, items);
  }

  private void place(Item<F> item) {
    Set<String> keys = matcher.keys(item);
    Set<String> lookups = matcher.lookups(item);
    Map<Draft, Double> scores = scores(item, candidates(item, lookups, "held|"));
    Set<String> touched = components(scores);
    if (!lookups.equals(keys)) {
      touched.addAll(components(scores(item, candidates(item, keys, "sought|"))));
    }
    if (touched.stream().anyMatch(component -> later(component, item))) {
      takeApart(touched);
      pending.put(item.order(), item);
      return;
    }
    Draft draft = best(item, scores);
    boolean differs =
        draft.faceRefs().stream()
            .map(this::item)
            .noneMatch(face -> face != null && Facts.sameValues(face.fact(), item.fact()));
    ledger.add(draft, item, differs, filed(item, keys, lookups));
    touched.forEach(component -> ledger.join(draft.component, component));
  }

  private List<Long> filed(Item<F> item, Set<String> keys, Set<String> lookups) {
    List<Long> filed = new ArrayList<>();
    keys.forEach(key -> filed.add(hash(item, "held|", key)));
    if (!lookups.equals(keys)) {
      lookups.forEach(key -> filed.add(hash(item, "sought|", key)));
    }
    return filed;
  }

  private static long hash(Item<?> item, String side, String key) {
    return Hashes.of(item.fact().kind() + side + key);
  }

  private Set<Draft> candidates(Item<F> item, Set<String> keys, String side) {
    Set<Draft> candidates = new LinkedHashSet<>();
    for (String key : keys) {
      candidates.addAll(ledger.filedUnder(hash(item, side, key)));
    }
    return candidates;
  }

  /// The proposals that the item could join, with what speaks for each.
  private Map<Draft, Double> scores(Item<F> item, Set<Draft> candidates) {
    Map<Draft, Double> scores = new LinkedHashMap<>();
    for (Draft candidate : candidates) {
      double most = Matcher.NEVER;
      boolean ruledOut = false;
      for (FactRef ref : candidate.faceRefs()) {
        Item<F> face = item(ref);
        if (face != null) {
          double score = matcher.score(item, face);
          ruledOut |= score == Matcher.NEVER;
          most = Math.max(most, score);
        }
      }
      if (most >= matcher.threshold()) {
        // It could have been, were it not for another member: so it is looked at again when that
        // one goes.
        scores.put(candidate, ruledOut ? Matcher.NEVER : most);
      }
    }
    if (item.twin() != null) {
      ledger.holding(item.twin()).ifPresent(draft -> scores.put(draft, Double.POSITIVE_INFINITY));
    }
    return scores;
  }

  private static Set<String> components(Map<Draft, Double> scores) {
    Set<String> components = new LinkedHashSet<>();
    scores.keySet().forEach(draft -> components.add(draft.component));
    return components;
  }

  private boolean later(String component, Item<F> item) {
    return ledger.goesOnAfter(component, item.order());
  }

  /// Dissolves whole components; what they held waits to be placed again.
  private void takeApart(Set<String> components) {
    for (String component : Set.copyOf(components)) {
      for (Draft draft : ledger.inComponent(component)) {
        ledger.dissolve(draft);
        for (FactRef member : draft.members) {
          Item<F> again = item(member);
          if (again != null) {
            pending.put(again.order(), again);
          }
        }
      }
    }
  }

  private static Draft best(Item<?> item, Map<Draft, Double> scores) {
    return scores.entrySet().stream()
        .filter(candidate -> candidate.getValue() != Matcher.NEVER)
        .max(
            Map.Entry.<Draft, Double>comparingByValue()
                .thenComparing(
                    candidate -> candidate.getKey().founded(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> new Draft(item));
  }
}
