package org.mahdar.register.store;

import org.jspecify.annotations.Nullable;

/// A dossier that cannot be used as asked; the message says what, where and what to do.
public final class DossierException extends RuntimeException {
  /// What a program can tell apart: the command line makes exit codes of it.
  public enum Kind {
    NO_DOSSIER,
    NEWER,
    DAMAGED,
    BUSY,
    UNWRITABLE
  }

  private final Kind kind;

  DossierException(Kind kind, String message) {
    this(kind, message, null);
  }

  DossierException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
