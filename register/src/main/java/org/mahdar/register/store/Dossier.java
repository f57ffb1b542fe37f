package org.mahdar.register.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Reuse;

/// A folder that keeps articles, what was read in them, and the register made of it.
///
/// `mahdar build اخبار/ -o dossier` makes `dossier/mahdar.db` and `dossier/captures/`; this class reads them, [Build]
/// writes them. What is read is always a whole register with the readings it stands on, also while a build is under way.
/// Every quote is checked against its text on the way out.
public final class Dossier {
  private final Path folder;
  private final Jdbi jdbi;

  private Dossier(Path folder, Jdbi jdbi) {
    this.folder = folder;
    this.jdbi = jdbi;
  }

  /// Opens the dossier in `folder`.
  ///
  /// @throws DossierException where there is none, or it was written by a newer version, or it is damaged
  public static Dossier open(Path folder) {
    return new Dossier(folder, Database.open(folder));
  }

  /// Opens the dossier in `folder`, makes an empty one where there is none.
  public static Dossier create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DossierException(
          DossierException.Kind.UNWRITABLE,
          folder + " cannot be made a dossier (" + e + "): give a folder that you may write to",
          e);
    }
    return new Dossier(folder, Database.create(folder));
  }

  /// Looks at the dossier in `folder` as a build will, where there is one of this format: what the first look costs is paid while
  /// something else is waited for. Changes nothing.
  public static void warm(Path folder) {
    Database.newest(folder)
        .ifPresent(jdbi ->
            jdbi.useTransaction(handle -> {
              Documents documents = new Documents(handle);
              KeptArchive archive = new KeptArchive(handle);
              Entries entries = new Entries(handle);
              documents
                  .any()
                  .flatMap(documents::shown)
                  .ifPresent(reading -> {
                    DocumentId id = reading.document().id();
                    DenseReading.facts(reading.facts());
                    DenseReading.mentions(reading.mentions());
                    archive.warm(id);
                    entries.warm(id);
                  });
            }));
  }

  public Path folder() {
    return folder;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /// The register with all readings it stands on.
  ///
  /// @param readings in the order of the documents' ids
  public record Contents(Register register, List<Reading> readings) {
    public Contents {
      readings = List.copyOf(readings);
    }
  }

  /// Everything at once, from one moment.
  public Contents contents() {
    return answer(handle -> {
      List<Reading> readings = new ArrayList<>();
      new Documents(handle).eachShown(readings::add);
      Map<DocumentId, Reading> byId = new HashMap<>();
      readings.forEach(reading -> byId.put(reading.document().id(), reading));
      List<Entries.Row> rows = new Entries(handle).all();
      Map<FactRef, EntryId> ids = new HashMap<>();
      rows.forEach(row ->
          row.support()
              .forEach(s -> ids.putIfAbsent(new FactRef(s.document(), s.fact()), row.id())));
      List<Entry> entries =
          rows.stream()
              .map(row ->
                  entry(
                      row,
                      byId.get(row.leading().document()),
                      row.parent() == null ? null : ids.get(row.parent())))
              .toList();
      return new Contents(new Register(entries, new Reuses(handle).all()), readings);
    });
  }

  /// Another name whenever the register was replaced by another, for whoever keeps something made of it.
  public String revision() {
    return answer(handle -> new Meta(handle).get(Meta.REVISION));
  }

  /// The name of the rules by which the register was made ([Build.Steps#rules]), empty before the first.
  public String rules() {
    return answer(handle -> new Meta(handle).get(Revising.MADE_BY));
  }

  public Optional<Entry> entry(EntryId id) {
    return answer(handle -> new Entries(handle).one(id).map(row -> entry(row, handle)));
  }

  /// The entries that a document stands behind.
  public List<Entry> entriesOf(DocumentId document) {
    return answer(handle ->
        new Entries(handle).citing(document).stream().map(row -> entry(row, handle)).toList());
  }

  /// The name that an entry has now; empty where it was withdrawn or never was.
  public Optional<EntryId> current(EntryId id) {
    return answer(handle -> new History(handle).current(id));
  }

  /// Whether an entry of this name was there and is no more.
  public boolean withdrawn(EntryId id) {
    return answer(handle -> new History(handle).withdrawn(id));
  }

  /// What became of entries from an instant on, or from a day on (`2032-03-19`).
  public List<Change> changes(String since) {
    return answer(handle -> new History(handle).since(since));
  }

  /// Checks every quote, every capture and every support; changes nothing.
  public Verification verify() {
    return answer(handle -> Verification.of(handle, new CaptureFolder(folder)));
  }

  /// What a document took from others.
  public Optional<Reuse> reuse(DocumentId id) {
    return answer(handle -> new Reuses(handle).of(id));
  }

  /// All decisions, those taken back too, in the order in which they were made.
  public List<Decision> decisions() {
    return answer(handle -> new Decisions(handle).all());
  }

  /// Records a decision, which a build lays over the register. Returns its number.
  public long decide(Decision decision) {
    return answer(handle -> new Decisions(handle).put(decision));
  }

  /// Takes a decision back, with who and when; false where there is none of this number, or it is taken back already.
  public boolean undo(long number, String by, String at) {
    return answer(handle -> new Decisions(handle).undo(number, by, at));
  }

  /// A document with what was read in it.
  public Optional<Reading> reading(DocumentId id) {
    return answer(handle -> new Documents(handle).shown(id));
  }

  /// The captures that could not be read, in the order of their ids.
  public List<Outcome.Rejected> rejects() {
    return answer(handle -> new Rejects(handle).all());
  }

  /// Whether a build was cut short: the register is whole but does not hold what that build had read.
  public boolean unfinished() {
    return answer(handle -> new Documents(handle).anyNext());
  }

  /// What the database answers, from one moment.
  private <T> T answer(HandleCallback<T, RuntimeException> question) {
    try {
      return jdbi.inTransaction(question);
    } catch (JdbiException e) {
      throw Database.trouble(folder, e);
    }
  }

  private static Entry entry(Entries.Row row, Handle handle) {
    DocumentId leading = row.leading().document();
    EntryId parent =
        row.parent() == null ? null : new Entries(handle).of(row.parent()).orElse(null);
    return entry(row, new Documents(handle).shown(leading).orElse(null), parent);
  }

  private static Entry entry(Entries.Row row, @Nullable Reading leading, @Nullable EntryId parent) {
    if (leading == null || leading.facts().size() <= row.leading().fact()) {
      throw new DossierException(
          DossierException.Kind.DAMAGED,
          "entry "
              + row.id()
              + " stands on document "
              + row.leading().document()
              + ", which is not in the dossier: build it again from its articles");
    }
    Fact lead = leading.facts().get(row.leading().fact());
    boolean itself = row.id().equals(parent);
    return new Entry(
        row.id(),
        lead,
        row.support(),
        row.conflicts(),
        row.agreements(),
        itself ? null : parent,
        row.review());
  }
}
