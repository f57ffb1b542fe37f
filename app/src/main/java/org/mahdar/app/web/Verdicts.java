package org.mahdar.app.web;

import java.util.List;
import java.util.Optional;
import org.mahdar.model.Decision;
import org.mahdar.model.EntryId;
import org.mahdar.register.store.Change;

/// Where people's decisions are kept, which are laid over the register as soon as may be, and what became of earlier entries.
public interface Verdicts extends AutoCloseable {
  /// All decisions, those taken back too, in the order in which they were made.
  List<Decision> all();

  /// Records one; returns its number.
  long decide(Decision decision);

  /// Takes one back; false where there is none of this number, or it is taken back already.
  boolean undo(long number, String by, String at);

  /// Waits a moment until the register holds what was decided; returns without it where that takes long.
  void settle();

  /// Lays no more decisions; what is being laid is waited for.
  @Override
  void close();

  /// The name that an entry has now; empty where it was withdrawn or never was.
  Optional<EntryId> current(EntryId id);

  /// What became of entries from an instant on.
  List<Change> changes(String since);

  /// Whether an entry of this name was there and is no more.
  boolean withdrawn(EntryId id);
}
