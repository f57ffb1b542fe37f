package org.mahdar.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Lines of a stream, of which none may be longer than a limit: the rest of a longer one is passed over, never held.
final class BoundedLines {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int place;
  private int filled;

  BoundedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /// @param bytes without the line feed; cut off where `tooLong`
  record Line(byte[] bytes, boolean tooLong) {}

  /// The next line, or null at the end.
  @Nullable Line next() throws IOException {
    if (place == filled && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    do {
      int from = place;
      while (place < filled && buffer[place] != '\n') {
        place++;
      }
      tooLong |= line.size() + (place - from) > limit;
      if (!tooLong) {
        line.write(buffer, from, place - from);
      }
      if (place < filled) {
        place++;
        break;
      }
    } while (fill());
    return new Line(line.toByteArray(), tooLong);
  }

  private boolean fill() throws IOException {
    place = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
