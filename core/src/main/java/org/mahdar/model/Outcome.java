package org.mahdar.model;

import java.util.Locale;

/// What became of one capture: it was read, or rejected with a reason that can be counted.
public sealed interface Outcome {
  record Read(Reading reading) implements Outcome {}

  /// @param detail one line for a person: what is wrong, where, what to do
  record Rejected(DocumentId capture, Reason reason, String detail) implements Outcome, Arrival {}

  enum Reason {
    EMPTY,
    BINARY,
    TOO_LARGE,
    BAD_ENCODING,
    NOT_ARABIC,
    NO_ARTICLE,
    BAD_INPUT_LINE,
    UNREADABLE,
    INTERNAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
