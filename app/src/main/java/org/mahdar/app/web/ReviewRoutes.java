package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.register.search.Listed;

/// What people look at and decide: copies side by side, and the queue of proposals.
///
/// A decision is taken only from a form that this very program has drawn, which its token proves.
final class ReviewRoutes {
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_NAME = 60;
  private static final int A_YEAR = 365 * 24 * 60 * 60;
  private static final String NAME = "reviewer";

  private final Holdings holdings;
  private final Verdicts verdicts;
  private final Drawing drawing;
  private final Clock clock = Clock.systemUTC();
  private final String token;

  ReviewRoutes(Holdings holdings, Verdicts verdicts, Drawing drawing) {
    this.holdings = holdings;
    this.verdicts = verdicts;
    this.drawing = drawing;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
  }

  void add(JavalinConfig config) {
    config.routes.get("/copies", this::copies);
    config.routes.get("/review", this::review);
    config.routes.post("/review", this::decide);
    config.routes.post("/review/undo", this::undo);
  }

  private void copies(Context context) {
    String id = context.queryParam("id");
    if (id == null || id.isBlank()) {
      Drawing.Visit visit = drawing.visit(context, "copies.title", "/copies");
      drawing.show(
          context,
          "copieslist",
          CopiesListPage.of(visit.frame(), visit.voice(), holdings, Asked.page(context)));
      return;
    }
    Optional<Reading> reading = holdings.reading(new DocumentId(id));
    Optional<Reuse> reuse = holdings.reuse(new DocumentId(id));
    if (reading.isEmpty() || reuse.isEmpty()) {
      drawing.missing(context, "copies", id);
      return;
    }
    Drawing.Visit visit =
        drawing.visit(context, "copies.title", Address.copies(new DocumentId(id)));
    drawing.show(
        context,
        "copies",
        CopiesPage.of(visit.frame(), visit.voice(), holdings, reading.get(), reuse.get()));
  }

  private void review(Context context) {
    Drawing.Visit visit = drawing.visit(context, "review.title", "/review");
    ReviewPage page =
        ReviewPage.of(
            visit.frame(),
            visit.voice(),
            holdings,
            verdicts.all(),
            context.queryParam("after"),
            token,
            Optional.ofNullable(context.cookie(NAME)).orElse(""));
    // The token must not lie in a cache.
    context.header("Cache-Control", "no-store");
    drawing.show(context, "review", page);
  }

  private void decide(Context context) {
    Optional<Listed> listed =
        Optional.ofNullable(context.formParam("entry"))
            .filter(id -> !id.isBlank())
            .flatMap(id -> holdings.catalogue().entry(new EntryId(id)));
    Optional<Decision.Verb> verb = verb(context.formParam("verb"));
    if (!ours(context) || verb.isEmpty() || listed.isEmpty()) {
      refuse(context);
      return;
    }
    String note = Optional.ofNullable(context.formParam("note")).orElse("").strip();
    String by = name(context.formParam("by"));
    remember(context, by);
    if (!note.isEmpty()) {
      put(
          Decision.Verb.NOTE,
          listed.get(),
          by,
          note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
    }
    put(verb.get(), listed.get(), by, null);
    context.redirect("/review", HttpStatus.SEE_OTHER);
  }

  private void put(Decision.Verb verb, Listed listed, String by, @Nullable String note) {
    verdicts.decide(
        new Decision(
            0,
            clock.instant().toString(),
            by,
            verb,
            ReviewPage.anchors(listed.entry()),
            List.of(),
            null,
            note,
            false));
  }

  private void undo(Context context) {
    String number = Optional.ofNullable(context.formParam("number")).orElse("");
    if (!ours(context) || !number.matches("\\d{1,18}")) {
      refuse(context);
      return;
    }
    verdicts.undo(Long.parseLong(number), name(context.cookie(NAME)), clock.instant().toString());
    context.redirect("/review", HttpStatus.SEE_OTHER);
  }

  /// Only these two are a matter of one press; the others are for the command line.
  private static Optional<Decision.Verb> verb(@Nullable String asked) {
    return "accept".equals(asked)
        ? Optional.of(Decision.Verb.ACCEPT)
        : "reject".equals(asked) ? Optional.of(Decision.Verb.REJECT) : Optional.empty();
  }

  private boolean ours(Context context) {
    String sent = Optional.ofNullable(context.formParam("token")).orElse("");
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(Context context) {
    context.status(HttpStatus.BAD_REQUEST);
    Drawing.Visit visit = drawing.visit(context, "review.title", "/review");
    drawing.notice(
        context,
        visit,
        visit.frame().text("review.stale"),
        visit.frame().text("review.stale-hint"));
  }

  private static String name(@Nullable String typed) {
    String name = typed == null ? "" : typed.replaceAll("[\\p{Cntrl};,\"\\\\]", " ").strip();
    return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static void remember(Context context, String by) {
    if (by.chars().allMatch(c -> c > ' ' && c < 127)) {
      context.cookie(new Cookie(NAME, by, "/", A_YEAR, false, true, null, SameSite.STRICT));
    }
  }
}
