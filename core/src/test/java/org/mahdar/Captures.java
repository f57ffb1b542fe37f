package org.mahdar;

import java.nio.charset.StandardCharsets;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

/// Captures of plain text for tests.
public final class Captures {
  private Captures() {}

  /// A plain text article; `published` is an ISO date or null.
  public static Capture text(String text, String published) {
    return new Capture(
        new DocumentId("test"),
        new Source("test.txt", null, "0".repeat(64), "text/plain"),
        text.getBytes(StandardCharsets.UTF_8),
        published,
        null,
        null,
        null);
  }
}
