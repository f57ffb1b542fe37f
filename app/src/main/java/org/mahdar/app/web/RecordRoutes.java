package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.model.Decision;
import org.mahdar.register.export.TableCsv;
import org.mahdar.register.search.Listed;
import org.mahdar.register.store.Change;
import tools.jackson.databind.json.JsonMapper;

/// The rest of the API: what became of entries, what people decided, and who belonged to a body over time.
final class RecordRoutes {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Verdicts verdicts;
  private final Drawing drawing;

  RecordRoutes(Verdicts verdicts, Drawing drawing) {
    this.verdicts = verdicts;
    this.drawing = drawing;
  }

  void add(JavalinConfig config) {
    config.routes.get("/api/v1/changes", this::changes);
    config.routes.get("/api/v1/decisions", this::decisions);
    config.routes.get("/api/v1/membership", this::membership);
    config.routes.get("/body/membership.csv", context -> table(context, false));
    config.routes.get("/body/membership-excel.csv", context -> table(context, true));
  }

  private void changes(Context context) {
    items(context, verdicts.changes(since(context)).stream().map(RecordRoutes::change).toList());
  }

  private static String since(Context context) {
    String since = Optional.ofNullable(context.queryParam("since")).orElse("1970-01-01");
    try {
      Instant instant =
          since.length() == 10
              ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(since);
      return instant.toString();
    } catch (DateTimeException e) {
      throw new ApiRoutes.ProblemException(
          HttpStatus.BAD_REQUEST,
          "since must be a day such as 2019-11-14 or an instant such as 2019-11-14T08:00:00Z");
    }
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("at", change.at());
    item.put("what", change.what().toString());
    item.put("entry", change.entry().value());
    if (change.current() != null) {
      item.put("current", change.current().value());
    }
    item.put("permalink", Address.entry(change.entry()));
    return item;
  }

  private void decisions(Context context) {
    items(context, verdicts.all().stream().map(RecordRoutes::decision).toList());
  }

  private static Map<String, Object> decision(Decision decision) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("number", decision.number());
    item.put("at", decision.at());
    item.put("by", decision.by());
    item.put("verb", decision.verb().toString());
    item.put("target", decision.target().stream().map(RecordRoutes::anchor).toList());
    item.put("other", decision.other().stream().map(RecordRoutes::anchor).toList());
    put(item, "field", decision.field());
    put(item, "value", decision.value());
    if (!decision.values().isEmpty()) {
      item.put("values", decision.values());
    }
    item.put("undone", decision.undone());
    put(item, "undoneAt", decision.undoneAt());
    put(item, "undoneBy", decision.undoneBy());
    return item;
  }

  private static void put(
      Map<String, Object> item, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }

  private static Map<String, Object> anchor(Decision.Anchor anchor) {
    return Map.of(
        "document", anchor.document().value(), "kind", anchor.kind(), "quote", anchor.quote());
  }

  private void membership(Context context) {
    String asked = Optional.ofNullable(context.queryParam("body")).orElse("");
    String body =
        Asked.holdings(context)
            .catalogue()
            .body(asked)
            .orElseThrow(() ->
                new ApiRoutes.ProblemException(
                    HttpStatus.NOT_FOUND, "there is no body \"" + asked + "\""));
    items(context, rows(context, body).stream().map(MembershipTable.Row::object).toList());
  }

  private void table(Context context, boolean excel) {
    String asked = Optional.ofNullable(context.queryParam("name")).orElse("");
    Optional<String> body = Asked.holdings(context).catalogue().body(asked);
    if (body.isEmpty()) {
      drawing.missing(context, "body", asked);
      return;
    }
    context
        .contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"membership.csv\"");
    TableCsv.write(
        MembershipTable.COLUMNS,
        rows(context, body.get()).stream()
            .map(row -> MembershipTable.COLUMNS.stream().map(row::cell).toList())
            .toList(),
        excel,
        context.outputStream());
  }

  private static List<MembershipTable.Row> rows(Context context, String body) {
    List<Listed> told =
        Asked.holdings(context).catalogue().entries().stream()
            .filter(listed ->
                Asked.holdings(context).catalogue().body(listed).filter(body::equals).isPresent())
            .toList();
    return MembershipTable.of(told, Asked.holdings(context));
  }

  private static void items(Context context, List<?> items) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("total", items.size());
    body.put("items", new ArrayList<>(items));
    context.contentType("application/json; charset=utf-8").result(MAPPER.writeValueAsString(body));
  }
}
