package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.mahdar.model.Placed;

/// Gathers the facts of one kind into proposals, from the earliest article to the latest.
///
/// A fact is only compared with proposals it shares a key with, so that the work grows with the articles and not with their square; it
/// joins the one that most speaks for, or opens its own. It sees of them what was there before it. So it does not matter when an
/// article arrived: where a fact comes in, changes or leaves, those after it that might decide otherwise now are looked at again, in
/// order, and what they change likewise, until nothing changes any more. What once was one can so split again.
final class Placement<F extends Fact> {
  private final Ledger ledger;
  private final Matcher<F> matcher;
  private final Function<FactRef, @Nullable Item<F>> items;
  private final Map<FactRef, Item<F>> known = new HashMap<>();
  private final TreeMap<Order, Item<F>> pending = new TreeMap<>();
  private final Faces<F> faces;
  private final Echo<F> echo;

  /// @param items the item of a fact, null where its document is gone
  /// @param repeats the facts of later articles that repeat one
  Placement(
      Ledger ledger,
      Matcher<F> matcher,
      Function<FactRef, @Nullable Item<F>> items,
      Function<FactRef, List<FactRef>> repeats) {
    this.ledger = ledger;
    this.matcher = matcher;
    this.items = items;
    this.faces = new Faces<>(this::item);
    this.echo = new Echo<>(ledger, matcher, repeats, this::item, this::again);
  }

  /// Takes facts out of their proposals, those that are gone for good and those that are to be placed anew.
  void withdraw(Collection<FactRef> facts) {
    for (FactRef fact : facts) {
      ledger.placed(fact).ifPresent(seat -> leave(seat, null));
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

  /// Has a fact looked at again.
  private void again(FactRef ref) {
    Item<F> item = item(ref);
    if (item != null) {
      pending.put(item.order(), item);
    }
  }

  private void place(Item<F> item) {
    Keys keys = Keys.of(matcher, item);
    Placed seat = ledger.placed(item.ref()).orElse(null);
    Draft now = seat == null ? null : ledger.draft(seat.proposal()).orElseThrow();
    Draft best = best(scores(item, keys));
    if (seat == null || now == null) {
      enter(item, best == null ? ledger.open(item) : best, keys);
      return;
    }
    if (best == now || best == null && now.foundedBy(item)) {
      return;
    }
    if (best != null && now.foundedBy(item) && ledger.fresh(best) && now.members.size() > 1) {
      unite(item, now, best);
      return;
    }
    leave(seat, item);
    enter(item, best == null ? ledger.open(item) : best, keys);
  }

  /// The proposals that the item could join, with what speaks for each.
  private Map<Draft, Double> scores(Item<F> item, Keys keys) {
    Map<Draft, Double> scores = new HashMap<>();
    for (Draft candidate : candidates(item, keys)) {
      double most = Matcher.NEVER;
      boolean ruledOut = false;
      for (Order at : candidate.faces.before(item.order())) {
        Item<F> face = item(at.ref());
        if (face != null) {
          double score = matcher.score(item, face);
          ruledOut |= score == Matcher.NEVER;
          most = Math.max(most, score);
        }
      }
      if (!ruledOut && most >= matcher.threshold()) {
        scores.put(candidate, most);
      }
    }
    FactRef twin = item.twin();
    if (twin != null) {
      ledger
          .placed(twin)
          .filter(seat -> seat.at().compareTo(item.order()) < 0)
          .flatMap(seat -> ledger.draft(seat.proposal()))
          .ifPresent(draft -> scores.put(draft, Double.POSITIVE_INFINITY));
    }
    return scores;
  }

  private Set<Draft> candidates(Item<F> item, Keys keys) {
    Set<String> ids = new LinkedHashSet<>();
    keys.lookups().forEach(key -> ids.addAll(ledger.block(key).before(item.order())));
    Set<Draft> candidates = new LinkedHashSet<>();
    ids.forEach(id -> ledger.draft(id).ifPresent(candidates::add));
    return candidates;
  }

  private static @Nullable Draft best(Map<Draft, Double> scores) {
    Draft best = null;
    double most = Matcher.NEVER;
    for (Map.Entry<Draft, Double> candidate : scores.entrySet()) {
      Draft draft = candidate.getKey();
      double score = candidate.getValue();
      boolean earlier = best == null || draft.founded().compareTo(best.founded()) < 0;
      if (score > most || score == most && earlier) {
        best = draft;
        most = score;
      }
    }
    return best;
  }

  private void enter(Item<F> item, Draft draft, Keys keys) {
    Order at = item.order();
    boolean founds = !draft.members.isEmpty() && at.compareTo(draft.founded()) < 0;
    Set<Long> gained = new LinkedHashSet<>();
    for (long key : keys.held()) {
      Order since = ledger.block(key).since(draft.id);
      if (since == null || since.compareTo(at) > 0) {
        gained.add(key);
      }
    }
    Faces.Change change = faces.add(draft, item);
    draft.members.add(at);
    draft.keys.addAll(keys.held());
    ledger.put(new Placed(at, draft.id, keys.held(), keys.sought()));
    echo.entered(item, draft, new Echo.Arrival(gained, change, founds));
  }

  /// @param item null where it is not what it was when it was placed
  private void leave(Placed seat, @Nullable Item<F> item) {
    Draft draft = ledger.draft(seat.proposal()).orElseThrow();
    boolean founded = draft.founded().equals(seat.at());
    draft.members.remove(seat.at());
    ledger.lift(seat);
    Faces.Change change = faces.remove(draft, seat.at());
    if (draft.members.isEmpty()) {
      ledger.close(draft);
    } else if (founded) {
      again(draft.founded().ref());
    }
    echo.left(seat, item, draft, change);
  }

  /// The founder of `older` belongs to `newer`, which nobody knew before: `older` keeps its name, and what hangs on it need not be
  /// moved, while all that `newer` holds becomes its own.
  private void unite(Item<F> item, Draft older, Draft newer) {
    for (Order member : List.copyOf(newer.members.list())) {
      Placed seat = ledger.placed(member.ref()).orElseThrow();
      ledger.lift(seat);
      ledger.put(new Placed(member, older.id, seat.keys(), seat.sought()));
      older.members.add(member);
    }
    older.keys.addAll(newer.keys);
    List<Order> all = new ArrayList<>(newer.faces.list());
    Faces.Change change = faces.unite(older, all);
    ledger.close(newer);
    echo.united(item, older, change);
  }
}
