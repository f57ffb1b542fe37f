package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Reading;

/// What people decided, laid over groups of facts: which are one thing after all, which are none, and what is said of which.
///
/// A decision stands on quotes, and reaches every group that holds one of them: an entry that was rejected does not come back where newer rules
/// take it for two. Where nothing is read there any more, it rests.
final class Decided {
  private final Function<DocumentId, Optional<Reading>> readings;
  private final List<Decision> standing;
  private final Map<DocumentId, List<Decision.Anchor>> rejections = new HashMap<>();

  /// The facts that each decision's anchors meet.
  private final Map<Decision, Reached> reached = new LinkedHashMap<>();

  record Reached(List<FactRef> target, List<FactRef> other) {}

  /// Facts that are one thing.
  ///
  /// @param proposals that they came from
  record Group(Set<FactRef> facts, Set<String> proposals, List<Decision> decisions) {
    static Group of(Collection<FactRef> facts, String proposal) {
      return new Group(
          new LinkedHashSet<>(facts), new TreeSet<>(Set.of(proposal)), new ArrayList<>());
    }
  }

  Decided(Collection<Decision> decisions, Function<DocumentId, Optional<Reading>> readings) {
    this.standing = decisions.stream().filter(decision -> !decision.undone()).toList();
    this.readings = readings;
    for (Decision decision : standing) {
      if (decision.verb() == Decision.Verb.REJECT) {
        decision
            .target()
            .forEach(anchor ->
                rejections.computeIfAbsent(anchor.document(), _ -> new ArrayList<>()).add(anchor));
      }
    }
  }

  /// The decisions that are about one of these documents.
  List<Decision> on(Set<DocumentId> documents) {
    return standing.stream().filter(decision -> concerns(decision, documents)).toList();
  }

  private static boolean concerns(Decision decision, Set<DocumentId> documents) {
    return decision.target().stream().anyMatch(a -> documents.contains(a.document()))
        || decision.other().stream().anyMatch(a -> documents.contains(a.document()));
  }

  Reached reached(Decision decision) {
    return reached.computeIfAbsent(decision, d -> new Reached(facts(d.target()), facts(d.other())));
  }

  private List<FactRef> facts(List<Decision.Anchor> anchors) {
    List<FactRef> facts = new ArrayList<>();
    for (Decision.Anchor anchor : anchors) {
      List<Fact> there = readings.apply(anchor.document()).map(Reading::facts).orElse(List.of());
      @Nullable Fact fact = at(anchor, there);
      if (fact != null) {
        facts.add(new FactRef(anchor.document(), there.indexOf(fact)));
      }
    }
    return facts;
  }

  /// The fact at an anchor; of two the one whose main characters are nearest to it.
  private static <F extends Fact> @Nullable F at(Decision.Anchor anchor, List<F> facts) {
    F best = null;
    int least = Integer.MAX_VALUE;
    for (F fact : facts) {
      if (anchor.meets(fact)) {
        var span = fact.evidence().getFirst().span();
        int off =
            Math.abs(span.start() - anchor.span().start())
                + Math.abs(span.end() - anchor.span().end());
        if (off < least) {
          least = off;
          best = fact;
        }
      }
    }
    return best;
  }

  /// Those of the facts of one kind of a document that people rejected.
  <F extends Fact> Set<F> rejected(DocumentId document, List<F> facts) {
    Set<F> rejected = new LinkedHashSet<>();
    for (Decision.Anchor anchor : rejections.getOrDefault(document, List.of())) {
      F met = at(anchor, facts);
      if (met != null) {
        rejected.add(met);
      }
    }
    return rejected;
  }

  /// Makes of the groups what people decided, in the order of the decisions.
  void lay(List<Group> groups) {
    Set<DocumentId> documents = new HashSet<>();
    groups.forEach(group -> group.facts().forEach(fact -> documents.add(fact.document())));
    on(documents).forEach(decision -> lay(decision, groups));
  }

  private void lay(Decision decision, List<Group> groups) {
    Reached met = reached(decision);
    switch (decision.verb()) {
      case MERGE -> merge(decision, met, groups);
      case SPLIT -> split(decision, met, groups);
      case ACCEPT, REJECT, EDIT, RENAME, NOTE, ADD ->
          groups.stream()
              .filter(group -> !Collections.disjoint(group.facts(), met.target()))
              .forEach(group -> group.decisions().add(decision));
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
