package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Archive;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
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
  private final Map<FactRef, String> holders = new HashMap<>();
  private final Map<Long, Set<String>> byKey = new HashMap<>();
  private final Map<String, Set<String>> byComponent = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();
  private final Set<String> askedComponents = new HashSet<>();
  private final Map<String, Order> latest = new HashMap<>();

  /// What the archive said when it was first asked, for telling afterwards what changed.
  private final Map<String, Proposal> before = new TreeMap<>();

  private final Map<FactRef, Optional<String>> holdersBefore = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final Map<String, String> joined = new TreeMap<>();

  Ledger(Archive archive, Collection<Reading> changed, Set<DocumentId> removed) {
    this.archive = archive;
    this.removed = removed;
    changed.forEach(reading -> readings.put(reading.document().id(), reading));
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

  /// The facts of a document that are in some proposal.
  List<FactRef> placed(DocumentId id) {
    return archive.placed(id);
  }

  Archive archive() {
    return archive;
  }

  /// The same article with another creation time from here on.
  void replace(Reading reading) {
    readings.put(reading.document().id(), reading);
  }

  Optional<Reuse> reuse(DocumentId id) {
    return reuses.computeIfAbsent(id, archive::reuse);
  }

  void reuse(DocumentId id, Optional<Reuse> reuse) {
    reuses.put(id, reuse);
  }

  /// The proposal that holds a fact.
  Optional<Draft> holding(FactRef fact) {
    String known = holders.get(fact);
    if (known != null) {
      return Optional.ofNullable(drafts.get(known));
    }
    Optional<Draft> kept = archive.holding(fact).flatMap(this::admitted);
    // What has been taken out of its proposal belongs to none until it is placed again.
    return kept.filter(draft -> draft.id.equals(holders.get(fact)));
  }

  /// The proposal that held the fact before anything was changed.
  Optional<String> heldBefore(FactRef fact) {
    return holdersBefore.computeIfAbsent(fact, asking -> archive.holding(asking).map(Proposal::id));
  }

  private Optional<Draft> admitted(Proposal kept) {
    if (!before.containsKey(kept.id())) {
      before.put(kept.id(), kept);
      if (!drafts.containsKey(kept.id())) {
        Draft draft = new Draft(kept);
        draft.component = component(kept.component());
        enter(draft);
      }
    }
    return Optional.ofNullable(drafts.get(kept.id()));
  }

  private void enter(Draft draft) {
    drafts.put(draft.id, draft);
    draft.members.forEach(member -> holders.put(member, draft.id));
    draft.keys.forEach(key -> file(key, draft));
    byComponent.computeIfAbsent(draft.component, _ -> new LinkedHashSet<>()).add(draft.id);
    latest.merge(draft.component, draft.last, Ledger::later);
  }

  private static Order later(Order one, Order other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /// Whether a component has a member that comes after `order`.
  boolean goesOnAfter(String name, Order order) {
    String component = component(name);
    if (askedComponents.add(component)) {
      archive.component(component).forEach(this::admitted);
    }
    Order last = latest.get(component);
    return last != null && last.compareTo(order) > 0;
  }

  private void file(long key, Draft draft) {
    byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(draft.id);
  }

  List<Draft> filedUnder(long key) {
    if (asked.add(key)) {
      archive.filedUnder(key).forEach(this::admitted);
    }
    return drafts(byKey.getOrDefault(key, Set.of()));
  }

  private List<Draft> drafts(Set<String> ids) {
    List<Draft> found = new ArrayList<>();
    for (String id : ids) {
      Draft draft = drafts.get(id);
      if (draft != null) {
        found.add(draft);
      }
    }
    return found;
  }

  /// The name of a component after all that have been joined.
  String component(String name) {
    String found = name;
    while (joined.containsKey(found)) {
      found = joined.get(found);
    }
    return found;
  }

  List<Draft> inComponent(String name) {
    String component = component(name);
    if (askedComponents.add(component)) {
      archive.component(component).forEach(this::admitted);
    }
    return drafts(byComponent.getOrDefault(component, Set.of()));
  }

  /// Makes one component of two.
  void join(String one, String other) {
    String into = component(one);
    String from = component(other);
    if (into.equals(from)) {
      return;
    }
    if (byComponent.getOrDefault(into, Set.of()).size()
        < byComponent.getOrDefault(from, Set.of()).size()) {
      String swap = into;
      into = from;
      from = swap;
    }
    inComponent(from);
    Set<String> moved = byComponent.getOrDefault(from, Set.of());
    for (Draft draft : drafts(moved)) {
      draft.component = into;
    }
    byComponent.computeIfAbsent(into, _ -> new LinkedHashSet<>()).addAll(moved);
    byComponent.remove(from);
    Order last = latest.remove(from);
    if (last != null) {
      latest.merge(into, last, Ledger::later);
    }
    joined.put(from, into);
  }

  void add(Draft draft, Item<?> item, boolean differs, Collection<Long> keys) {
    boolean fresh = !drafts.containsKey(draft.id);
    draft.add(item, differs);
    if (fresh) {
      enter(draft);
    }
    latest.merge(draft.component, draft.last, Ledger::later);
    holders.put(item.ref(), draft.id);
    for (long key : keys) {
      if (draft.keys.add(key)) {
        file(key, draft);
      }
    }
    changed.add(draft.id);
    dropped.remove(draft.id);
  }

  /// Takes a proposal apart; its members belong to none until they are placed again.
  void dissolve(Draft draft) {
    draft.members.forEach(member -> {
      heldBefore(member);
      holders.put(member, GONE);
    });
    draft.keys.forEach(key -> byKey.getOrDefault(key, Set.of()).remove(draft.id));
    byComponent.getOrDefault(draft.component, Set.of()).remove(draft.id);
    latest.remove(draft.component);
    drafts.remove(draft.id);
    changed.remove(draft.id);
    if (before.containsKey(draft.id)) {
      dropped.add(draft.id);
    }
  }

  private static final String GONE = "";

  /// The proposals that are new or say something else than before.
  List<Draft> changed() {
    List<Draft> found = new ArrayList<>();
    for (Draft draft : drafts(changed)) {
      Proposal kept = before.get(draft.id);
      if (kept == null || !kept.equals(draft.proposal())) {
        found.add(draft);
      }
    }
    return found;
  }

  Optional<Draft> draft(String id) {
    return Optional.ofNullable(drafts.get(id));
  }

  @Nullable Proposal before(String id) {
    return before.get(id);
  }

  Set<String> dropped() {
    return dropped;
  }

  Map<String, String> joined() {
    return joined;
  }
}
