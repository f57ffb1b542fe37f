package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;

/// Lays what people decided over what the machine proposes: which facts are one entry after all, and which are none.
///
/// A decision stands on quotes. Where newer rules read nothing there any more, it rests; where they read it again, it holds again.
final class Overlay {
  private final Ledger ledger;
  private final Decided decided;

  Overlay(Ledger ledger, Collection<Decision> decisions) {
    this.ledger = ledger;
    this.decided = new Decided(decisions, ledger::reading);
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
      for (Decision decision : decided.on(documents(all))) {
        if (!used.contains(decision)) {
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

  /// The proposals that a decision is about.
  Set<String> proposals(Decision decision) {
    Set<String> proposals = new TreeSet<>();
    Decided.Reached met = decided.reached(decision);
    for (FactRef fact : met.target()) {
      ledger.placed(fact).ifPresent(placed -> proposals.add(placed.proposal()));
    }
    for (FactRef fact : met.other()) {
      ledger.placed(fact).ifPresent(placed -> proposals.add(placed.proposal()));
    }
    return proposals;
  }

  /// The entries that the proposals make after what was decided.
  List<Decided.Group> groups(Set<String> proposals) {
    List<Decided.Group> groups = new ArrayList<>();
    for (String id : proposals) {
      ledger.draft(id).ifPresent(draft -> groups.add(Decided.Group.of(draft.refs(), id)));
    }
    decided.lay(groups);
    return groups;
  }

  /// The facts of a group that people rejected.
  Set<FactRef> rejected(Decided.Group group) {
    return decided.rejected(group);
  }
}
