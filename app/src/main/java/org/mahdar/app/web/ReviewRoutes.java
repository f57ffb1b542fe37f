package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// What people look at before they decide: copies side by side, and the queue of proposals.
final class ReviewRoutes {
  private final DecideRoutes deciding;
  private final Drawing drawing;

  ReviewRoutes(DecideRoutes deciding, Drawing drawing) {
    this.deciding = deciding;
    this.drawing = drawing;
  }

  void add(JavalinConfig config) {
    config.routes.get("/copies", this::copies);
    config.routes.get("/review", this::review);
  }

  private void copies(Context context) {
    String id = context.queryParam("id");
    if (id == null || id.isBlank()) {
      Drawing.Visit visit = drawing.visit(context, "copies.title", "/copies");
      drawing.show(
          context,
          "copieslist",
          CopiesListPage.of(
              visit.frame(), visit.voice(), Asked.holdings(context), Asked.page(context)));
      return;
    }
    Optional<Reading> reading = Asked.holdings(context).reading(new DocumentId(id));
    Optional<Reuse> reuse = Asked.holdings(context).reuse(new DocumentId(id));
    if (reading.isEmpty() || reuse.isEmpty()) {
      drawing.missing(context, "copies", id);
      return;
    }
    Drawing.Visit visit =
        drawing.visit(context, "copies.title", Address.copies(new DocumentId(id)));
    drawing.show(
        context,
        "copies",
        CopiesPage.of(
            visit.frame(), visit.voice(), Asked.holdings(context), reading.get(), reuse.get()));
  }

  private void review(Context context) {
    Drawing.Visit visit = drawing.visit(context, "review.title", "/review");
    ReviewPage page =
        ReviewPage.of(
            visit.frame(),
            visit.voice(),
            Asked.holdings(context),
            deciding.docket(context),
            context.queryParam("after"));
    drawing.show(context, "review", page);
  }
}
