package org.mahdar.clean;

import org.mahdar.model.Outcome;

/// A capture that holds no article; the reader turns it into a counted [Outcome.Rejected].
public final class RejectedException extends Exception {
  private final Outcome.Reason reason;

  public RejectedException(Outcome.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Outcome.Reason reason() {
    return reason;
  }

  /// One line for a person: what is wrong, where, what to do.
  public String detail() {
    return String.valueOf(getMessage());
  }
}
