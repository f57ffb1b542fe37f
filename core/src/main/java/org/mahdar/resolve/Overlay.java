package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Reading;

/// Lays what people decided over what the machine proposes: which facts are one entry after all, and which are none.
///
/// A decision stands on quotes. Where newer rules read nothing there any more, it rests; where they read it again, it holds again.
final class Overlay {
  private final Ledger ledger;
  private final List<Decision> decisions;

  /// The facts that each decision's anchors meet.
  private final Map<Decision, Reached> reached = new LinkedHashMap<>();

  record Reached(List<FactRef> target, List<FactRef> other) {}

  /// Facts that are one entry.
  ///
  /// @param proposals that they came from
  record Group(Set<FactRef> facts, Set<String> proposals, List<Decision> decisions) {}

  Overlay(Ledger ledger, Collection<Decision> decisions) {
    this.ledger = ledger;
    this.decisions = decisions.stream().filter(decision -> !decision.undone()).toList();
  }

  /// The proposals, and those that decisions tie to them, that `touched` concerns.
  Set<String> tied(Set<String> touched) {
    Set<String> all = new TreeSet<>(touched);
    Set<Decision> used = new HashSet<>();
    Set<String> asked = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (String proposal : List.copyOf(all)) {
        grew |= asked.add(proposal) && all.addAll(ledger.archive().entryMates(proposal));
      }
      Set<DocumentId> documents = documents(all);
      for (Decision decision : decisions) {
        if (!used.contains(decision) && concerns(decision, documents)) {
          Set<String> proposals = proposals(decision);
          if (proposals.stream().anyMatch(all::contains)) {
            used.add(decision);
            grew |= all.addAll(proposals);
          }
        }
      }
    }
    return all;
  }

  private Set<DocumentId> documents(Set<String> proposals) {
    Set<DocumentId> documents = new HashSet<>();
    for (String id : proposals) {
      ledger.draft(id).ifPresent(draft -> draft.refs().forEach(m -> documents.add(m.document())));
    }
    return documents;
  }

  private static boolean concerns(Decision decision, Set<DocumentId> documents) {
    return decision.target().stream().anyMatch(a -> documents.contains(a.document()))
        || decision.other().stream().anyMatch(a -> documents.contains(a.document()));
  }

  /// The proposals that a decision is about.
  Set<String> proposals(Decision decision) {
    Set<String> proposals = new TreeSet<>();
    Reached met = reached(decision);
    for (FactRef fact : met.target()) {
      ledger.placed(fact).ifPresent(placed -> proposals.add(placed.proposal()));
    }
    for (FactRef fact : met.other()) {
      ledger.placed(fact).ifPresent(placed -> proposals.add(placed.proposal()));
    }
    return proposals;
  }

  private Reached reached(Decision decision) {
    return reached.computeIfAbsent(decision, d -> new Reached(facts(d.target()), facts(d.other())));
  }

  private List<FactRef> facts(List<Decision.Anchor> anchors) {
    List<FactRef> facts = new ArrayList<>();
    for (Decision.Anchor anchor : anchors) {
      Optional<Reading> reading = ledger.reading(anchor.document());
      reading.flatMap(read -> fact(read, anchor)).ifPresent(facts::add);
    }
    return facts;
  }

  /// The fact at an anchor; of two the one whose main characters are nearest to it.
  private static Optional<FactRef> fact(Reading reading, Decision.Anchor anchor) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < reading.facts().size(); i++) {
      if (anchor.meets(reading.facts().get(i))) {
        var span = reading.facts().get(i).evidence().getFirst().span();
        int off =
            Math.abs(span.start() - anchor.span().start())
                + Math.abs(span.end() - anchor.span().end());
        if (off < least) {
          least = off;
          best = i;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new FactRef(reading.document().id(), best));
  }

  /// The entries that the proposals make after what was decided.
  List<Group> groups(Set<String> proposals) {
    List<Group> groups = new ArrayList<>();
    for (String id : proposals) {
      ledger
          .draft(id)
          .ifPresent(draft ->
              groups.add(
                  new Group(
                      new LinkedHashSet<>(draft.refs()),
                      new TreeSet<>(Set.of(id)),
                      new ArrayList<>())));
    }
    Set<DocumentId> documents = documents(proposals);
    for (Decision decision : decisions) {
      if (concerns(decision, documents)) {
        apply(decision, groups);
      }
    }
    return groups;
  }

  private void apply(Decision decision, List<Group> groups) {
    Reached met = reached(decision);
    switch (decision.verb()) {
      case MERGE -> merge(decision, met, groups);
      case SPLIT -> split(decision, met, groups);
      case ACCEPT, REJECT, EDIT, RENAME, NOTE, ADD ->
          with(met.target(), groups).ifPresent(group -> group.decisions().add(decision));
      case REDATE -> {
        // An article's own date is given to the reader, not to the register.
      }
    }
  }

  private static Optional<Group> with(List<FactRef> facts, List<Group> groups) {
    for (FactRef fact : facts) {
      for (Group group : groups) {
        if (group.facts().contains(fact)) {
          return Optional.of(group);
        }
      }
    }
    return Optional.empty();
  }

  private static void merge(Decision decision, Reached met, List<Group> groups) {
    Optional<Group> one = with(met.target(), groups);
    Optional<Group> other = with(met.other(), groups);
    if (one.isPresent() && other.isPresent()) {
      one.get().decisions().add(decision);
      if (one.get() != other.get()) {
        one.get().facts().addAll(other.get().facts());
        one.get().proposals().addAll(other.get().proposals());
        one.get().decisions().addAll(other.get().decisions());
        groups.remove(other.get());
      }
    }
  }

  private static void split(Decision decision, Reached met, List<Group> groups) {
    with(met.other(), groups)
        .ifPresent(group -> {
          Set<FactRef> leaving = new LinkedHashSet<>(met.other());
          leaving.retainAll(group.facts());
          if (!leaving.isEmpty() && leaving.size() < group.facts().size()) {
            group.facts().removeAll(leaving);
            group.decisions().add(decision);
            groups.add(
                new Group(
                    leaving, new TreeSet<>(group.proposals()), new ArrayList<>(List.of(decision))));
          }
        });
  }

  /// The facts of a group that people rejected.
  Set<FactRef> rejected(Group group) {
    Set<FactRef> rejected = new HashSet<>();
    for (Decision decision : group.decisions()) {
      if (decision.verb() == Decision.Verb.REJECT) {
        rejected.addAll(reached(decision).target());
      }
    }
    return rejected;
  }
}
