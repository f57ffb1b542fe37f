package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;

/// Finds the facts that might decide otherwise when one before them enters a proposal or leaves it.
///
/// Those are few: they look where the proposal is found, come later, and are like one of its faces; or they belong to it, and less speaks
/// for that than before.
final class Echo<F extends Fact> {
  private final Ledger ledger;
  private final Matcher<F> matcher;
  private final Function<FactRef, List<FactRef>> repeats;
  private final Function<FactRef, @Nullable Item<F>> items;
  private final Again again;

  /// Has facts looked at again.
  interface Again {
    /// One that may belong anywhere now.
    void among(FactRef fact);

    /// One that stays where it is or goes to this proposal, for which more speaks than before.
    void between(FactRef fact, Draft rival);
  }

  Echo(
      Ledger ledger,
      Matcher<F> matcher,
      Function<FactRef, List<FactRef>> repeats,
      Function<FactRef, @Nullable Item<F>> items,
      Again again) {
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
    repeats.apply(item.ref()).forEach(again::among);
    boolean changed = !arrival.faces().none() || arrival.founds();
    boolean face = !arrival.faces().added().isEmpty();
    if (!arrival.faces().none()) {
      members(draft, item.order(), arrival.faces());
    }
    boolean opened = arrival.founds() || !arrival.faces().dropped().isEmpty();
    for (Item<F> one : others(draft, changed ? draft.keys : Set.of(), item.order())) {
      boolean speaks = face && matcher.score(one, item) >= matcher.threshold();
      if (speaks || opened && like(one, draft)) {
        again.between(one.ref(), draft);
      }
    }
    // What did not find the proposal before is drawn by all its faces, not by this one alone.
    for (Item<F> one : others(draft, opened ? Set.of() : arrival.gained(), item.order())) {
      if (like(one, draft)) {
        again.between(one.ref(), draft);
      }
    }
  }

  /// A fact is filed otherwise than it was.
  ///
  /// @param keys those it was found under and is no more, and those it is found under now and was not
  void refiled(Item<F> item, Draft draft, Set<Long> keys) {
    for (long key : keys) {
      ledger.block(key).lookingAfter(item.order(), draft.id).forEach(one -> again.among(one.ref()));
      ledger
          .block(key)
          .lookingAfter(item.order(), draft.id, one -> again.between(one.ref(), draft));
    }
  }

  /// Two proposals have become one; `founder` was the first of that which keeps its name.
  void united(Item<F> founder, Draft draft) {
    draft.refs().forEach(member -> repeats.apply(member).forEach(again::among));
    draft.members.after(founder.order()).forEach(member -> again.among(member.ref()));
    for (Item<F> one : others(draft, draft.keys, founder.order())) {
      if (like(one, draft)) {
        again.between(one.ref(), draft);
      }
    }
  }

  /// How facts left a proposal.
  ///
  /// @param seats the earliest first
  /// @param founded whether the earliest of them came before all others
  record Departure(List<Placed> seats, Faces.Change faces, boolean founded) {
    Order first() {
      return seats.getFirst().at();
    }

    /// Each key with the first of them that was found under it.
    Map<Long, Order> keys() {
      Map<Long, Order> keys = new LinkedHashMap<>();
      seats.forEach(seat -> seat.keys().forEach(key -> keys.putIfAbsent(key, seat.at())));
      return keys;
    }
  }

  /// @param item null where there are several, or it is not what it was when it was placed; then nothing is compared yet, for what it hangs on
  /// may still move
  void left(Departure departure, @Nullable Item<F> item, Draft draft) {
    departure.seats().forEach(seat -> repeats.apply(seat.at().ref()).forEach(again::among));
    if (draft.members.isEmpty()) {
      return;
    }
    Faces.Change faces = departure.faces();
    if (departure.founded() || item == null && !faces.none()) {
      // Of two proposals for which as much speaks the earlier wins, and this one is later now.
      draft.members.after(departure.first()).forEach(member -> again.among(member.ref()));
    } else {
      members(draft, departure.first(), faces);
      lost(departure, draft);
    }
    if (!faces.none()) {
      for (Item<F> one : others(draft, draft.keys, departure.first())) {
        if (item == null || attracted(one, item, faces) && like(one, draft)) {
          again.between(one.ref(), draft);
        }
      }
    }
  }

  /// Whether more may speak for a proposal that `item` has left.
  private boolean attracted(Item<F> one, Item<F> item, Faces.Change faces) {
    return !faces.added().isEmpty() || matcher.score(one, item) == Matcher.NEVER;
  }

  /// The members that found the proposal by what has left, and now do so no more.
  private void lost(Departure departure, Draft draft) {
    departure
        .keys()
        .forEach((key, first) -> {
          Order since = ledger.block(key).since(draft.id);
          for (Order one : ledger.block(key).lookingAfter(first, draft.id)) {
            if (since == null || since.compareTo(one) >= 0) {
              again.among(one.ref());
            }
          }
        });
  }

  /// Has those members looked at again for which the faces speak less than they did, or not at all any more.
  private void members(Draft draft, Order at, Faces.Change change) {
    if (change.none()) {
      return;
    }
    for (Order member : List.copyOf(draft.members.after(at))) {
      Item<F> one = items.apply(member.ref());
      if (one != null && less(one, draft, change)) {
        again.among(member.ref());
      }
    }
  }

  private boolean less(Item<F> one, Draft draft, Faces.Change change) {
    for (Order added : change.added()) {
      if (score(one, added) == Matcher.NEVER) {
        return true;
      }
    }
    double gone = Matcher.NEVER;
    for (Order dropped : change.dropped()) {
      if (dropped.compareTo(one.order()) < 0) {
        gone =
            Math.max(
                gone,
                items.apply(dropped.ref()) == null ? matcher.threshold() : score(one, dropped));
      }
    }
    return gone >= matcher.threshold() && most(one, draft) < gone;
  }

  /// What one face says, 0 of one that comes after the fact or is gone.
  private double score(Item<F> one, Order face) {
    Item<F> other = face.compareTo(one.order()) < 0 ? items.apply(face.ref()) : null;
    return other == null ? 0 : matcher.score(one, other);
  }

  /// What most speaks for a fact being part of the proposal, of its faces before it.
  private double most(Item<F> one, Draft draft) {
    double most = Matcher.NEVER;
    if (!draft.faces.isEmpty()) {
      for (Order at : draft.faces.before(one.order())) {
        Item<F> face = items.apply(at.ref());
        most = face == null ? most : Math.max(most, matcher.score(one, face));
      }
    }
    return most;
  }

  /// Whether a face of the proposal before it speaks for a fact being part of it.
  private boolean like(Item<F> item, Draft draft) {
    return most(item, draft) >= matcher.threshold();
  }

  /// The facts after a place in time that look under one of the keys and belong to another proposal, each once.
  private List<Item<F>> others(Draft draft, Collection<Long> keys, Order at) {
    Set<Order> found = new LinkedHashSet<>();
    for (long key : keys) {
      ledger.block(key).lookingAfter(at, draft.id, found::add);
    }
    List<Item<F>> others = new ArrayList<>(found.size());
    for (Order order : found) {
      Item<F> one = items.apply(order.ref());
      if (one != null) {
        others.add(one);
      }
    }
    return others;
  }
}
