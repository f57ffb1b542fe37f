package org.mahdar.register.store;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Archive;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Revision;

/// The last stages of a build: has the register revised, the articles that it dates looked at and, where one has another date now, revised
/// again; and writes all this in one transaction, with one history.
///
/// A few new articles revise the register there is; many, or newer rules, make it anew. Both end with the same register.
final class Revising {
  /// The name of what the register was made with; empty in a dossier that an older format made.
  static final String MADE_BY = "revised by";

  /// One article in so many may be new before all is made anew.
  private static final int SHARE = 5;

  private static final int FEW = 200;

  private final Handle handle;
  private final Build.Steps steps;
  private final Build.Listener listener;
  private final Decisions decisions;
  private final History.Course course = new History.Course();

  Revising(Handle handle, Build.Steps steps, Build.Listener listener) {
    this.handle = handle;
    this.steps = steps;
    this.listener = listener;
    this.decisions = new Decisions(handle);
  }

  /// A register made of all readings.
  private record Whole(Revision revision, Map<DocumentId, Reading> readings) {}

  void revise(Set<DocumentId> withdrawn, RegisterDates dates) {
    List<Decision> pending = decisions.pending();
    // A whole register takes long to make: until it is there, nobody who decides is kept waiting.
    Whole whole = piecemeal(withdrawn) ? null : whole(withdrawn);
    handle.useTransaction(_ -> {
      Meta meta = new Meta(handle);
      // First a write: whoever else writes does so before this transaction or after it.
      meta.put(Meta.REVISION, UUID.randomUUID().toString());
      if (whole == null) {
        few(withdrawn, pending);
      } else {
        put(whole, withdrawn);
      }
      meta.put(MADE_BY, steps.rules());
      if (dates.redate()) {
        redated();
      }
      new History(handle)
          .tell(course, steps.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
      decisions.applied(pending);
    });
    listener.progress(Build.Stage.KEEP, count("select count(*) from entry"), 0);
  }

  private void redated() {
    if (piecemeal(Set.of())) {
      few(Set.of(), List.of());
    } else {
      put(whole(Set.of()), Set.of());
    }
  }

  private void few(Set<DocumentId> withdrawn, List<Decision> pending) {
    listener.progress(Build.Stage.RESOLVE, 0, 0);
    List<DocumentId> next = new Documents(handle).next();
    show(withdrawn);
    KeptArchive archive = new KeptArchive(handle);
    List<Reading> changed = new ArrayList<>();
    next.forEach(id -> archive.reading(id).ifPresent(changed::add));
    Revision revision =
        steps.editor().revise(archive, changed, withdrawn, decisions.all(), pending);
    listener.progress(Build.Stage.RESOLVE, revision.entries().size(), 0);
    keep(revision, archive, new HashSet<>(next));
    listener.progress(Build.Stage.KEEP, revision.entries().size(), 0);
  }

  private boolean piecemeal(Set<DocumentId> withdrawn) {
    int changed = count("select count(*) from document where shown = 0") + withdrawn.size();
    int shown = count("select count(*) from document where shown = 1");
    return steps.piecemeal()
        && new Meta(handle).get(MADE_BY).equals(steps.rules())
        && (changed <= FEW && shown > changed || changed * SHARE <= shown);
  }

  private int count(String query) {
    try (Rows rows = new Rows(handle)) {
      return rows.number(query);
    }
  }

  private Whole whole(Set<DocumentId> withdrawn) {
    List<Reading> readings =
        new Documents(handle)
            .newestFacts().stream()
                .filter(reading -> !withdrawn.contains(reading.document().id()))
                .toList();
    listener.progress(Build.Stage.RESOLVE, 0, 0);
    Revision revision =
        steps.editor().revise(Archive.EMPTY, readings, Set.of(), decisions.all(), List.of());
    listener.progress(Build.Stage.RESOLVE, revision.entries().size(), 0);
    Map<DocumentId, Reading> byId = new HashMap<>();
    readings.forEach(reading -> byId.put(reading.document().id(), reading));
    return new Whole(revision, byId);
  }

  private void put(Whole whole, Set<DocumentId> withdrawn) {
    show(withdrawn);
    EntryChanges entries =
        new EntryChanges(
            handle,
            support ->
                requireNonNull(whole.readings().get(support.document()))
                    .facts()
                    .get(support.fact()),
            Set.of());
    Map<String, History.Past> before = entries.clear();
    new Proposals(handle).clear();
    new Reuses(handle).clear();
    new Proposals(handle).place(whole.revision().placed());
    write(whole.revision());
    course.revised(before, entries.write(whole.revision().entries(), Map.of()));
    listener.progress(Build.Stage.KEEP, whole.revision().entries().size(), 0);
  }

  private void show(Set<DocumentId> withdrawn) {
    Documents documents = new Documents(handle);
    withdrawn.forEach(documents::remove);
    documents.show();
  }

  private void keep(Revision revision, KeptArchive archive, Set<DocumentId> readAnew) {
    EntryChanges entries =
        new EntryChanges(
            handle,
            support ->
                archive.reading(support.document()).orElseThrow().facts().get(support.fact()),
            readAnew);
    Map<String, Entries.Kept> there = archive.entries(revision.touched());
    Proposals proposals = new Proposals(handle);
    proposals.drop(revision.dropped());
    proposals.lift(revision.lifted());
    proposals.replace(revision.placed());
    Reuses reuses = new Reuses(handle);
    reuses.unfile(revision.unfiled());
    revision.reuses().keySet().forEach(reuses::forget);
    write(revision);
    course.revised(EntryChanges.pasts(there.values()), entries.write(revision.entries(), there));
  }

  private void write(Revision revision) {
    new Proposals(handle).put(revision.put());
    Reuses reuses = new Reuses(handle);
    reuses.put(revision.reuses().values());
    reuses.refile(revision.filed());
  }
}
