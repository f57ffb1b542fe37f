package org.mahdar.register.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which kinds of mentions and facts are printed: `time,sum` prints time mentions and sums, all prints everything.
public final class Only {
  /// Every kind of mention and fact, by its name in the contract.
  public static final List<String> KINDS =
      List.of(
          "time",
          "quantity",
          "money",
          "person",
          "organisation",
          "place",
          "outlet",
          "instrument",
          "meeting",
          "composition",
          "figure",
          "sum",
          "statement",
          "undertaking",
          "event",
          "relation");

  public static final Only ALL = new Only(Set.copyOf(KINDS));

  private final Set<String> kinds;

  private Only(Set<String> kinds) {
    this.kinds = kinds;
  }

  /// Reads a comma-separated list of kinds.
  ///
  /// @throws IllegalArgumentException naming the unknown kinds and those there are
  public static Only parse(String list) {
    Set<String> wanted = new TreeSet<>();
    for (String kind : list.split(",")) {
      if (!kind.isBlank()) {
        wanted.add(kind.strip());
      }
    }
    Set<String> unknown = new TreeSet<>(wanted);
    unknown.removeAll(Set.copyOf(KINDS));
    if (!unknown.isEmpty() || wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "no such kind: \""
              + String.join(", ", unknown)
              + "\"; the kinds are "
              + String.join(", ", KINDS));
    }
    return new Only(Set.copyOf(wanted));
  }

  boolean has(String kind) {
    return kinds.contains(kind);
  }
}
