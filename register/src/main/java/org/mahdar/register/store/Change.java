package org.mahdar.register.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.EntryId;

/// One change of the register: an entry that is new, says something else, leads on to another or was withdrawn.
///
/// @param at an ISO-8601 instant
/// @param current of an entry that leads on, where to
public record Change(String at, EntryId entry, What what, @Nullable EntryId current) {
  public enum What {
    NEW,
    CHANGED,
    MOVED,
    WITHDRAWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
