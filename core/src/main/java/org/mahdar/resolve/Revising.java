package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Archive;
import org.mahdar.model.Composition;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.Reuse;
import org.mahdar.model.Revision;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// One revision of a register: copies first, then meetings, then what hangs on meetings, then the rest, then the entries.
final class Revising {
  private final Archive archive;
  private final List<Reading> changed;
  private final Set<DocumentId> changedIds = new LinkedHashSet<>();
  private final Set<DocumentId> removed;
  private final Ledger ledger;
  private final Voices voices;
  private final Overlay overlay;
  private final Map<DocumentId, Optional<Reuse>> reuses = new LinkedHashMap<>();
  private final Map<DocumentId, List<Long>> filed = new LinkedHashMap<>();

  /// The documents whose facts are placed anew: newcomers, and those that now copy another than before.
  private final Map<DocumentId, Reading> moving = new LinkedHashMap<>();

  Revising(
      Archive archive,
      List<Reading> changed,
      Set<DocumentId> removed,
      Collection<Decision> decisions) {
    this.archive = archive;
    this.changed = changed;
    this.removed = removed;
    changed.forEach(reading -> changedIds.add(reading.document().id()));
    this.ledger = new Ledger(archive, changed, removed);
    this.voices = new Voices(ledger);
    this.overlay = new Overlay(ledger, decisions);
  }

  Revision revise(List<Decision> decided) {
    copies();
    changed.forEach(reading -> moving.put(reading.document().id(), reading));
    reuses.keySet().stream()
        .filter(id -> !moving.containsKey(id))
        .forEach(id -> ledger.reading(id).ifPresent(reading -> moving.put(id, reading)));
    Map<DocumentId, Reading> all = new LinkedHashMap<>(moving);
    place(Meeting.class, new MeetingMatcher(), all);
    Map<DocumentId, Reading> anchored = new LinkedHashMap<>(all);
    reanchored().forEach(id -> ledger.reading(id).ifPresent(r -> anchored.put(id, r)));
    Anchors anchors = new Anchors(ledger);
    place(Figure.class, new FigureMatcher(anchors), anchored);
    place(Sum.class, new SumMatcher(anchors), anchored);
    place(Composition.class, new CompositionMatcher(), all);
    place(Statement.class, new StatementMatcher(), all);
    place(Undertaking.class, new UndertakingMatcher(), all);
    place(Event.class, new EventMatcher(), all);
    place(Relation.class, new RelationMatcher(), all);
    return revision(decided);
  }

  private void copies() {
    if (archive == Archive.EMPTY) {
      Copies found = Copies.all(changed.stream().map(Reading::document).toList());
      found
          .reuses()
          .forEach((id, reuse) -> {
            reuses.put(id, Optional.of(reuse));
            ledger.reuse(id, Optional.of(reuse));
          });
      found.filed().forEach((id, keys) -> filed.put(id, keys.list()));
      return;
    }
    CopyRevision revision = new CopyRevision(ledger, removed);
    revision.revise(changed);
    reuses.putAll(revision.changed());
    filed.putAll(revision.filed());
  }

  private <F extends Fact> void place(
      Class<F> kind, Matcher<F> matcher, Map<DocumentId, Reading> documents) {
    Placement<F> placement =
        new Placement<>(
            ledger, matcher, ref -> changedIds.contains(ref.document()) ? null : item(kind, ref));
    List<FactRef> leaving = new ArrayList<>();
    removed.forEach(id -> leaving.addAll(ledger.placed(id)));
    documents.keySet().forEach(id -> leaving.addAll(ledger.placed(id)));
    placement.withdraw(
        leaving.stream()
            .filter(ref ->
                ledger.holding(ref).filter(draft -> draft.kind.equals(kindName(kind))).isPresent())
            .toList());
    List<Item<F>> newcomers = new ArrayList<>();
    for (Reading reading : documents.values()) {
      for (int place = 0; place < reading.facts().size(); place++) {
        if (kind.isInstance(reading.facts().get(place))) {
          newcomers.add(item(kind, reading, place));
        }
      }
    }
    placement.place(newcomers);
  }

  private static String kindName(Class<?> kind) {
    return kind.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private <F extends Fact> @Nullable Item<F> item(Class<F> kind, FactRef ref) {
    Optional<Reading> reading = ledger.reading(ref.document());
    boolean there =
        reading.isPresent()
            && ref.fact() < reading.get().facts().size()
            && kind.isInstance(reading.get().facts().get(ref.fact()));
    return there ? item(kind, reading.get(), ref.fact()) : null;
  }

  private <F extends Fact> Item<F> item(Class<F> kind, Reading reading, int place) {
    return new Item<>(
        reading.document(),
        place,
        kind.cast(reading.facts().get(place)),
        reading.facts(),
        voices.twin(reading, place));
  }

  /// The documents, beside those that move, one of whose meetings belongs to another proposal than before: their figures and sums
  /// hang on it.
  private Set<DocumentId> reanchored() {
    Set<DocumentId> documents = new LinkedHashSet<>();
    for (Draft draft : ledger.changed()) {
      for (FactRef member : draft.members) {
        boolean same =
            ledger.heldBefore(member).map(before -> before.equals(draft.id)).orElse(false);
        if (!same && !moving.containsKey(member.document())) {
          documents.add(member.document());
        }
      }
    }
    return documents;
  }

  private Revision revision(List<Decision> decided) {
    Set<String> touched = new TreeSet<>(ledger.dropped());
    List<Draft> put = ledger.changed();
    put.forEach(draft -> touched.add(draft.id));
    for (Decision decision : decided) {
      touched.addAll(overlay.proposals(decision));
    }
    withOtherVoices().forEach(touched::add);
    Set<String> all = overlay.tied(touched);
    EntryMaking making = new EntryMaking(ledger, voices, overlay);
    List<Revision.Made> entries = new ArrayList<>();
    Set<String> live = new TreeSet<>(all);
    live.removeAll(ledger.dropped());
    for (Overlay.Group group : overlay.groups(live)) {
      making.entry(group).ifPresent(entries::add);
    }
    Map<DocumentId, Reuse> taken = new HashMap<>();
    reuses.forEach((id, reuse) -> taken.put(id, reuse.orElseGet(() -> nothing(id))));
    Map<DocumentId, CreationTime> dated = new HashMap<>();
    return new Revision(
        put.stream().map(Draft::proposal).toList(),
        new HashSet<>(ledger.dropped()),
        ledger.joined(),
        all,
        entries,
        taken,
        filed,
        dated);
  }

  /// The proposals of documents that now copy another than before.
  private Set<String> withOtherVoices() {
    Set<String> proposals = new TreeSet<>();
    for (DocumentId id : reuses.keySet()) {
      Optional<Reading> reading = ledger.reading(id);
      for (int i = 0; reading.isPresent() && i < reading.get().facts().size(); i++) {
        ledger.holding(new FactRef(id, i)).ifPresent(draft -> proposals.add(draft.id));
      }
    }
    return proposals;
  }

  private static Reuse nothing(DocumentId id) {
    return new Reuse(id, Reuse.Sort.CONTAINS, id, List.of(), List.of(), List.of());
  }
}
