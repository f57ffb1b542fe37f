package org.mahdar.register.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Archive;
import org.mahdar.model.CopyFile;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;
import org.mahdar.model.Proposal;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// A dossier as the archive that its register is revised from.
final class KeptArchive implements Archive {
  private static final int FEW = 8;

  private final Rows rows;
  private final Documents documents;
  private final Proposals proposals;
  private final Reuses reuses;
  private final Entries entries;

  /// What was asked for is asked for again when the revision is written.
  private final Map<DocumentId, Optional<Documents.Taking>> readings = new HashMap<>();

  private final Map<String, List<Entries.Kept>> entriesOf = new HashMap<>();

  KeptArchive(Handle handle) {
    // One name is one string, wherever it was read: names are compared by the hundred thousand.
    RepeatedWords repeated = new RepeatedWords();
    this.rows = new Rows(handle);
    this.documents = new Documents(handle, repeated);
    this.proposals = new Proposals(handle, repeated);
    this.reuses = new Reuses(handle);
    this.entries = new Entries(handle, repeated);
  }

  /// Asks of one document all that is asked of many.
  void warm(DocumentId id) {
    for (Placed seat : placed(id).stream().limit(FEW).toList()) {
      for (Placed placed : placed(seat.at().ref()).stream().toList()) {
        proposal(placed.proposal());
        placed.keys().stream().limit(1).forEach(this::filedUnder);
      }
    }
    reuse(id);
    for (CopyFile file : copyFile(id).stream().toList()) {
      file.keys().stream().limit(FEW).forEach(key -> foundBefore(key, file.at(), FEW));
      file.keys().stream().limit(FEW).forEach(key -> seekersAfter(key, file.at(), FEW));
    }
    takers(id).stream().limit(FEW).forEach(this::reading);
  }

  @Override
  public Optional<Reading> reading(DocumentId id) {
    return readings.computeIfAbsent(id, documents::shownTaking).map(Documents.Taking::reading);
  }

  @Override
  public List<Placed.Filed> filedUnder(long key) {
    return proposals.under(key);
  }

  @Override
  public Optional<Proposal> proposal(String id) {
    return proposals.one(id);
  }

  @Override
  public Optional<Placed> placed(FactRef fact) {
    return proposals.placed(fact);
  }

  @Override
  public List<Placed> placed(DocumentId id) {
    return proposals.placed(id);
  }

  @Override
  public Optional<Reuse> reuse(DocumentId id) {
    Optional<Documents.Taking> known = readings.getOrDefault(id, Optional.empty());
    return known.isPresent()
        ? Optional.ofNullable(known.get().reuse()).map(DenseRegister::reuse)
        : reuses.of(id);
  }

  @Override
  public List<DocumentId> takers(DocumentId source) {
    return reuses.takers(source);
  }

  @Override
  public Optional<CopyFile> copyFile(DocumentId id) {
    return reuses.copyFile(id);
  }

  @Override
  public List<Order> foundBefore(long key, Order at, int most) {
    return reuses.foundBefore(key, at, most);
  }

  @Override
  public List<Order> found(long key, int most) {
    return reuses.found(key, most);
  }

  @Override
  public List<CopyFile.Seeker> seekersAfter(long key, Order at, int most) {
    return reuses.seekersAfter(key, at, most);
  }

  @Override
  public Set<String> entryMates(String proposal) {
    return new HashSet<>(
        rows.read(
            "select m.proposal from entry_proposal p join entry_proposal m on m.entry = p.entry"
                + " where p.proposal = ?",
            row -> Rows.text(row, 1),
            proposal));
  }

  @Override
  public Map<FactRef, Telling> tellings(Collection<String> proposals) {
    Map<FactRef, Telling> tellings = new HashMap<>();
    for (String proposal : proposals) {
      for (Entries.Kept entry : entriesOf(proposal)) {
        for (Supports.Lying lying : entry.supports()) {
          Supports.Told told = lying.told();
          tellings.put(told.ref(), new Telling(told.support().origin(), told.saying()));
        }
      }
    }
    return tellings;
  }

  /// The entries that were made of proposals, by id.
  Map<String, Entries.Kept> entries(Collection<String> proposals) {
    Map<String, Entries.Kept> kept = new TreeMap<>();
    for (String proposal : proposals) {
      entriesOf(proposal).forEach(entry -> kept.put(entry.written().id().value(), entry));
    }
    return kept;
  }

  private List<Entries.Kept> entriesOf(String proposal) {
    return entriesOf.computeIfAbsent(proposal, entries::of);
  }
}
