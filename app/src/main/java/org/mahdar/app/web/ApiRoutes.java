package org.mahdar.app.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.register.export.Affiliations;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Hit;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Passage;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.Window;
import tools.jackson.databind.json.JsonMapper;

/// The register for programs: JSON under `/api/v1`, described by `/api/v1/openapi.json`; faults as RFC 9457 problems.
///
/// Where a page passes over a parameter that makes no sense, the API refuses it and says which.
final class ApiRoutes {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int MOST = 200;
  private static final int FEW = 20;

  private final Desk desk;
  private final Affiliations affiliations;

  ApiRoutes(Desk desk, Affiliations affiliations) {
    this.desk = desk;
    this.affiliations = affiliations;
  }

  /// A request that cannot be answered, with the sentence for its author.
  static final class ProblemException extends RuntimeException {
    private final HttpStatus status;

    ProblemException(HttpStatus status, String detail) {
      super(detail);
      this.status = status;
    }
  }

  void add(JavalinConfig config) {
    config.routes.get("/api/v1/openapi.json", context -> json(context, description()));
    config.routes.get("/api/v1/entries", this::entries);
    config.routes.get("/api/v1/entries/{id}", this::entry);
    config.routes.get("/api/v1/search", this::search);
    config.routes.get("/api/v1/article", this::article);
    config.routes.post("/api/v1/read", this::read);
    config.routes.exception(
        ProblemException.class, (problem, context) -> problem(problem, context));
  }

  private static void problem(ProblemException problem, Context context) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.status.getMessage());
    body.put("status", problem.status.getCode());
    body.put("detail", String.valueOf(problem.getMessage()));
    context
        .status(problem.status)
        .contentType("application/problem+json; charset=utf-8")
        .result(MAPPER.writeValueAsString(body));
  }

  private static String description() {
    try (@Nullable InputStream stream = ApiRoutes.class.getResourceAsStream("openapi.json")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks openapi.json");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void entries(Context context) {
    Found found =
        Asked.holdings(context)
            .search()
            .find(query(context), window(context, Window.Of.ENTRIES, false));
    EntryJson json = new EntryJson(Asked.holdings(context).readings(), affiliations);
    List<String> lines =
        found.hits().stream()
            .flatMap(
                hit -> Asked.holdings(context).catalogue().entry(new EntryId(hit.id())).stream())
            .map(listed -> json.line(listed.entry()))
            .toList();
    json(context, "{\"total\":" + found.total() + ",\"items\":[" + String.join(",", lines) + "]}");
  }

  private void entry(Context context) {
    String id = context.pathParam("id");
    Listed listed =
        Optional.of(id)
            .filter(name -> !name.isBlank())
            .flatMap(name -> Asked.holdings(context).catalogue().entry(new EntryId(name)))
            .orElseThrow(() ->
                new ProblemException(HttpStatus.NOT_FOUND, "there is no entry \"" + id + "\""));
    json(
        context,
        new EntryJson(Asked.holdings(context).readings(), affiliations).line(listed.entry()));
  }

  private void search(Context context) {
    Found found =
        Asked.holdings(context)
            .search()
            .find(query(context), window(context, Window.Of.ENTRIES_AND_ARTICLES, true));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("total", found.total());
    body.put("items", found.hits().stream().map(this::hit).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(facet.toString(), found.counts(facet));
    }
    body.put("facets", facets);
    json(context, MAPPER.writeValueAsString(body));
  }

  private Map<String, Object> hit(Hit hit) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("kind", hit.kind());
    item.put("id", hit.id());
    item.put(
        "permalink",
        hit.article()
            ? Address.article(new DocumentId(hit.id()))
            : Address.entry(new EntryId(hit.id())));
    item.put("document", hit.document());
    item.put("title", hit.title());
    if (hit.date() != null) {
      item.put("date", hit.date());
    }
    item.put("outlets", hit.outlets());
    item.put("affiliations", affiliations.among(hit.outlets()));
    List<Object> passages = new ArrayList<>();
    for (Passage passage : hit.passages()) {
      passages.add(
          passage.pieces().stream()
              .map(piece -> Map.of("text", piece.text(), "marked", piece.marked()))
              .toList());
    }
    item.put("passages", passages);
    return item;
  }

  private void article(Context context) {
    String id = Optional.ofNullable(context.queryParam("id")).orElse("");
    Reading reading =
        Optional.of(id)
            .filter(name -> !name.isBlank())
            .flatMap(name -> Asked.holdings(context).reading(new DocumentId(name)))
            .orElseThrow(() ->
                new ProblemException(HttpStatus.NOT_FOUND, "there is no article \"" + id + "\""));
    json(context, new ReadingJson(Only.ALL).line(reading));
  }

  private void read(Context context) {
    String text = context.body();
    if (text.isBlank()) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "send the text or the page as the body");
    }
    if (text.length() > Desk.LONGEST_TEXT) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, "at most " + Desk.LONGEST_TEXT + " characters");
    }
    LocalDate published = day(context, "published");
    try {
      switch (desk.read(DeskRoutes.pasted(text, published == null ? null : published.toString()))) {
        case Outcome.Read read -> json(context, new ReadingJson(Only.ALL).line(read.reading()));
        case Outcome.Rejected rejected ->
            throw new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT, rejected.reason() + ": " + rejected.detail());
      }
    } catch (Desk.BusyException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE, "others are being read; try again");
    }
  }

  private static Query query(Context context) {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = context.queryParam(facet.toString());
      if (value != null && !value.isBlank()) {
        chosen.put(facet, value);
      }
    }
    return new Query(
        chosen, day(context, "from"), day(context, "to"), Asked.query(context).words());
  }

  private static Window window(Context context, Window.Of of, boolean passages) {
    String sort = Optional.ofNullable(context.queryParam("sort")).orElse("best");
    if (!sort.equals("best") && !sort.equals("newest")) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "sort is best or newest");
    }
    return new Window(
        number(context, "offset", 0, 0, 1_000_000),
        number(context, "limit", FEW, 1, MOST),
        sort.equals("newest") ? Window.Order.NEWEST : Window.Order.BEST,
        of,
        passages);
  }

  private static @Nullable LocalDate day(Context context, String name) {
    String value = context.queryParam(name);
    try {
      return value == null || value.isBlank() ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, name + " must be a day such as 2019-11-14");
    }
  }

  private static int number(Context context, String name, int otherwise, int least, int most) {
    String value = context.queryParam(name);
    try {
      int number = value == null ? otherwise : Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The sentence below says what it must be.
    }
    throw new ProblemException(
        HttpStatus.BAD_REQUEST, name + " must be a number from " + least + " to " + most);
  }

  private static void json(Context context, String body) {
    context.contentType("application/json; charset=utf-8").result(body);
  }
}
