package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  /// So many facts may leave a proposal one by one before comparing those behind them at each departure costs more than looking at them once.
  private static final int MANY = 2;

  /// Where so many have left, the rest mostly follows: all behind the next that leaves are taken out with it and placed anew, one after the
  /// other. To compare them at each departure would take the square of the thousands that copy an article which came late.
  private static final int LANDSLIDE = 8;

  private final Ledger ledger;
  private final Matcher<F> matcher;
  private final Function<FactRef, @Nullable Item<F>> items;
  private final Map<FactRef, Item<F>> known = new HashMap<>();
  private final TreeMap<Order, Look<F>> pending = new TreeMap<>();
  private final Faces<F> faces;
  private final Echo<F> echo;
  private final Queue queue = new Queue();

  /// How many facts have left each proposal, one by one.
  private final Map<Draft, Integer> departed = new HashMap<>();

  /// A fact that is to be looked at.
  ///
  /// @param rivals the proposals that alone could draw it from its own; null where it may belong anywhere
  private record Look<F extends Fact>(Item<F> item, @Nullable Set<String> rivals) {}

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
    this.echo = new Echo<>(ledger, matcher, repeats, this::item, queue);
  }

  /// Puts facts in the queue of those that are looked at again.
  private final class Queue implements Echo.Again {
    @Override
    public void among(FactRef fact) {
      Item<F> item = item(fact);
      if (item != null) {
        pending.put(item.order(), new Look<>(item, null));
      }
    }

    @Override
    public void between(FactRef fact, Draft rival) {
      Item<F> item = item(fact);
      if (item != null) {
        Look<F> look =
            pending.computeIfAbsent(item.order(), _ -> new Look<>(item, new LinkedHashSet<>()));
        if (look.rivals() != null) {
          look.rivals().add(rival.id);
        }
      }
    }
  }

  /// Takes facts out of their proposals, those that are gone for good and those that are to be placed anew.
  ///
  /// Where hundreds leave one proposal, for the article they were copied from has changed, they do so together: who might decide otherwise
  /// is asked once.
  void withdraw(Collection<FactRef> facts) {
    Map<String, List<Placed>> leaving = new LinkedHashMap<>();
    for (FactRef fact : facts) {
      ledger
          .placed(fact)
          .ifPresent(
              seat -> leaving.computeIfAbsent(seat.proposal(), _ -> new ArrayList<>()).add(seat));
    }
    for (List<Placed> seats : leaving.values()) {
      seats.sort(Comparator.comparing(Placed::at));
      leave(seats, null);
    }
  }

  /// Files facts anew that say what they said, for what they hang on has another name now, and has them looked at again.
  ///
  /// Nobody leaves for that: others may decide otherwise only where they look under what such a fact was filed under and is no more, or is and
  /// was not.
  void refile(Collection<Item<F>> facts) {
    for (Item<F> item : facts) {
      known.put(item.ref(), item);
      Placed seat = ledger.placed(item.ref()).orElse(null);
      Keys keys = Keys.of(matcher, item);
      if (seat == null) {
        pending.put(item.order(), new Look<>(item, null));
      } else if (!keys.equals(Keys.of(seat))) {
        Draft draft = ledger.draft(seat.proposal()).orElseThrow();
        ledger.lift(seat);
        ledger.put(new Placed(item.order(), draft.id, keys.held(), keys.lookups()));
        draft.keys.addAll(keys.held());
        pending.put(item.order(), new Look<>(item, null));
        echo.refiled(item, draft, Keys.of(seat).unlike(keys));
      }
    }
  }

  /// Puts facts where they belong: newcomers, and those that may belong elsewhere now.
  void place(Collection<Item<F>> newcomers) {
    for (Item<F> item : newcomers) {
      known.put(item.ref(), item);
      pending.put(item.order(), new Look<>(item, null));
    }
    while (!pending.isEmpty()) {
      place(pending.pollFirstEntry().getValue());
    }
  }

  private @Nullable Item<F> item(FactRef ref) {
    return known.computeIfAbsent(ref, items);
  }

  private void place(Look<F> look) {
    Item<F> item = look.item();
    if (stays(look)) {
      return;
    }
    Placed seat = ledger.placed(item.ref()).orElse(null);
    Keys keys = seat == null ? Keys.of(matcher, item) : Keys.of(seat);
    Draft twins = twins(item);
    if (seat == null) {
      Draft best = twins != null ? twins : best(scores(item, candidates(item, keys)));
      enter(item, best == null ? ledger.open(item) : best, keys);
      return;
    }
    Draft now = ledger.draft(seat.proposal()).orElseThrow();
    Draft best = twins != null ? twins : best(scores(look, keys, now));
    if (best == now || best == null && now.foundedBy(item)) {
      return;
    }
    if (best != null && now.foundedBy(item) && ledger.fresh(best) && now.members.size() > 1) {
      unite(item, now, best);
      return;
    }
    // Where one after the other leaves, those behind them are looked at once, in their turn, and
    // not compared at every departure.
    int gone = departed.merge(now, 1, Integer::sum);
    leave(gone > LANDSLIDE ? landslide(seat, now) : List.of(seat), gone > MANY ? null : item);
    enter(item, best == null ? ledger.open(item) : best, keys);
  }

  /// The seat of a fact that leaves a proposal, and of all behind it there, which are placed anew in their turn.
  private List<Placed> landslide(Placed first, Draft draft) {
    List<Placed> seats = new ArrayList<>(List.of(first));
    for (Order member : draft.members.after(first.at())) {
      Item<F> item = item(member.ref());
      if (item != null) {
        seats.add(ledger.placed(member.ref()).orElseThrow());
        pending.put(item.order(), new Look<>(item, null));
      }
    }
    return seats;
  }

  /// Whether none of the rivals draws it away. Most of those that are looked at again stay, so that this is asked first: it is known without
  /// what is kept of them.
  private boolean stays(Look<F> look) {
    if (look.rivals() == null || ledger.lifted(look.item().ref())) {
      return false;
    }
    for (String id : look.rivals()) {
      Draft rival = ledger.draft(id).orElse(null);
      if (rival != null && most(look.item(), rival) >= matcher.threshold()) {
        return false;
      }
    }
    return true;
  }

  /// What speaks for its own proposal and for the rivals; for all that it finds, where it may belong anywhere.
  private Map<Draft, Double> scores(Look<F> look, Keys keys, Draft now) {
    if (look.rivals() != null) {
      Map<Draft, Double> scores = scores(look.item(), rivals(look, keys, now));
      if (now.foundedBy(look.item()) || scores.containsKey(now)) {
        return scores;
      }
    }
    return scores(look.item(), candidates(look.item(), keys));
  }

  /// Those of the proposals that the item could join, with what speaks for each.
  private Map<Draft, Double> scores(Item<F> item, Set<Draft> candidates) {
    Map<Draft, Double> scores = new HashMap<>();
    for (Draft candidate : candidates) {
      double most = most(item, candidate);
      if (most >= matcher.threshold()) {
        scores.put(candidate, most);
      }
    }
    return scores;
  }

  /// The proposal of the fact that the item is copied from: nothing speaks for another more, whatever others there are.
  private @Nullable Draft twins(Item<F> item) {
    return twin(item).flatMap(seat -> ledger.draft(seat.proposal())).orElse(null);
  }

  private Optional<Placed> twin(Item<F> item) {
    return item.twin()
        .flatMap(ledger::placed)
        .filter(seat -> seat.at().compareTo(item.order()) < 0);
  }

  /// What most speaks for an item being part of a proposal; [Matcher#NEVER] where one of its faces rules it out, or none comes before it.
  private double most(Item<F> item, Draft candidate) {
    double most = Matcher.NEVER;
    if (candidate.faces.isEmpty()) {
      return most;
    }
    for (Order at : candidate.faces.before(item.order())) {
      Item<F> face = item(at.ref());
      if (face != null) {
        double score = matcher.score(item, face);
        if (score == Matcher.NEVER) {
          return score;
        }
        most = Math.max(most, score);
      }
    }
    return most;
  }

  /// Its own proposal and the rivals, as far as it finds them.
  private Set<Draft> rivals(Look<F> look, Keys keys, Draft now) {
    Set<Draft> candidates = new LinkedHashSet<>();
    if (!now.foundedBy(look.item())) {
      candidates.add(now);
    }
    for (String id : look.rivals() == null ? Set.<String>of() : look.rivals()) {
      ledger.draft(id).filter(rival -> finds(look.item(), keys, rival)).ifPresent(candidates::add);
    }
    return candidates;
  }

  private boolean finds(Item<F> item, Keys keys, Draft draft) {
    for (long key : keys.lookups()) {
      Order since = since(draft, key);
      if (since != null && since.compareTo(item.order()) < 0) {
        return true;
      }
    }
    return false;
  }

  /// From when on a proposal is found under a key. Mostly its first fact is, and what else is filed there need not be read.
  private @Nullable Order since(Draft draft, long key) {
    if (!draft.keys.contains(key)) {
      return null;
    }
    Order founder = draft.members.isEmpty() ? null : draft.founded();
    boolean held =
        founder != null
            && ledger
                .placed(founder.ref())
                .filter(seat -> seat.proposal().equals(draft.id) && seat.keys().contains(key))
                .isPresent();
    return held ? founder : ledger.block(key).since(draft.id);
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
    Set<Long> gained = gained(item, draft, keys);
    Faces.Change change = faces.add(draft, item);
    draft.members.add(at);
    draft.keys.addAll(keys.held());
    ledger.put(new Placed(at, draft.id, keys.held(), keys.lookups()));
    echo.entered(item, draft, new Echo.Arrival(gained, change, founds));
  }

  /// The keys under which the proposal was not found so early before: none that it was found under by what the item is copied from.
  private Set<Long> gained(Item<F> item, Draft draft, Keys keys) {
    List<Long> copied =
        twin(item)
            .filter(seat -> seat.proposal().equals(draft.id))
            .map(Placed::keys)
            .orElse(List.of());
    Set<Long> gained = new LinkedHashSet<>();
    for (long key : keys.held()) {
      Order since = copied.contains(key) ? null : since(draft, key);
      boolean earlier = copied.contains(key) || since != null && since.compareTo(item.order()) < 0;
      if (!earlier) {
        gained.add(key);
      }
    }
    return gained;
  }

  /// @param seats of one proposal, the earliest first
  /// @param item null where there are several, or what sat there is not what it was when it was placed
  private void leave(List<Placed> seats, @Nullable Item<F> item) {
    Draft draft = ledger.draft(seats.getFirst().proposal()).orElseThrow();
    boolean founded = draft.founded().equals(seats.getFirst().at());
    for (Placed seat : seats) {
      draft.members.remove(seat.at());
      ledger.lift(seat);
    }
    Faces.Change change = faces.remove(draft, seats.stream().map(Placed::at).toList());
    if (draft.members.isEmpty()) {
      ledger.close(draft);
    } else if (founded) {
      queue.among(draft.founded().ref());
    }
    echo.left(new Echo.Departure(seats, change, founded), item, draft);
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
    faces.unite(older, all);
    ledger.close(newer);
    echo.united(item, older);
  }
}
