package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.Handmade;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;

/// What people added to articles by hand, laid on every reading of them: after what the machine read, so that its facts keep their numbers.
///
/// «حضره ممثلو ست وثلاثين دولة», added as a figure, is there again whenever newer rules read the article.
final class Additions {
  private final Map<DocumentId, List<Decision>> standing = new HashMap<>();

  Additions(Handle handle) {
    for (Decision decision : new Decisions(handle).all()) {
      if (decision.verb() == Decision.Verb.ADD && !decision.undone()) {
        article(decision)
            .ifPresent(id -> standing.computeIfAbsent(id, _ -> new ArrayList<>()).add(decision));
      }
    }
  }

  private static java.util.Optional<DocumentId> article(Decision decision) {
    return decision.target().stream().map(Decision.Anchor::document).findFirst();
  }

  /// The articles that something was added to, or taken away from, since the register was made.
  static Set<DocumentId> changed(Handle handle) {
    Set<DocumentId> changed = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    new Decisions(handle)
        .pending().stream()
            .filter(decision -> decision.verb() == Decision.Verb.ADD)
            .forEach(decision -> article(decision).ifPresent(changed::add));
    return changed;
  }

  /// The outcome of reading with what was added by hand.
  Outcome on(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected -> rejected;
      case Outcome.Read(Reading reading) -> {
        List<Decision> added = standing.getOrDefault(reading.document().id(), List.of());
        yield added.isEmpty() ? outcome : new Outcome.Read(with(reading, added));
      }
    };
  }

  private static Reading with(Reading reading, List<Decision> added) {
    List<Fact> facts = new ArrayList<>(reading.facts());
    added.forEach(decision -> Handmade.of(decision, reading.document()).ifPresent(facts::add));
    return new Reading(reading.document(), reading.mentions(), facts);
  }
}
