package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Register;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.Window;

/// What a browser may take home: the entries that the filters let through, in every format.
final class ExportRoutes {
  private final Drawing drawing;

  ExportRoutes(Drawing drawing) {
    this.drawing = drawing;
  }

  void add(JavalinConfig config) {
    config.routes.get("/export/{file}", this::export);
    config.routes.get("/entry/{id}/minutes.md", this::minutes);
  }

  private void export(Context context) {
    Optional<ExportFormat> format = ExportFormat.ofFile(context.pathParam("file"));
    if (format.isEmpty()) {
      drawing.missing(context, "export", context.pathParam("file"));
      return;
    }
    give(context, format.get(), chosen(context, Asked.query(context)));
  }

  private void minutes(Context context) {
    String id = context.pathParam("id");
    Optional<Listed> meeting =
        id.isBlank()
            ? Optional.empty()
            : Asked.holdings(context).catalogue().entry(new EntryId(id));
    if (meeting.isEmpty()) {
      drawing.missing(context, "entry", id);
      return;
    }
    Drawing.Visit visit = drawing.visit(context, "register.title", "/");
    String text =
        new Minutes(
                Asked.holdings(context).register(),
                Asked.holdings(context).readings(),
                visit.voice())
            .of(meeting.get().entry());
    context
        .contentType(ExportFormat.MINUTES.mediaType())
        .header("Content-Disposition", "attachment; filename=\"minutes.md\"")
        .result(text);
  }

  private void give(Context context, ExportFormat format, Register register) {
    Drawing.Visit visit = drawing.visit(context, "register.title", "/");
    context
        .contentType(format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + format.file() + "\"");
    Exports.of(Asked.holdings(context).readings(), visit.voice())
        .write(format, register, context.outputStream());
  }

  /// The entries that the register would list, in the order of their ids.
  private static Register chosen(Context context, Query query) {
    if (query.isEmpty()) {
      return Asked.holdings(context).register();
    }
    int all = Math.max(1, Asked.holdings(context).catalogue().entries().size());
    Found found =
        Asked.holdings(context)
            .search()
            .find(query, new Window(0, all, Window.Order.NEWEST, Window.Of.ENTRIES, false));
    List<Entry> entries =
        found.hits().stream()
            .flatMap(
                hit -> Asked.holdings(context).catalogue().entry(new EntryId(hit.id())).stream())
            .map(Listed::entry)
            .sorted(java.util.Comparator.comparing(Entry::id))
            .toList();
    return new Register(entries);
  }
}
