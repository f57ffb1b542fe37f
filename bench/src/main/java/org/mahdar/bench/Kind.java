package org.mahdar.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is scored, in the order in which it is printed: time expressions and six kinds of facts.
///
/// «الخميس 4 حزيران» is a `time`, «بمشاركة 31 دولة» a `figure`.
enum Kind {
  TIME,
  MEETING,
  FIGURE,
  SUM,
  STATEMENT,
  UNDERTAKING,
  EVENT;

  /// The kind that the contract and the gold write as `name`, null for one that is not scored.
  static @Nullable Kind of(String name) {
    for (Kind kind : values()) {
      if (kind.toString().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /// Whether the gold's list is open: what it does not mention is not wrong.
  boolean open() {
    return this == UNDERTAKING || this == EVENT;
  }

  /// The share of common ground that two places need to be one.
  double overlap() {
    return this == TIME ? 0.5 : 0.3;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
