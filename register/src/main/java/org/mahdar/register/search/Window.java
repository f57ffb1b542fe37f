package org.mahdar.register.search;

/// Which stretch of the hits is wanted, in which order, and of what.
///
/// @param first of the hits, from 0
/// @param passages whether each hit brings the passages that it was found by
public record Window(int first, int count, Order order, Of of, boolean passages) {
  public enum Order {
    BEST,
    NEWEST
  }

  public enum Of {
    ENTRIES,
    ENTRIES_AND_ARTICLES
  }

  public Window {
    if (first < 0 || count < 1) {
      throw new IllegalArgumentException("no stretch of hits: " + count + " from " + first);
    }
  }
}
