package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Amendment;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.register.search.Listed;

/// Where people decide: from the queue, on an entry, on an article.
///
/// A decision is taken only from a form that this very program has drawn, which its seal proves.
final class DecideRoutes {
  private final Verdicts verdicts;
  private final Drawing drawing;
  private final Seal seal;
  private final Clock clock = Clock.systemUTC();

  DecideRoutes(Verdicts verdicts, Drawing drawing, Seal seal) {
    this.verdicts = verdicts;
    this.drawing = drawing;
    this.seal = seal;
  }

  void add(JavalinConfig config) {
    config.routes.post("/review", this::fromQueue);
    config.routes.post("/review/undo", this::undo);
    config.routes.get(
        "/entry/{id}/edit",
        context -> form(context, context.pathParam("id"), HttpStatus.OK, _ -> null, ""));
    config.routes.post("/entry/{id}/edit", this::onEntry);
    config.routes.get("/add", context -> addForm(context, HttpStatus.OK, ""));
    config.routes.post("/add", this::byHand);
  }

  Docket docket(Context context) {
    // The token must not lie in a cache.
    context.header("Cache-Control", "no-store");
    return new Docket(verdicts.all(), seal.token(), Seal.reviewer(context));
  }

  private static Optional<Listed> listed(Context context, @Nullable String id) {
    return Optional.ofNullable(id)
        .filter(name -> !name.isBlank())
        .flatMap(name -> Asked.holdings(context).catalogue().entry(new EntryId(name)));
  }

  private Clerk clerk(Context context) {
    String by = Clerk.name(context.formParam("by"));
    if (!by.equals("-")) {
      Seal.remember(context, by);
    }
    return new Clerk(
        Asked.holdings(context)::reading, by.equals("-") ? Seal.reviewer(context) : by, clock);
  }

  private static Optional<Decision.Verb> verb(@Nullable String asked) {
    for (Decision.Verb verb : Decision.Verb.values()) {
      if (verb.toString().equals(asked)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /// Of the queue two are a matter of one press; the others have a page.
  private void fromQueue(Context context) {
    Optional<Listed> listed = listed(context, context.formParam("entry"));
    Decision.Verb verb = verb(context.formParam("verb")).orElse(Decision.Verb.NOTE);
    boolean pressed = verb == Decision.Verb.ACCEPT || verb == Decision.Verb.REJECT;
    if (!seal.on(context) || !pressed || listed.isEmpty()) {
      refuse(context);
      return;
    }
    try {
      take(context, clerk(context), verb, listed.get());
    } catch (Clerk.ClerkException e) {
      refuse(context);
      return;
    }
    context.redirect("/review", HttpStatus.SEE_OTHER);
  }

  private void onEntry(Context context) {
    String id = context.pathParam("id");
    Optional<Listed> listed = listed(context, id);
    Optional<Decision.Verb> verb = verb(context.formParam("verb"));
    if (!seal.on(context) || verb.isEmpty() || listed.isEmpty()) {
      refuse(context);
      return;
    }
    try {
      take(context, clerk(context), verb.get(), listed.get());
      verdicts.settle();
      context.redirect(after(listed.get().entry().id()), HttpStatus.SEE_OTHER);
    } catch (Clerk.ClerkException e) {
      form(
          context,
          id,
          HttpStatus.UNPROCESSABLE_CONTENT,
          field -> context.formParam("f." + field),
          fault(context, e));
    }
  }

  /// What was rejected has no page any more; where it can be taken back is the queue.
  private String after(EntryId id) {
    return verdicts.withdrawn(id) ? "/review" : Address.entry(id);
  }

  /// Records what was decided, with its note; nothing of it where any of it makes no sense.
  private void take(Context context, Clerk clerk, Decision.Verb verb, Listed listed)
      throws Clerk.ClerkException {
    List<Decision> made = new ArrayList<>();
    String note = sent(context, "note");
    if (!note.isBlank() && verb != Decision.Verb.NOTE) {
      made.add(clerk.note(listed.entry(), note));
    }
    switch (verb) {
      case ACCEPT -> made.add(clerk.accept(listed.entry()));
      case REJECT -> made.add(clerk.reject(listed.entry()));
      case NOTE -> made.add(clerk.note(listed.entry(), note));
      case RENAME -> made.add(clerk.rename(listed.entry(), sent(context, "name")));
      case EDIT -> made.addAll(edits(context, clerk, listed));
      case MERGE -> made.add(clerk.merge(listed.entry(), other(context)));
      case SPLIT ->
          made.add(
              clerk.split(
                  listed.entry(),
                  context.formParams("leaving").stream()
                      .filter(id -> !id.isBlank())
                      .map(DocumentId::new)
                      .toList()));
      case REDATE -> made.add(clerk.redate(article(context), sent(context, "day")));
      case ADD -> throw new IllegalArgumentException("an addition has its own page");
    }
    made.forEach(verdicts::decide);
  }

  /// Every field that was given another value than it has.
  private static List<Decision> edits(Context context, Clerk clerk, Listed listed)
      throws Clerk.ClerkException {
    List<Decision> edits = new ArrayList<>();
    String taken = sent(context, "field");
    if (!taken.isEmpty()) {
      return List.of(clerk.edit(listed.entry(), taken, sent(context, "value")));
    }
    for (Amendment.Field field : Amendment.fields(listed.entry().settled())) {
      String value = context.formParam("f." + field.name());
      if (value != null && !value.strip().equals(field.value())) {
        edits.add(clerk.edit(listed.entry(), field.name(), value));
      }
    }
    if (edits.isEmpty()) {
      throw new Clerk.ClerkException(Clerk.Fault.SAME, "no field has another value");
    }
    return edits;
  }

  private org.mahdar.model.Entry other(Context context) throws Clerk.ClerkException {
    String typed = sent(context, "other").strip();
    String id = typed.isEmpty() ? sent(context, "twin") : typed;
    return listed(context, id)
        .orElseThrow(
            () -> new Clerk.ClerkException(Clerk.Fault.MERGE, "there is no entry \"" + id + "\""))
        .entry();
  }

  private static DocumentId article(Context context) throws Clerk.ClerkException {
    String id = sent(context, "document");
    if (id.isBlank()) {
      throw new Clerk.ClerkException(Clerk.Fault.ARTICLE, "no article is named");
    }
    return new DocumentId(id);
  }

  private void form(
      Context context,
      String id,
      HttpStatus status,
      Function<String, @Nullable String> typed,
      String fault) {
    Optional<Listed> listed = listed(context, id);
    if (listed.isEmpty()) {
      drawing.missing(context, "entry", id);
      return;
    }
    Drawing.Visit visit =
        drawing.visit(context, "edit.title", Address.edit(listed.get().entry().id()));
    EntryPage page =
        EntryPage.of(
            visit.frame(), visit.voice(), Asked.holdings(context), listed.get(), docket(context));
    context.status(status);
    drawing.show(
        context,
        "edit",
        EditPage.of(page, visit.voice(), Asked.holdings(context), listed.get(), typed, fault));
  }

  private void addForm(Context context, HttpStatus status, String fault) {
    boolean post = context.method().name().equals("POST");
    Function<String, @Nullable String> typed = post ? context::formParam : _ -> null;
    String id =
        Optional.ofNullable(post ? context.formParam("document") : context.queryParam("id"))
            .orElse("");
    String asked =
        Optional.ofNullable(post ? context.formParam("kind") : context.queryParam("kind"))
            .orElse("");
    String kind = AddPage.KINDS.contains(asked) ? asked : AddPage.KINDS.getFirst();
    Optional<Reading> reading =
        id.isBlank() ? Optional.empty() : Asked.holdings(context).reading(new DocumentId(id));
    if (reading.isEmpty()) {
      drawing.missing(context, "article", id);
      return;
    }
    Drawing.Visit visit =
        drawing.visit(context, "add.title", Address.add(reading.get().document().id(), kind));
    context.status(status);
    drawing.show(
        context,
        "add",
        AddPage.of(
            visit.frame(), visit.voice(), reading.get(), kind, typed, docket(context), fault));
  }

  private void byHand(Context context) {
    String kind = sent(context, "kind");
    if (!seal.on(context) || !AddPage.KINDS.contains(kind)) {
      refuse(context);
      return;
    }
    try {
      Map<String, String> values = new LinkedHashMap<>();
      context
          .formParamMap()
          .forEach((name, sent) -> {
            if (name.startsWith("f.") && !sent.getFirst().isBlank()) {
              values.put(name.substring(2).toLowerCase(Locale.ROOT), sent.getFirst().strip());
            }
          });
      DocumentId article = article(context);
      String quote = sent(context, "quote").replace("\r\n", "\n");
      verdicts.decide(clerk(context).add(article, kind, quote, values));
      verdicts.settle();
      context.redirect(Address.article(article), HttpStatus.SEE_OTHER);
    } catch (Clerk.ClerkException e) {
      addForm(context, HttpStatus.UNPROCESSABLE_CONTENT, fault(context, e));
    }
  }

  private void undo(Context context) {
    String number = sent(context, "number");
    if (!seal.on(context) || !number.matches("\\d{1,18}")) {
      refuse(context);
      return;
    }
    String by = Clerk.name(Seal.reviewer(context));
    verdicts.undo(Long.parseLong(number), by, clock.instant().toString());
    verdicts.settle();
    Optional<Listed> back = listed(context, context.formParam("entry"));
    context.redirect(
        back.map(listed -> Address.entry(listed.entry().id())).orElse("/review"),
        HttpStatus.SEE_OTHER);
  }

  private String fault(Context context, Clerk.ClerkException fault) {
    Frame words = drawing.visit(context, "edit.title", "/review").frame();
    return words.text("edit.fault." + fault.fault()) + " (" + fault.getMessage() + ")";
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

  private static String sent(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
