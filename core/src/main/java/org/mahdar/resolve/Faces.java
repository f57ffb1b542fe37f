package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;

/// Keeps the faces of a proposal: the first members of it that say something else than those before them.
///
/// «نحو 30 دولة» in ten articles and 31 in the eleventh are two faces, wherever in time one comes in between.
final class Faces<F extends Fact> {
  private final Function<FactRef, @Nullable Item<F>> items;

  Faces(Function<FactRef, @Nullable Item<F>> items) {
    this.items = items;
  }

  /// What became of the faces of a proposal.
  record Change(List<Order> added, List<Order> dropped) {
    static final Change NONE = new Change(List.of(), List.of());

    boolean none() {
      return added.isEmpty() && dropped.isEmpty();
    }
  }

  /// What a new member makes of the faces; those behind it that say the same are none any more.
  Change add(Draft draft, Item<F> item) {
    Order at = item.order();
    List<Order> before = draft.faces.isEmpty() ? List.of() : draft.faces.before(at);
    if (before.size() >= Draft.MOST_FACES || before.stream().anyMatch(face -> same(face, item))) {
      return Change.NONE;
    }
    List<Order> dropped = new ArrayList<>();
    for (Order later : draft.faces.isEmpty() ? List.<Order>of() : draft.faces.after(at)) {
      if (same(later, item)) {
        dropped.add(later);
      }
    }
    dropped.forEach(draft.faces::remove);
    draft.faces.add(at);
    if (draft.faces.size() > Draft.MOST_FACES) {
      dropped.add(draft.faces.last());
      draft.faces.remove(draft.faces.last());
    }
    return new Change(List.of(at), dropped);
  }

  /// What members that have left make of the faces; those behind them may say what only they said.
  ///
  /// @param gone the earliest first
  Change remove(Draft draft, List<Order> gone) {
    List<Order> dropped = new ArrayList<>();
    for (Order one : gone) {
      if (draft.faces.remove(one)) {
        dropped.add(one);
      }
    }
    if (dropped.isEmpty()) {
      return Change.NONE;
    }
    List<Order> added = new ArrayList<>();
    if (!draft.members.isEmpty()) {
      for (Order later : draft.members.after(dropped.getFirst())) {
        boolean free = room(draft, later) && !draft.faces.contains(later);
        Item<F> item = free ? items.apply(later.ref()) : null;
        if (item != null) {
          added.addAll(add(draft, item).added());
        }
      }
    }
    return new Change(added, dropped);
  }

  /// Whether a face so late would still be one of the first.
  private static boolean room(Draft draft, Order at) {
    return draft.faces.size() < Draft.MOST_FACES || at.compareTo(draft.faces.last()) < 0;
  }

  /// Those of another proposal are added whose members have become members.
  void unite(Draft draft, List<Order> others) {
    for (Order other : others) {
      Item<F> item = items.apply(other.ref());
      if (item != null) {
        add(draft, item);
      }
    }
  }

  private boolean same(Order face, Item<F> item) {
    Item<F> other = items.apply(face.ref());
    return other != null && Facts.sameValues(other.fact(), item.fact());
  }
}
