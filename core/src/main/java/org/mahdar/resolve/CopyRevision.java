package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CopyFile;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// Brings up to date who copies whom when articles come, change or go: the newcomers, and those after them whose shortlist they change.
///
/// It ends as [Copies] does when it sees all articles at once.
final class CopyRevision {
  private final Ledger ledger;
  private final Set<DocumentId> removed;
  private final CopyShelves shelves;
  private final Map<String, Long> stems = new HashMap<>();
  private final Map<DocumentId, Story> stories = new HashMap<>();

  /// Articles that say something else than when others were laid beside them.
  private final Set<DocumentId> rewritten = new HashSet<>();

  private final TreeMap<Order, DocumentId> pending = new TreeMap<>();

  /// The shortlists of those that are pending, where they are known.
  private final Map<Order, Shortlist<Order>> joining = new HashMap<>();

  private final Map<DocumentId, Optional<Reuse>> changed = new LinkedHashMap<>();

  CopyRevision(Ledger ledger, Set<DocumentId> removed) {
    this.ledger = ledger;
    this.removed = removed;
    this.shelves = new CopyShelves(ledger.archive());
  }

  /// The documents whose sources are others than before.
  Map<DocumentId, Optional<Reuse>> changed() {
    return changed;
  }

  List<CopyFile> filed() {
    return shelves.filed();
  }

  Set<DocumentId> unfiled() {
    return shelves.unfiled();
  }

  void revise(List<Reading> newcomers) {
    removed.forEach(this::takeOut);
    newcomers.forEach(reading -> takeOut(reading.document().id()));
    for (Reading reading : newcomers) {
      pending.put(Order.of(reading.document(), -1), reading.document().id());
    }
    while (!pending.isEmpty()) {
      ledger.reading(pending.pollFirstEntry().getValue()).ifPresent(r -> judge(r.document()));
    }
  }

  private void takeOut(DocumentId id) {
    CopyFile file = shelves.file(id);
    if (file != null) {
      rewritten.add(id);
      shelves.take(id);
      if (file.own()) {
        shelves.withoutIt(file).forEach(this::joins);
      }
    }
  }

  private void again(Order at) {
    pending.put(at, new DocumentId(at.document()));
    joining.remove(at);
  }

  /// @param list its shortlist, empty where that is not known
  private void joins(Order at, Optional<Shortlist<Order>> list) {
    DocumentId id = new DocumentId(at.document());
    if (list.isEmpty() || list.get().chosen().isEmpty() || pending.containsKey(at)) {
      again(at);
      return;
    }
    CopyFile file = shelves.file(id);
    List<Order> before =
        file == null ? List.of() : file.compared().stream().map(CopyFile.Met::at).toList();
    if (file != null && before.equals(list.get().chosen().get())) {
      shelves.put(
          id, Copies.file(at, file.own(), file.same(), file.keys(), list.get(), sources(file)));
    } else {
      pending.put(at, id);
      joining.put(at, list.get());
    }
  }

  private static Set<DocumentId> sources(CopyFile file) {
    Set<DocumentId> sources = new HashSet<>();
    file.met().stream()
        .filter(CopyFile.Met::source)
        .forEach(met -> sources.add(new DocumentId(met.at().document())));
    return sources;
  }

  private void judge(Document document) {
    CopyFile before = shelves.file(document.id());
    CopyKeys keys = before == null ? CopyKeys.of(story(document)) : CopyKeys.of(before);
    Order at = Order.of(document, -1);
    List<Order> first = shelves.foundBefore(keys.whole(), at, 1);
    Shortlist<Order> list =
        first.isEmpty() ? shortlist(keys, at) : Shortlist.only(first.getFirst(), keys.fewestRuns());
    Optional<Reuse> was = ledger.reuse(document.id()).map(Stale::unmarked);
    Taken.Verdict verdict = verdict(document, before, was, list.chosen().orElseThrow());
    if (!verdict.reuse().equals(was)) {
      changed.put(document.id(), verdict.reuse());
      ledger.reuse(document.id(), verdict.reuse());
    }
    boolean own =
        before != null && verdict.reuse().equals(was)
            ? before.own()
            : Copies.files(story(document), verdict.reuse());
    if (before != null || story(document).words() > 0) {
      List<Long> all = before == null ? keys.list() : before.keys();
      CopyFile now = Copies.file(at, own, !first.isEmpty(), all, list, verdict.sources());
      shelve(document.id(), before, now);
    }
  }

  private Shortlist<Order> shortlist(CopyKeys keys, Order at) {
    Shortlist<Order> known = joining.remove(at);
    return known != null
        ? known
        : Shortlist.of(meetings(keys.bands(), at), meetings(keys.runs(), at), keys.fewestRuns());
  }

  /// What it took: as before, where neither those that left its shortlist nor those that came give it anything.
  private Taken.Verdict verdict(
      Document document, @Nullable CopyFile before, Optional<Reuse> was, List<Order> list) {
    if (before != null) {
      Set<Order> now = new HashSet<>(list);
      Set<Order> came = new HashSet<>(now);
      Set<DocumentId> sources = new HashSet<>();
      boolean lost = false;
      for (CopyFile.Met compared : before.compared()) {
        came.remove(compared.at());
        lost |= compared.source() && !now.contains(compared.at());
        if (compared.source()) {
          sources.add(new DocumentId(compared.at().document()));
        }
      }
      boolean told = now.stream().anyMatch(one -> rewritten.contains(one.ref().document()));
      if (!lost && !told && nothingFrom(document, came)) {
        return new Taken.Verdict(was, sources);
      }
    }
    return Taken.from(stories(list), story(document));
  }

  private boolean nothingFrom(Document document, Set<Order> others) {
    return others.isEmpty()
        || Taken.from(stories(others.stream().sorted().toList()), story(document))
            .sources()
            .isEmpty();
  }

  private void shelve(DocumentId id, @Nullable CopyFile before, CopyFile now) {
    shelves.put(id, now);
    boolean found = before != null && before.own();
    if (now.own() && !found) {
      shelves.withIt(now).forEach(this::joins);
    } else if (found && !now.own()) {
      shelves.withoutIt(now).forEach(this::joins);
    }
  }

  private Map<Order, Integer> meetings(long[] keys, Order at) {
    Map<Order, Integer> meetings = new HashMap<>();
    for (long key : keys) {
      shelves
          .foundBefore(key, at, Copies.LATEST)
          .forEach(one -> meetings.merge(one, 1, Integer::sum));
    }
    return meetings;
  }

  private Story story(Document document) {
    return stories.computeIfAbsent(document.id(), _ -> Story.of(document, stems));
  }

  private List<Story> stories(List<Order> places) {
    List<Story> found = new ArrayList<>();
    for (Order place : places) {
      ledger
          .reading(new DocumentId(place.document()))
          .ifPresent(reading -> found.add(story(reading.document())));
    }
    return found;
  }
}
