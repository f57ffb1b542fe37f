package org.mahdar.model;

import java.util.List;

/// Where a fact has been placed.
///
/// @param proposal that it belongs to
/// @param keys the hashes under which it is found
/// @param sought the hashes under which it looks for others
public record Placed(Order at, String proposal, List<Long> keys, List<Long> sought) {
  public Placed {
    keys = List.copyOf(keys);
    sought = List.copyOf(sought);
  }

  /// A fact that is filed under some key, with the proposal that it belongs to.
  ///
  /// @param found whether others find it there
  /// @param looks whether it looks there for others
  public record Filed(Order at, String proposal, boolean found, boolean looks) {}
}
