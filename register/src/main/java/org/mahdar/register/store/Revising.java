package org.mahdar.register.store;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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

/// The last stages of a build: has the register revised and writes the revision, all in one transaction.
///
/// A few new articles revise the register there is; many, or newer rules, make it anew. Both end with the same register.
final class Revising {
  /// The name of what the register was made with; empty in a dossier that an older format made.
  static final String MADE_BY = "revised by";

  /// Whether the register was made and the articles that it dates were not looked at since.
  static final String DATES = "dates";

  static final String DUE = "due";

  /// One article in so many may be new before all is made anew.
  private static final int SHARE = 5;

  private static final int FEW = 200;

  private final Handle handle;
  private final Build.Steps steps;
  private final Build.Listener listener;

  Revising(Handle handle, Build.Steps steps, Build.Listener listener) {
    this.handle = handle;
    this.steps = steps;
    this.listener = listener;
  }

  void revise(Set<DocumentId> withdrawn) {
    if (!piecemeal(withdrawn)) {
      anew(withdrawn);
      return;
    }
    listener.progress(Build.Stage.RESOLVE, 0, 0);
    handle.useTransaction(same -> {
      List<DocumentId> next = new Documents(same).next();
      show(withdrawn);
      KeptArchive archive = new KeptArchive(same);
      List<Reading> changed = new ArrayList<>();
      next.forEach(id -> archive.reading(id).ifPresent(changed::add));
      List<Decision> decisions = new Decisions(same).all();
      Revision revision =
          steps
              .editor()
              .revise(archive, changed, withdrawn, decisions, new Decisions(same).pending());
      listener.progress(Build.Stage.RESOLVE, revision.entries().size(), 0);
      keep(revision, archive);
      listener.progress(Build.Stage.KEEP, revision.entries().size(), 0);
    });
  }

  private boolean piecemeal(Set<DocumentId> withdrawn) {
    int changed = count("select count(*) from document where shown = 0") + withdrawn.size();
    int shown = count("select count(*) from document where shown = 1");
    return steps.piecemeal()
        && new Meta(handle).get(MADE_BY).equals(steps.rules())
        && (changed <= FEW && shown > changed || changed * SHARE <= shown);
  }

  private int count(String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }

  private void anew(Set<DocumentId> withdrawn) {
    List<Reading> readings =
        new Documents(handle)
            .newestFacts().stream()
                .filter(reading -> !withdrawn.contains(reading.document().id()))
                .toList();
    listener.progress(Build.Stage.RESOLVE, 0, 0);
    Revision revision =
        steps
            .editor()
            .revise(Archive.EMPTY, readings, Set.of(), new Decisions(handle).all(), List.of());
    listener.progress(Build.Stage.RESOLVE, revision.entries().size(), 0);
    Map<DocumentId, Reading> byId = new HashMap<>();
    readings.forEach(reading -> byId.put(reading.document().id(), reading));
    handle.useTransaction(same -> {
      show(withdrawn);
      Entries entries =
          new Entries(
              same,
              support -> requireNonNull(byId.get(support.document())).facts().get(support.fact()));
      Map<String, History.Past> before = entries.pasts();
      entries.clear();
      new Proposals(same).clear();
      new Reuses(same).clear();
      write(revision, entries, before);
    });
    listener.progress(Build.Stage.KEEP, revision.entries().size(), 0);
  }

  private void show(Set<DocumentId> withdrawn) {
    Documents documents = new Documents(handle);
    withdrawn.forEach(documents::remove);
    documents.show();
  }

  private void keep(Revision revision, KeptArchive archive) {
    Entries entries =
        new Entries(
            handle,
            support ->
                archive.reading(support.document()).orElseThrow().facts().get(support.fact()));
    Map<String, History.Past> before = entries.takeOut(revision.touched());
    Proposals proposals = new Proposals(handle);
    proposals.drop(revision.dropped());
    proposals.lift(revision.lifted());
    proposals.lift(revision.placed().stream().map(placed -> placed.at().ref()).toList());
    Reuses reuses = new Reuses(handle);
    reuses.unfile(revision.unfiled());
    revision.reuses().keySet().forEach(reuses::forget);
    write(revision, entries, before);
  }

  private void write(Revision revision, Entries entries, Map<String, History.Past> before) {
    Proposals proposals = new Proposals(handle);
    proposals.put(revision.put());
    proposals.place(revision.placed());
    Reuses reuses = new Reuses(handle);
    reuses.put(revision.reuses().values());
    reuses.refile(revision.filed());
    entries.put(revision.entries());
    new History(handle)
        .tell(
            before,
            History.pasts(revision.entries(), entries),
            steps.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    new Decisions(handle).applied();
    new Meta(handle).put(MADE_BY, steps.rules());
    new Meta(handle).put(DATES, DUE);
    new Meta(handle).put(Meta.REVISION, UUID.randomUUID().toString());
  }
}
