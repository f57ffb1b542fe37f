package org.mahdar.model;

import java.util.List;

/// How an article is filed for the search of copies, and which earlier ones it was laid beside.
///
/// @param own whether it brings something of its own, so that later articles are laid beside it
/// @param same whether an earlier one has the same words, so that no other matters
/// @param fewest how many runs of words another must share with it
/// @param keys the hash of all of its words, then those of its signature, then those of its runs
/// @param compared the earliest first
public record CopyFile(
    Order at, boolean own, boolean same, int fewest, List<Long> keys, List<Compared> compared) {
  /// An earlier article that it was laid beside.
  ///
  /// @param bands how many hashes of the signature they share; 0 where it is not for these that they met
  /// @param runs how many runs they share; 0 where it is not for these that they met
  /// @param source whether something was taken from it
  public record Compared(Order at, int bands, int runs, boolean source) {}

  /// An article that looks under a key.
  ///
  /// @param own whether later ones find it there
  public record Seeker(Order at, boolean own) {}

  public CopyFile {
    keys = List.copyOf(keys);
    compared = List.copyOf(compared);
  }

  /// The keys under which it stands: an article that is the same as an earlier one looks for nothing else.
  public List<Long> shelves() {
    return same && !own ? keys.subList(0, 1) : keys;
  }
}
