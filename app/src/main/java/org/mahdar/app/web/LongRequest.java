package org.mahdar.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Refuses what is too long to be read, and lets whoever sent it hear so.
///
/// A form with 20 MB is answered «413 this is 20 MB, and a form may send 6 MB at most; read the file with: mahdar read FILE».
final class LongRequest {
  /// What a form may send: a text of the longest kind, percent-encoded.
  static final long MOST_BYTES = 6_000_000;

  /// What is taken in only to be thrown away: who is cut off while still sending never sees an answer.
  private static final long MOST_THROWN_AWAY = 100_000_000;

  private static final long MEGABYTE = 1_000_000;

  private LongRequest() {}

  static void refuse(Context context) throws IOException {
    long sent = context.req().getContentLengthLong();
    if (sent <= MOST_BYTES) {
      return;
    }
    if (sent <= MOST_THROWN_AWAY) {
      InputStream body = context.req().getInputStream();
      body.transferTo(OutputStream.nullOutputStream());
    }
    context
        .status(HttpStatus.CONTENT_TOO_LARGE)
        .result(
            "this is %d MB, and a form may send %d MB at most; read the file with: mahdar read FILE"
                .formatted(sent / MEGABYTE, MOST_BYTES / MEGABYTE))
        .skipRemainingHandlers();
  }
}
