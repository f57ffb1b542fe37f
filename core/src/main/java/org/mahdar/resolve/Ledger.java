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
import org.mahdar.model.Archive;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Placed;
import org.mahdar.model.Proposal;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// The proposals as they stand while a register is revised: those of the archive that were asked for, and what has become of them.
final class Ledger {
  private final Archive archive;
  private final Map<DocumentId, Reading> readings = new HashMap<>();
  private final Map<DocumentId, Optional<Reuse>> reuses = new HashMap<>();
  private final Set<DocumentId> removed;
  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<FactRef, Optional<Placed>> placed = new HashMap<>();
  private final Map<DocumentId, List<FactRef>> placedOf = new HashMap<>();
  private final Map<Long, Block> blocks = new HashMap<>();

  /// What the archive said of what was asked for, for telling afterwards what changed.
  private final Map<String, Proposal> before = new HashMap<>();

  private final Map<FactRef, Placed> placedBefore = new LinkedHashMap<>();

  /// Those that were put together or changed here, and those that were placed or lifted here.
  private final Set<String> touched = new LinkedHashSet<>();

  private final Set<FactRef> moved = new LinkedHashSet<>();

  Ledger(Archive archive, Collection<Reading> changed, Set<DocumentId> removed) {
    this.archive = archive;
    this.removed = removed;
    changed.forEach(reading -> readings.put(reading.document().id(), reading));
  }

  Archive archive() {
    return archive;
  }

  /// Whether nothing was placed before: facts then come in the order of time, and none comes in between.
  boolean fromNothing() {
    return archive == Archive.EMPTY;
  }

  Optional<Reading> reading(DocumentId id) {
    Reading known = readings.get(id);
    if (known != null || removed.contains(id)) {
      return Optional.ofNullable(known);
    }
    Optional<Reading> kept = archive.reading(id);
    kept.ifPresent(reading -> readings.put(id, reading));
    return kept;
  }

  Optional<Reuse> reuse(DocumentId id) {
    return reuses.computeIfAbsent(id, archive::reuse);
  }

  void reuse(DocumentId id, Optional<Reuse> reuse) {
    reuses.put(id, reuse);
  }

  /// The facts of a document that the archive has in some proposal: where they are is asked of all of them at once.
  List<FactRef> placed(DocumentId id) {
    return placedOf.computeIfAbsent(id, this::known);
  }

  private List<FactRef> known(DocumentId id) {
    List<FactRef> facts = new ArrayList<>();
    for (Placed seat : archive.placed(id)) {
      FactRef fact = seat.at().ref();
      facts.add(fact);
      if (!placed.containsKey(fact)) {
        placed.put(fact, Optional.of(seat));
        placedBefore.put(fact, seat);
      }
    }
    return facts;
  }

  /// Where a fact is placed now.
  Optional<Placed> placed(FactRef fact) {
    Optional<Placed> known = placed.get(fact);
    if (known == null) {
      known = archive.placed(fact);
      placed.put(fact, known);
      known.ifPresent(kept -> placedBefore.put(fact, kept));
    }
    return known;
  }

  /// Where the archive has a fact.
  Optional<Placed> placedBefore(FactRef fact) {
    placed(fact);
    return Optional.ofNullable(placedBefore.get(fact));
  }

  /// The proposal that holds a fact.
  Optional<Draft> holding(FactRef fact) {
    return placed(fact).flatMap(seat -> draft(seat.proposal()));
  }

  Optional<Draft> draft(String id) {
    Draft known = drafts.get(id);
    if (known == null && !before.containsKey(id)) {
      Optional<Proposal> kept = archive.proposal(id);
      if (kept.isPresent()) {
        before.put(id, kept.get());
        known = new Draft(kept.get());
        drafts.put(id, known);
      }
    }
    return Optional.ofNullable(known);
  }

  /// Opens a proposal that is named after its first fact, or nearly, where another has that name.
  Draft open(Item<?> item) {
    String name = item.ref().toString();
    while (draft(name).isPresent()) {
      name = name + "+";
    }
    Draft draft = new Draft(name, item.fact().kind());
    drafts.put(name, draft);
    return draft;
  }

  /// Whether nobody but the facts that are placed here knows a proposal's name.
  boolean fresh(Draft draft) {
    return !before.containsKey(draft.id);
  }

  Block block(long key) {
    return blocks.computeIfAbsent(
        key, _ -> new Block(fromNothing() ? null : () -> archive.filedUnder(key)));
  }

  /// Files a fact with its proposal.
  void put(Placed seat) {
    FactRef ref = seat.at().ref();
    placed(ref);
    placed.put(ref, Optional.of(seat));
    moved.add(ref);
    touched.add(seat.proposal());
    seat.keys().forEach(key -> block(key).find(seat.proposal(), seat.at()));
    seat.sought().forEach(key -> block(key).look(seat.proposal(), seat.at()));
  }

  /// Takes a fact out of the files; it belongs to no proposal until it is placed again.
  void lift(Placed seat) {
    FactRef ref = seat.at().ref();
    placed.put(ref, Optional.empty());
    moved.add(ref);
    touched.add(seat.proposal());
    seat.keys().forEach(key -> block(key).remove(seat.proposal(), seat.at()));
    seat.sought().forEach(key -> block(key).remove(seat.proposal(), seat.at()));
  }

  /// Forgets a proposal that has no member any more.
  void close(Draft draft) {
    drafts.remove(draft.id);
  }

  /// The proposals that are new or have other members than before.
  List<Draft> changed() {
    List<Draft> found = new ArrayList<>();
    for (String id : touched) {
      Draft draft = drafts.get(id);
      if (draft != null && !draft.proposal().equals(before.get(id))) {
        found.add(draft);
      }
    }
    return found;
  }

  /// The proposals that are no more.
  Set<String> dropped() {
    Set<String> dropped = new HashSet<>();
    for (String id : touched) {
      if (before.containsKey(id) && !drafts.containsKey(id)) {
        dropped.add(id);
      }
    }
    return dropped;
  }

  /// The facts that belong to another proposal than before, or to none any more.
  List<FactRef> relocated() {
    List<FactRef> found = new ArrayList<>();
    for (FactRef ref : moved) {
      Placed was = placedBefore.get(ref);
      String now = placed(ref).map(Placed::proposal).orElse("");
      if (was == null || !was.proposal().equals(now)) {
        found.add(ref);
      }
    }
    return found;
  }

  /// Where facts are placed now that were placed elsewhere, or under other keys, or nowhere.
  List<Placed> placed() {
    List<Placed> found = new ArrayList<>();
    for (FactRef ref : moved) {
      placed(ref).filter(seat -> !seat.equals(placedBefore.get(ref))).ifPresent(found::add);
    }
    return found;
  }

  /// Whether a fact was taken out of its proposal here, and belongs to none yet.
  boolean lifted(FactRef fact) {
    Optional<Placed> known = moved.contains(fact) ? placed.get(fact) : null;
    return known != null && known.isEmpty();
  }

  /// The facts that were placed and are no more.
  Set<FactRef> lifted() {
    Set<FactRef> found = new LinkedHashSet<>();
    for (FactRef ref : moved) {
      if (placedBefore.containsKey(ref) && placed(ref).isEmpty()) {
        found.add(ref);
      }
    }
    return found;
  }
}
