package org.mahdar.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Archive;
import org.mahdar.model.Composition;
import org.mahdar.model.CopyFile;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Placed;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.Reuse;
import org.mahdar.model.Revision;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// One revision of a register: copies first, then meetings, then what hangs on meetings, then the rest, then the entries.
///
/// Over 300 lines: what the stages share, of which articles move and what repeats what, stands where their order does.
final class Revising {
  private final Archive archive;
  private final List<Reading> changed;
  private final Set<DocumentId> changedIds = new LinkedHashSet<>();
  private final Set<DocumentId> removed;
  private final Ledger ledger;
  private final Voices voices;
  private final Retold retold;
  private final Overlay overlay;
  private final Map<DocumentId, Optional<Reuse>> reuses = new LinkedHashMap<>();
  private final List<CopyFile> filed = new ArrayList<>();
  private final Set<DocumentId> unfiled = new LinkedHashSet<>();

  private final Map<DocumentId, List<DocumentId>> takers = new HashMap<>();
  private final Map<DocumentId, Map<FactRef, List<FactRef>>> repeats = new HashMap<>();

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
    this.voices = new Voices(ledger::reading, ledger::reuse);
    this.retold = new Retold(ledger, voices, unlikeBefore());
    this.overlay = new Overlay(ledger, decisions);
  }

  /// The documents of which the archive had something else than there is now.
  private Set<DocumentId> unlikeBefore() {
    Set<DocumentId> unlike = new HashSet<>(removed);
    changedIds.stream()
        .filter(id -> archive.copyFile(id).isPresent() || !archive.placed(id).isEmpty())
        .forEach(unlike::add);
    return unlike;
  }

  Revision revise(List<Decision> decided) {
    copies();
    changed.forEach(reading -> moving.put(reading.document().id(), reading));
    reuses.keySet().stream()
        .filter(id -> !moving.containsKey(id))
        .forEach(id -> ledger.reading(id).ifPresent(reading -> moving.put(id, reading)));
    // What one article says decides what those that copy it repeat.
    for (Reading reading : changed) {
      for (DocumentId taker : archive.takers(reading.document().id())) {
        ledger.reading(taker).ifPresent(copy -> moving.putIfAbsent(taker, copy));
      }
    }
    // Of each of their facts it will be asked where it is.
    moving.keySet().forEach(ledger::placed);
    place();
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
      filed.addAll(found.files());
      return;
    }
    CopyRevision revision = new CopyRevision(ledger, removed);
    revision.revise(changed);
    reuses.putAll(revision.changed());
    filed.addAll(revision.filed());
    unfiled.addAll(revision.unfiled());
  }

  /// Meetings first, then what hangs on meetings, then the rest. What leaves does so before anything comes, for a fact that was read
  /// anew may have the number of another. What only copies another article than before stays where it is until it is looked at. The
  /// sums of an article whose meetings are called otherwise, or whose source is another, are filed anew where they are: their keys name both, so that
  /// only those that look there can decide otherwise.
  private void place() {
    Anchors anchors = new Anchors(ledger);
    Stage<Meeting> meetings = stage(Meeting.class, new MeetingMatcher());
    Stage<Figure> figures = stage(Figure.class, new FigureMatcher(anchors));
    Stage<Sum> sums = stage(Sum.class, new SumMatcher(anchors));
    List<Stage<?>> others =
        List.of(
            stage(Composition.class, new CompositionMatcher()),
            stage(Statement.class, new StatementMatcher()),
            stage(Undertaking.class, new UndertakingMatcher()),
            stage(Event.class, new EventMatcher()),
            stage(Relation.class, new RelationMatcher()));
    List<Stage<?>> all = new ArrayList<>(List.of(meetings, figures, sums));
    all.addAll(others);
    Set<DocumentId> leaving = new LinkedHashSet<>(removed);
    leaving.addAll(changedIds);
    all.forEach(stage -> stage.withdraw(leaving));
    meetings.place(moving);
    Set<DocumentId> anchored = reanchored();
    figures.withdraw(anchored);
    Map<DocumentId, Reading> hanging = new LinkedHashMap<>(moving);
    anchored.forEach(id -> ledger.reading(id).ifPresent(r -> hanging.putIfAbsent(id, r)));
    figures.place(hanging);
    List<Reading> kept =
        hanging.values().stream()
            .filter(reading -> !changedIds.contains(reading.document().id()))
            .filter(this::groupedAsBefore)
            .toList();
    kept.stream()
        .map(reading -> reading.document().id())
        .filter(id -> !moving.containsKey(id))
        .forEach(hanging::remove);
    Set<DocumentId> regrouped = new LinkedHashSet<>(hanging.keySet());
    kept.forEach(reading -> regrouped.remove(reading.document().id()));
    sums.withdraw(regrouped);
    sums.refile(kept);
    sums.place(hanging);
    others.forEach(stage -> stage.place(moving));
  }

  private <F extends Fact> Stage<F> stage(Class<F> kind, Matcher<F> matcher) {
    return new Stage<>(
        kind,
        new Placement<>(
            ledger,
            matcher,
            ref -> changedIds.contains(ref.document()) ? null : item(kind, ref),
            this::repeats));
  }

  /// The placing of all facts of one kind.
  private final class Stage<F extends Fact> {
    private final Class<F> kind;
    private final Placement<F> placement;

    Stage(Class<F> kind, Placement<F> placement) {
      this.kind = kind;
      this.placement = placement;
    }

    void withdraw(Set<DocumentId> documents) {
      List<FactRef> leaving = new ArrayList<>();
      documents.forEach(id -> leaving.addAll(ledger.placed(id)));
      placement.withdraw(leaving.stream().filter(ref -> isOf(kind, ref)).toList());
    }

    void refile(List<Reading> readings) {
      List<Item<F>> facts = new ArrayList<>();
      for (Reading reading : readings) {
        for (int place = 0; place < reading.facts().size(); place++) {
          if (LazyList.isOf(kind, reading.facts(), place)) {
            facts.add(item(kind, reading, place));
          }
        }
      }
      placement.refile(facts);
    }

    void place(Map<DocumentId, Reading> documents) {
      List<Item<F>> newcomers = new ArrayList<>();
      for (Reading reading : documents.values()) {
        for (int place = 0; place < reading.facts().size(); place++) {
          if (LazyList.isOf(kind, reading.facts(), place) && mayMove(reading, place)) {
            newcomers.add(item(kind, reading, place));
          }
        }
      }
      placement.place(newcomers);
    }
  }

  /// Whether a fact is to be placed, or may belong elsewhere than where it is.
  private boolean mayMove(Reading reading, int place) {
    return changedIds.contains(reading.document().id())
        || ledger.placed(new FactRef(reading.document().id(), place)).isEmpty()
        || retold.mayBe(reading, place);
  }

  private boolean isOf(Class<?> kind, FactRef ref) {
    String name = kind.getSimpleName().toLowerCase(Locale.ROOT);
    return ledger.holding(ref).filter(draft -> draft.kind.equals(name)).isPresent();
  }

  /// The facts of later articles that repeat one, of those whose sources are not new.
  private List<FactRef> repeats(FactRef original) {
    Map<FactRef, List<FactRef>> known = repeats.get(original.document());
    if (known == null) {
      known = repeats(original.document());
      repeats.put(original.document(), known);
    }
    return known.getOrDefault(original, List.of());
  }

  private Map<FactRef, List<FactRef>> repeats(DocumentId source) {
    Map<FactRef, List<FactRef>> found = new HashMap<>();
    for (DocumentId taker : takers(source)) {
      Optional<Reading> reading = ledger.reading(taker);
      for (int i = 0; reading.isPresent() && i < reading.get().facts().size(); i++) {
        FactRef twin = voices.twin(reading.get(), i);
        if (twin != null && twin.document().equals(source)) {
          found.computeIfAbsent(twin, _ -> new ArrayList<>()).add(new FactRef(taker, i));
        }
      }
    }
    return found;
  }

  private List<DocumentId> takers(DocumentId source) {
    return takers.computeIfAbsent(source, archive::takers);
  }

  private <F extends Fact> @Nullable Item<F> item(Class<F> kind, FactRef ref) {
    Optional<Reading> reading = ledger.reading(ref.document());
    boolean there =
        reading.isPresent()
            && ref.fact() < reading.get().facts().size()
            && LazyList.isOf(kind, reading.get().facts(), ref.fact());
    return there ? item(kind, reading.get(), ref.fact()) : null;
  }

  private <F extends Fact> Item<F> item(Class<F> kind, Reading reading, int place) {
    return new Item<>(
        reading.document(),
        place,
        kind.cast(reading.facts().get(place)),
        reading.facts(),
        () -> Optional.ofNullable(voices.twin(reading, place)));
  }

  /// The documents, beside those that changed, one of whose meetings belongs to another proposal than before: their figures and sums
  /// hang on it.
  private Set<DocumentId> reanchored() {
    Set<DocumentId> documents = new LinkedHashSet<>();
    if (!ledger.fromNothing()) {
      ledger.relocated().forEach(fact -> documents.add(fact.document()));
      documents.removeAll(changedIds);
    }
    return documents;
  }

  /// Whether those of its meetings that were one are one, and no others, whatever their proposals are called now: which of its sums are of
  /// one meeting is then as it was.
  private boolean groupedAsBefore(Reading reading) {
    Map<String, String> forth = new HashMap<>();
    Map<String, String> back = new HashMap<>();
    for (int place = 0; place < reading.facts().size(); place++) {
      if (LazyList.isOf(Meeting.class, reading.facts(), place)) {
        FactRef ref = new FactRef(reading.document().id(), place);
        String now = ledger.placed(ref).map(Placed::proposal).orElse("");
        String before = ledger.placedBefore(ref).map(Placed::proposal).orElse("");
        if (!now.equals(forth.getOrDefault(before, now))
            || !before.equals(back.getOrDefault(now, before))) {
          return false;
        }
        forth.put(before, now);
        back.put(now, before);
      }
    }
    return true;
  }

  private Revision revision(List<Decision> decided) {
    Set<String> touched = new TreeSet<>(ledger.dropped());
    List<Draft> put = ledger.changed();
    put.forEach(draft -> touched.add(draft.id));
    for (Decision decision : decided) {
      touched.addAll(overlay.proposals(decision));
    }
    Set<DocumentId> otherVoices = withOtherVoices();
    touched.addAll(proposals(otherVoices));
    Set<String> all = overlay.tied(touched);
    EntryMaking making = new EntryMaking(ledger, voices, overlay, otherVoices);
    List<Revision.Made> entries = new ArrayList<>();
    Set<String> live = new TreeSet<>(all);
    live.removeAll(ledger.dropped());
    for (Decided.Group group : overlay.groups(live)) {
      making.entry(group).ifPresent(entries::add);
    }
    Map<DocumentId, Reuse> taken = taken();
    return new Revision(
        put.stream().map(Draft::proposal).toList(),
        ledger.dropped(),
        ledger.placed(),
        ledger.lifted(),
        all,
        entries,
        taken,
        filed,
        unfiled);
  }

  /// The documents that were read anew or now copy another than before, and those that copy them in turn: all may tell in other words.
  private Set<DocumentId> withOtherVoices() {
    if (ledger.fromNothing()) {
      return Set.of();
    }
    Set<DocumentId> asked = new LinkedHashSet<>(reuses.keySet());
    // A fact that was read anew may sit where it sat, and tell of another day: an undated article
    // that was dated.
    asked.addAll(changedIds);
    Deque<DocumentId> next = new ArrayDeque<>(asked);
    while (!next.isEmpty()) {
      for (DocumentId taker : takers(next.remove())) {
        if (asked.add(taker)) {
          next.add(taker);
        }
      }
    }
    return asked;
  }

  private Set<String> proposals(Set<DocumentId> documents) {
    Set<String> proposals = new TreeSet<>();
    for (DocumentId id : documents) {
      Optional<Reading> reading = ledger.reading(id);
      for (int i = 0; reading.isPresent() && i < reading.get().facts().size(); i++) {
        ledger.placed(new FactRef(id, i)).ifPresent(placed -> proposals.add(placed.proposal()));
      }
    }
    return proposals;
  }

  /// What the documents copy that changed, what changed documents copy, and the copies of those: their dates may be stale now.
  private Map<DocumentId, Reuse> taken() {
    Map<DocumentId, Reuse> taken = new HashMap<>();
    for (Reading reading : changed) {
      Set<DocumentId> dated = new LinkedHashSet<>(archive.takers(reading.document().id()));
      dated.add(reading.document().id());
      for (DocumentId copy : dated) {
        ledger.reuse(copy).ifPresent(reuse -> taken.put(copy, Stale.mark(reuse, ledger::reading)));
      }
    }
    reuses.forEach((id, reuse) ->
        taken.put(id, Stale.mark(reuse.orElseGet(() -> nothing(id)), ledger::reading)));
    return taken;
  }

  private static Reuse nothing(DocumentId id) {
    return new Reuse(id, Reuse.Sort.CONTAINS, id, List.of(), List.of(), List.of());
  }
}
