package org.mahdar.ingest;

/// A manifest that cannot be used; the message names file, line and fault.
public final class ManifestException extends RuntimeException {
  ManifestException(String message) {
    super(message);
  }
}
