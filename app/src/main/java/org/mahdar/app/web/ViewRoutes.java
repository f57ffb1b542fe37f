package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.mahdar.register.search.Query;

/// The views of the whole register: timeline, ledger, conflicts, and the pages of subjects.
final class ViewRoutes {
  private final Drawing drawing;

  ViewRoutes(Drawing drawing) {
    this.drawing = drawing;
  }

  void add(JavalinConfig config) {
    config.routes.get("/timeline", this::timeline);
    config.routes.get("/ledger", this::ledger);
    config.routes.get("/conflicts", this::conflicts);
    config.routes.get("/subjects", this::subjects);
    for (Subject subject : Subject.values()) {
      config.routes.get("/" + subject, context -> subject(context, subject));
    }
  }

  private void timeline(Context context) {
    Query query = Asked.query(context);
    Drawing.Visit visit = drawing.visit(context, "timeline.title", Address.timeline(query));
    drawing.show(
        context,
        "timeline",
        TimelinePage.of(visit.frame(), visit.voice(), Asked.holdings(context), query));
  }

  private void ledger(Context context) {
    Query query = Asked.query(context);
    Drawing.Visit visit = drawing.visit(context, "ledger.title", Address.ledger(query));
    drawing.show(
        context,
        "ledger",
        LedgerPage.of(visit.frame(), visit.voice(), Asked.holdings(context), query));
  }

  private void conflicts(Context context) {
    Query query = Asked.query(context);
    int page = Asked.page(context);
    Drawing.Visit visit = drawing.visit(context, "conflicts.title", Address.conflicts(query, page));
    drawing.show(
        context,
        "conflicts",
        ConflictsPage.of(visit.frame(), visit.voice(), Asked.holdings(context), query, page));
  }

  private void subjects(Context context) {
    Drawing.Visit visit = drawing.visit(context, "subjects.title", "/subjects");
    drawing.show(
        context,
        "subjects",
        SubjectsPage.of(visit.frame(), visit.voice(), Asked.holdings(context)));
  }

  private void subject(Context context, Subject subject) {
    String name = Optional.ofNullable(context.queryParam("name")).orElse("").strip();
    int wanted = Asked.page(context);
    Drawing.Visit visit =
        drawing.visit(context, "subjects.title", Address.subject(subject, name, wanted));
    Optional<SubjectPage> page =
        SubjectPage.of(
            visit.frame(), visit.voice(), Asked.holdings(context), subject, name, wanted);
    if (page.isEmpty()) {
      drawing.missing(context, subject.toString(), name);
    } else {
      drawing.show(context, "subject", page.get());
    }
  }
}
