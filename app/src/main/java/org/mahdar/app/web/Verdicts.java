package org.mahdar.app.web;

import java.util.List;
import java.util.Optional;
import org.mahdar.model.Decision;
import org.mahdar.model.EntryId;
import org.mahdar.register.store.Change;

/// Where people's decisions are kept, which the next build lays over the register, and what became of earlier entries.
public interface Verdicts {
  /// All decisions, those taken back too, in the order in which they were made.
  List<Decision> all();

  /// Records one; returns its number.
  long decide(Decision decision);

  /// Takes one back; false where there is none of this number, or it is taken back already.
  boolean undo(long number, String by, String at);

  /// The name that an entry has now; empty where it was withdrawn or never was.
  Optional<EntryId> current(EntryId id);

  /// What became of entries from an instant on.
  List<Change> changes(String since);

  /// Whether an entry of this name was there and is no more.
  boolean withdrawn(EntryId id);
}
