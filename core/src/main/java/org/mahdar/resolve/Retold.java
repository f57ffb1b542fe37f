package org.mahdar.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;

/// Tells which facts of an article that copies others than before repeat another fact than they did.
///
/// An agency's note comes in that 300 articles of the dossier turn out to copy, and not each other: of the facts they state in words of
/// their own nothing changes by that.
final class Retold {
  private final Ledger ledger;
  private final Voices now;
  private final Voices before;
  private final Map<DocumentId, Optional<Reuse>> reusesBefore = new HashMap<>();

  /// The documents of which the archive had something else than there is now.
  private final Set<DocumentId> unlike;

  Retold(Ledger ledger, Voices now, Set<DocumentId> unlike) {
    this.ledger = ledger;
    this.now = now;
    this.before = now.where(this::reuseBefore);
    this.unlike = unlike;
  }

  /// Whether it may, for it does or what it was copied from is gone or was read anew.
  boolean mayBe(Reading reading, int place) {
    DocumentId id = reading.document().id();
    Span span = reading.facts().get(place).evidence().getFirst().span();
    return ofUnlike(ledger.reuse(id), span)
        || ofUnlike(reuseBefore(id), span)
        || !Objects.equals(now.twin(reading, place), before.twin(reading, place));
  }

  private Optional<Reuse> reuseBefore(DocumentId id) {
    return reusesBefore.computeIfAbsent(id, ledger.archive()::reuse);
  }

  private boolean ofUnlike(Optional<Reuse> reuse, Span span) {
    return reuse
        .flatMap(taken -> taken.over(span))
        .filter(passage -> passage.source() != null && unlike.contains(passage.source()))
        .isPresent();
  }
}
