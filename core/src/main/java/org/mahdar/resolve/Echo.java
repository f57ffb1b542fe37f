package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;

/// Finds the facts that might decide otherwise when one before them enters a proposal or leaves it.
///
/// Those are few: they share a key with the proposal, come later, and are like one of its faces, or belong to it and can no longer be one
/// with what came in.
final class Echo<F extends Fact> {
  private final Ledger ledger;
  private final Matcher<F> matcher;
  private final Function<FactRef, List<FactRef>> repeats;
  private final Function<FactRef, @Nullable Item<F>> items;
  private final Consumer<FactRef> again;

  Echo(
      Ledger ledger,
      Matcher<F> matcher,
      Function<FactRef, List<FactRef>> repeats,
      Function<FactRef, @Nullable Item<F>> items,
      Consumer<FactRef> again) {
    this.ledger = ledger;
    this.matcher = matcher;
    this.repeats = repeats;
    this.items = items;
    this.again = again;
  }

  /// How a fact came in.
  ///
  /// @param gained the keys under which its proposal was not found so early before
  /// @param founds whether it comes before all that were there
  record Arrival(Set<Long> gained, Faces.Change faces, boolean founds) {}

  void entered(Item<F> item, Draft draft, Arrival arrival) {
    if (ledger.fromNothing()) {
      return;
    }
    repeats.apply(item.ref()).forEach(again);
    boolean changed = !arrival.faces().none() || arrival.founds();
    Collection<Long> keys = changed ? List.copyOf(draft.keys) : arrival.gained();
    boolean lost = !arrival.faces().dropped().isEmpty();
    boolean face = !arrival.faces().added().isEmpty();
    for (Placed.Filed later : after(keys, item.order())) {
      Item<F> one = items.apply(later.at().ref());
      if (one != null) {
        double score = face ? matcher.score(one, item) : matcher.threshold() - 1;
        boolean own = later.proposal().equals(draft.id);
        boolean otherwise =
            own
                ? lost || score == Matcher.NEVER
                : score >= matcher.threshold()
                    || (lost || arrival.founds() || gains(arrival)) && like(one, draft);
        if (otherwise) {
          again.accept(later.at().ref());
        }
      }
    }
  }

  private static boolean gains(Arrival arrival) {
    return !arrival.gained().isEmpty();
  }

  /// Two proposals have become one; `founder` was the first of that which keeps its name.
  void united(Item<F> founder, Draft draft, Faces.Change faces) {
    draft.refs().forEach(member -> repeats.apply(member).forEach(again));
    for (Placed.Filed later : after(List.copyOf(draft.keys), founder.order())) {
      Item<F> one = items.apply(later.at().ref());
      boolean own = later.proposal().equals(draft.id);
      if (one != null && (own || like(one, draft))) {
        again.accept(later.at().ref());
      }
    }
  }

  /// @param item null where it is not what it was when it was placed
  void left(Placed seat, @Nullable Item<F> item, Draft draft, Faces.Change faces) {
    repeats.apply(seat.at().ref()).forEach(again);
    boolean changed = !faces.none();
    Set<Long> keys = new LinkedHashSet<>(seat.keys());
    if (changed) {
      keys.addAll(draft.keys);
    }
    for (Placed.Filed later : after(keys, seat.at())) {
      Item<F> one = items.apply(later.at().ref());
      boolean own = later.proposal().equals(draft.id);
      boolean otherwise =
          one != null
              && (own
                  || changed
                      && (item == null
                          || !faces.added().isEmpty()
                          || matcher.score(one, item) == Matcher.NEVER));
      if (otherwise) {
        again.accept(later.at().ref());
      }
    }
  }

  /// Whether a face of the proposal before it speaks for a fact being part of it.
  private boolean like(Item<F> item, Draft draft) {
    if (draft.faces.isEmpty()) {
      return false;
    }
    for (Order at : draft.faces.before(item.order())) {
      Item<F> face = items.apply(at.ref());
      if (face != null && matcher.score(item, face) >= matcher.threshold()) {
        return true;
      }
    }
    return false;
  }

  /// The facts after a place in time that look under one of the keys, each once.
  private List<Placed.Filed> after(Collection<Long> keys, Order at) {
    Map<Order, Placed.Filed> found = new HashMap<>();
    for (long key : keys) {
      ledger.block(key).after(at).forEach(filed -> found.put(filed.at(), filed));
      ledger.block(Keys.looking(key)).after(at).forEach(filed -> found.put(filed.at(), filed));
    }
    return new ArrayList<>(found.values());
  }
}
