package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people have decided on an entry, over what the machine proposes.
///
/// @param name what a person calls it, null where nobody renamed it
/// @param corrections fields that a person gave another value
/// @param notes in the order in which they were written
/// @param decisions the numbers of the decisions behind all this
public record Review(
    Standing standing,
    @Nullable String name,
    List<Correction> corrections,
    List<String> notes,
    List<Long> decisions) {
  /// The machine alone, and nobody has looked.
  public static final Review NONE =
      new Review(Standing.PROPOSED, null, List.of(), List.of(), List.of());

  public enum Standing {
    /// the machine's, as it is
    PROPOSED,
    /// looked at and found right
    CONFIRMED,
    /// a person changed a field, merged, split or renamed it
    CORRECTED,
    /// a person added what the machine did not read
    ADDED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public record Correction(String field, String value, String by) {}

  public Review {
    corrections = List.copyOf(corrections);
    notes = List.copyOf(notes);
    decisions = List.copyOf(decisions);
  }
}
