package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Source;

/// The page on which somebody pastes a text or an address and sees it read, without a dossier.
final class DeskRoutes {
  private final Desk desk;
  private final Drawing drawing;

  DeskRoutes(Desk desk, Drawing drawing) {
    this.desk = desk;
    this.drawing = drawing;
  }

  void add(JavalinConfig config) {
    config.routes.get("/read", context -> form(context, HttpStatus.OK, ""));
    config.routes.post("/read", this::read);
  }

  /// The form with what was typed, and with what is wrong about it.
  private void form(Context context, HttpStatus status, String fault) {
    Drawing.Visit visit = drawing.visit(context, "desk.title", "/read");
    context.status(status);
    drawing.show(
        context,
        "desk",
        new DeskPage(
            visit.frame(),
            posted(context, "text"),
            posted(context, "address"),
            posted(context, "published"),
            fault));
  }

  private void read(Context context) {
    Frame words = drawing.visit(context, "desk.title", "/read").frame();
    try {
      Optional<Capture> capture = capture(context, words);
      if (capture.isPresent()) {
        show(context, desk.read(capture.get()), words);
      }
    } catch (Desk.FetchException e) {
      String sentence = words.text("desk.fault." + e.fault());
      form(context, HttpStatus.UNPROCESSABLE_CONTENT, sentence + " (" + e.getMessage() + ")");
    } catch (Desk.BusyException e) {
      form(context, HttpStatus.SERVICE_UNAVAILABLE, words.text("desk.busy"));
    }
  }

  /// What is to be read; empty where the answer already says what is wrong.
  private Optional<Capture> capture(Context context, Frame words) throws Desk.FetchException {
    String text = posted(context, "text");
    String address = posted(context, "address").strip();
    String published = posted(context, "published").strip();
    if (!published.isEmpty() && !day(published)) {
      form(context, HttpStatus.BAD_REQUEST, words.text("desk.bad-date"));
      return Optional.empty();
    }
    if (text.isBlank() && address.isEmpty()) {
      form(context, HttpStatus.BAD_REQUEST, words.text("desk.nothing"));
      return Optional.empty();
    }
    if (text.length() > Desk.LONGEST_TEXT) {
      form(context, HttpStatus.CONTENT_TOO_LARGE, words.text("desk.long", Desk.LONGEST_TEXT));
      return Optional.empty();
    }
    String day = published.isEmpty() ? null : published;
    return Optional.of(
        text.isBlank() ? dated(desk.pages().fetch(address), day) : pasted(text, day));
  }

  private static Capture dated(Capture page, @Nullable String day) {
    return day == null
        ? page
        : new Capture(
            page.id(),
            page.source(),
            page.bytes(),
            day,
            page.title(),
            page.outlet(),
            page.fetched());
  }

  /// A text as a capture: one that begins like a page is a page.
  static Capture pasted(String text, @Nullable String published) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String start = text.stripLeading();
    boolean page =
        start.startsWith("<") && start.regionMatches(true, 0, "<!doctype html", 0, 14)
            || start.regionMatches(true, 0, "<html", 0, 5);
    String hash = sha256(bytes);
    return new Capture(
        new DocumentId("pasted-" + hash.substring(0, 12)),
        new Source("pasted", null, hash, page ? "text/html" : "text/plain"),
        bytes,
        published,
        null,
        null,
        null);
  }

  private void show(Context context, Outcome outcome, Frame words) {
    switch (outcome) {
      case Outcome.Read read -> {
        Drawing.Visit visit = drawing.visit(context, "desk.read", "/read");
        drawing.show(
            context,
            "article",
            ArticlePage.of(
                visit.frame(), visit.voice(), Asked.holdings(context), read.reading(), -1, null));
      }
      case Outcome.Rejected rejected ->
          form(
              context,
              HttpStatus.UNPROCESSABLE_CONTENT,
              words.text("desk.rejected." + rejected.reason()) + " (" + rejected.detail() + ")");
    }
  }

  private static String posted(Context context, String name) {
    String value = context.method().name().equals("POST") ? context.formParam(name) : null;
    return value == null ? "" : value;
  }

  private static boolean day(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
