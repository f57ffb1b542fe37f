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

  /// What alone is new to the shortlist of one that is pending.
  private final Map<Order, Shortlist.Candidate<Order>> joining = new HashMap<>();

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
        shelves.withoutIt(file).forEach(this::again);
      }
    }
  }

  private void again(Order at) {
    pending.put(at, new DocumentId(at.document()));
    joining.remove(at);
  }

  private void joins(Order at, Optional<Shortlist.Candidate<Order>> alone) {
    boolean first = pending.put(at, new DocumentId(at.document())) == null;
    if (first && alone.isPresent()) {
      joining.put(at, alone.get());
    } else {
      joining.remove(at);
    }
  }

  private void judge(Document document) {
    CopyFile before = shelves.file(document.id());
    CopyKeys keys = before == null ? CopyKeys.of(story(document)) : CopyKeys.of(before);
    Order at = Order.of(document, -1);
    List<Order> first = shelves.foundBefore(keys.whole(), at, 1);
    List<Shortlist.Candidate<Order>> list =
        first.isEmpty()
            ? shortlist(keys, at, before)
            : List.of(new Shortlist.Candidate<>(first.getFirst(), 0, 0));
    Optional<Reuse> was = ledger.reuse(document.id()).map(Stale::unmarked);
    Taken.Verdict verdict = verdict(document, before, was, list);
    if (!verdict.reuse().equals(was)) {
      changed.put(document.id(), verdict.reuse());
      ledger.reuse(document.id(), verdict.reuse());
    }
    boolean own =
        before != null && verdict.reuse().equals(was)
            ? before.own()
            : Copies.files(story(document), verdict.reuse());
    if (before != null || story(document).words() > 0) {
      CopyFile now =
          new CopyFile(
              at,
              own,
              !first.isEmpty(),
              keys.fewestRuns(),
              before == null ? keys.list() : before.keys(),
              list.stream().map(one -> compared(one, verdict)).toList());
      shelve(document.id(), before, now);
    }
  }

  private List<Shortlist.Candidate<Order>> shortlist(
      CopyKeys keys, Order at, @Nullable CopyFile before) {
    Shortlist.Candidate<Order> alone = joining.remove(at);
    if (alone != null && before != null) {
      List<Shortlist.Candidate<Order>> list = new ArrayList<>();
      before
          .compared()
          .forEach(one -> list.add(new Shortlist.Candidate<>(one.at(), one.bands(), one.runs())));
      return Shortlist.with(list, alone, keys.fewestRuns());
    }
    return Shortlist.of(meetings(keys.bands(), at), meetings(keys.runs(), at), keys.fewestRuns());
  }

  private static CopyFile.Compared compared(
      Shortlist.Candidate<Order> candidate, Taken.Verdict verdict) {
    boolean source = verdict.sources().contains(new DocumentId(candidate.who().document()));
    return new CopyFile.Compared(candidate.who(), candidate.bands(), candidate.runs(), source);
  }

  /// What it took: as before, where neither those that left its shortlist nor those that came give it anything.
  private Taken.Verdict verdict(
      Document document,
      @Nullable CopyFile before,
      Optional<Reuse> was,
      List<Shortlist.Candidate<Order>> list) {
    if (before != null) {
      Set<Order> now = new HashSet<>();
      list.forEach(candidate -> now.add(candidate.who()));
      Set<Order> came = new HashSet<>(now);
      Set<DocumentId> sources = new HashSet<>();
      boolean lost = false;
      for (CopyFile.Compared compared : before.compared()) {
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
    return Taken.from(
        stories(list.stream().map(Shortlist.Candidate::who).toList()), story(document));
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
      shelves.withoutIt(now).forEach(this::again);
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
