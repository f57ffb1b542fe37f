package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// Brings up to date who copies whom when articles come, change or go: the newcomers, and those after them that meet them under a key.
final class CopyRevision {
  private final Ledger ledger;
  private final Set<DocumentId> removed;
  private final Map<String, Long> stems = new HashMap<>();
  private final Map<DocumentId, Story> stories = new HashMap<>();
  private final Map<DocumentId, List<Long>> filed = new LinkedHashMap<>();

  /// What is filed in this revision and what no longer is, by key and place in time.
  private final Map<Long, TreeMap<Order, DocumentId>> fresh = new HashMap<>();

  private final Set<DocumentId> refiled = new HashSet<>();
  private final TreeMap<Order, DocumentId> pending = new TreeMap<>();
  private final Map<DocumentId, Optional<Reuse>> changed = new LinkedHashMap<>();

  CopyRevision(Ledger ledger, Set<DocumentId> removed) {
    this.ledger = ledger;
    this.removed = removed;
  }

  /// The documents whose sources are others than before.
  Map<DocumentId, Optional<Reuse>> changed() {
    return changed;
  }

  Map<DocumentId, List<Long>> filed() {
    return filed;
  }

  void revise(List<Reading> newcomers) {
    for (DocumentId gone : removed) {
      filed.put(gone, List.of());
      refiled.add(gone);
      again(ledger.archive().takers(gone));
    }
    for (Reading reading : newcomers) {
      DocumentId id = reading.document().id();
      refiled.add(id);
      pending.put(Order.of(reading.document(), -1), id);
      again(ledger.archive().takers(id));
    }
    while (!pending.isEmpty()) {
      ledger.reading(pending.pollFirstEntry().getValue()).ifPresent(r -> judge(r.document()));
    }
  }

  private void again(List<DocumentId> documents) {
    for (DocumentId id : documents) {
      ledger.reading(id).ifPresent(reading -> pending.put(Order.of(reading.document(), -1), id));
    }
  }

  private void judge(Document document) {
    Story story = stories.computeIfAbsent(document.id(), _ -> Story.of(document, stems));
    CopyKeys keys = CopyKeys.of(story);
    Order at = Order.of(document, -1);
    Optional<Reuse> before = ledger.reuse(document.id());
    Optional<Reuse> reuse = Taken.from(candidates(keys, at), story);
    boolean fileNow = Copies.files(story, reuse);
    boolean newcomer = refiled.contains(document.id()) && !filed.containsKey(document.id());
    boolean filedBefore = !newcomer && before.map(r -> Copies.files(story, before)).orElse(true);
    if (!reuse.equals(before)) {
      changed.put(document.id(), reuse);
      ledger.reuse(document.id(), reuse);
      again(ledger.archive().takers(document.id()));
    }
    if (newcomer || fileNow != filedBefore) {
      refile(document.id(), at, keys, fileNow);
    }
  }

  /// Files a document or takes it out; those behind it that meet it are judged again.
  private void refile(DocumentId id, Order at, CopyKeys keys, boolean file) {
    refiled.add(id);
    filed.put(id, file ? keys.list() : List.of());
    Map<DocumentId, Integer> shared = new HashMap<>();
    for (long key : keys.all()) {
      TreeMap<Order, DocumentId> here = fresh.computeIfAbsent(key, _ -> new TreeMap<>());
      if (file) {
        here.put(at, id);
      } else {
        here.remove(at);
      }
      int weight = key == keys.whole() || contains(keys.bands(), key) ? keys.fewestRuns() : 1;
      for (Order later : ledger.archive().neighbours(key, at, Copies.LATEST, false)) {
        shared.merge(new DocumentId(later.document()), weight, Integer::sum);
      }
    }
    again(
        shared.entrySet().stream()
            .filter(later -> later.getValue() >= keys.fewestRuns())
            .map(Map.Entry::getKey)
            .filter(later -> !later.equals(id))
            .toList());
  }

  private static boolean contains(long[] keys, long key) {
    for (long one : keys) {
      if (one == key) {
        return true;
      }
    }
    return false;
  }

  private List<Story> candidates(CopyKeys keys, Order at) {
    List<Order> same = before(keys.whole(), at, 1);
    if (!same.isEmpty()) {
      return stories(same);
    }
    Set<Order> found = new TreeSet<>(Copies.most(meetings(keys.bands(), at), 1));
    found.addAll(Copies.most(meetings(keys.runs(), at), keys.fewestRuns()));
    return stories(found);
  }

  private Map<Order, Integer> meetings(long[] keys, Order at) {
    Map<Order, Integer> meetings = new HashMap<>();
    for (long key : keys) {
      before(key, at, Copies.LATEST).forEach(one -> meetings.merge(one, 1, Integer::sum));
    }
    return meetings;
  }

  /// Those filed under the key before a place in time, the latest first.
  private List<Order> before(long key, Order at, int most) {
    Set<Order> all = new TreeSet<>(Comparator.reverseOrder());
    all.addAll(fresh.getOrDefault(key, new TreeMap<>()).headMap(at, false).keySet());
    for (Order kept : ledger.archive().neighbours(key, at, most + refiled.size(), true)) {
      if (!refiled.contains(new DocumentId(kept.document()))) {
        all.add(kept);
      }
    }
    return all.stream().limit(most).toList();
  }

  private List<Story> stories(Iterable<Order> places) {
    List<Story> found = new ArrayList<>();
    for (Order place : places) {
      DocumentId id = new DocumentId(place.document());
      ledger
          .reading(id)
          .ifPresent(reading ->
              found.add(stories.computeIfAbsent(id, _ -> Story.of(reading.document(), stems))));
    }
    return found;
  }
}
