package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an article is filed for the search of copies, and which earlier ones it was laid beside.
///
/// @param own whether it brings something of its own, so that later articles are laid beside it
/// @param same whether an earlier one has the same words, so that no other matters
/// @param fewest how many runs of words another must share with it
/// @param keys the hash of all of its words, then those of its signature, then those of its runs
/// @param met the earlier articles of which it is known how much they share, the earliest first
/// @param bands what no other comes before by the signature; null where no other shares any of it
/// @param runs what no other comes before by runs of words; null where no other shares enough
public record CopyFile(
    Order at,
    boolean own,
    boolean same,
    int fewest,
    List<Long> keys,
    List<Met> met,
    @Nullable Rank bands,
    @Nullable Rank runs) {
  /// An earlier article that shares some keys.
  ///
  /// @param bands how many hashes of the signature they share
  /// @param runs how many runs they share
  /// @param compared whether it was laid beside it
  /// @param source whether something was taken from it
  public record Met(Order at, int bands, int runs, boolean compared, boolean source) {}

  /// A place among those that share something.
  public record Rank(int count, Order at) {}

  /// An article that looks under a key.
  ///
  /// @param own whether later ones find it there
  public record Seeker(Order at, boolean own) {}

  public CopyFile {
    keys = List.copyOf(keys);
    met = List.copyOf(met);
  }

  /// The earlier articles that it was laid beside, the earliest first.
  public List<Met> compared() {
    return met.stream().filter(Met::compared).toList();
  }

  /// The keys under which it stands: an article that is the same as an earlier one looks for nothing else.
  public List<Long> shelves() {
    return same && !own ? keys.subList(0, 1) : keys;
  }
}
