package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Reader;
import org.mahdar.app.cli.Gazetteers;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every answer is held against the description that the API gives of itself.
class ApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String TEXT = "حضر الاجتماع في الدوامر ممثلو 36 دولة.";

  private static Site site;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    Knowledge knowledge = Knowledge.load();
    Desk desk = new Desk(new Reader(knowledge)::read, Fixture.NO_PAGES);
    Holdings holdings = Fixture.holdings();
    site = Site.start(() -> holdings, Gazetteers.of(knowledge), 0, false, desk, Fixture.decided());
    description = MAPPER.readTree(get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/entries, /api/v1/entries",
    "/api/v1/entries, /api/v1/entries?kind=sum&limit=1&offset=1&sort=newest",
    "/api/v1/entries, /api/v1/entries?q=%D8%AF%D9%88%D9%84%D8%A9&from=2032-01-01&to=2032-12-31",
    "/api/v1/entries/{id}, /api/v1/entries/F-1",
    "/api/v1/search, /api/v1/search?q=%D8%AF%D9%88%D9%84%D8%A9",
    "/api/v1/search, /api/v1/search?kind=article",
    "/api/v1/article, /api/v1/article?id=other.html",
    "/api/v1/changes, /api/v1/changes?since=2032-01-01",
    "/api/v1/decisions, /api/v1/decisions",
    "/api/v1/membership, /api/v1/membership?body=%D8%A7%D9%84%D9%84%D8%AC%D9%86%D8%A9"
  })
  void answers_as_it_describes_itself(String path, String address) throws Exception {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertValid(path, "get", "200", response.body());
  }

  @Test
  void counts_all_and_gives_a_stretch() throws Exception {
    JsonNode sums = MAPPER.readTree(get("/api/v1/entries?kind=sum&limit=1").body());
    assertThat(sums.path("total").asInt()).isEqualTo(3);
    assertThat(sums.path("items")).hasSize(1);
    JsonNode found = MAPPER.readTree(get("/api/v1/search?q=" + encode("\"36 دولة\"")).body());
    assertThat(found.path("facets").path("kind").path("article").asInt()).isEqualTo(2);
    assertThat(found.path("items").get(0).path("passages").get(0))
        .anySatisfy(piece -> assertThat(piece.path("marked").asBoolean()).isTrue());
  }

  @Test
  void lists_what_changed_what_was_decided_and_who_belonged() throws Exception {
    JsonNode changes = MAPPER.readTree(get("/api/v1/changes?since=2032-03-20").body());
    assertThat(changes.path("items"))
        .extracting(change -> change.path("what").asString())
        .containsExactly("moved", "withdrawn");
    assertThat(changes.path("items").get(0).path("current").asString()).isEqualTo("F-1");
    JsonNode decisions = MAPPER.readTree(get("/api/v1/decisions").body());
    assertThat(decisions.path("items")).hasSize(1);
    assertThat(decisions.path("items").get(0).path("values").path("value").asString())
        .isEqualTo("40");
    JsonNode members =
        MAPPER.readTree(get("/api/v1/membership?body=" + encode("اللجنه")).body()).path("items");
    assertThat(members).hasSize(1);
    assertThat(members.get(0).path("members").get(0).asString()).isEqualTo("XA");
    assertThat(members.get(0).path("quote").asString()).contains("وتضم اللجنة");
  }

  @Test
  void tells_how_far_articles_agree_and_where_an_entry_stands() throws Exception {
    JsonNode entry = MAPPER.readTree(get("/api/v1/entries/F-1").body());
    assertThat(entry.path("review").path("standing").asString()).isEqualTo("proposed");
    JsonNode agreement = entry.path("agreements").get(0);
    assertThat(agreement.path("verdict").asString()).isEqualTo("contradict");
    assertThat(agreement.path("claims").get(0).path("origins").asInt()).isEqualTo(1);
  }

  @Test
  void reads_a_text_and_keeps_nothing() throws Exception {
    HttpResponse<String> response = post("/api/v1/read?published=2032-03-18", TEXT);
    assertThat(response.statusCode()).isEqualTo(200);
    assertValid("/api/v1/read", "post", "200", response.body());
    JsonNode reading = MAPPER.readTree(response.body());
    assertThat(reading.path("document").path("text").asString()).isEqualTo(TEXT);
    assertThat(reading.path("facts"))
        .anySatisfy(fact -> assertThat(fact.path("value").asInt()).isEqualTo(36));
    assertThat(get("/api/v1/article?id=" + reading.path("id").asString()).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/entries | /api/v1/entries?limit=0            | 400 | limit must be a number from 1 to 200
          /api/v1/entries | /api/v1/entries?limit=many         | 400 | limit must be a number from 1 to 200
          /api/v1/entries | /api/v1/entries?offset=-1          | 400 | offset must be a number from 0 to 1000000
          /api/v1/search  | /api/v1/search?from=soon           | 400 | from must be a day such as 2019-11-14
          /api/v1/search  | /api/v1/search?sort=oldest         | 400 | sort is best or newest
          /api/v1/entries/{id} | /api/v1/entries/NONE          | 404 | there is no entry "NONE"
          /api/v1/article | /api/v1/article                    | 404 | there is no article ""
          /api/v1/changes | /api/v1/changes?since=soon         | 400 | since must be a day such as 2019-11-14 or an instant such as 2019-11-14T08:00:00Z
          /api/v1/membership | /api/v1/membership?body=nobody  | 404 | there is no body "nobody"
          """)
  void says_what_is_wrong_as_a_problem(String path, String address, String status, String detail)
      throws Exception {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).isEqualTo(Integer.parseInt(status));
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertValid(path, "get", status, response.body());
    assertThat(MAPPER.readTree(response.body()).path("detail").asString()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource({"'', 400", "only English here, 422"})
  void says_why_a_text_is_not_read(String text, String status) throws Exception {
    HttpResponse<String> response = post("/api/v1/read", text);
    assertThat(response.statusCode()).isEqualTo(Integer.parseInt(status));
    assertValid("/api/v1/read", "post", status, response.body());
  }

  @Test
  void refuses_a_text_that_is_too_long() throws Exception {
    assertThat(post("/api/v1/read", "خبر ".repeat(200_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void describes_every_route_and_no_other() throws Exception {
    Path folder = Path.of("src/main/java/org/mahdar/app/web");
    String source =
        Files.readString(folder.resolve("ApiRoutes.java"))
            + Files.readString(folder.resolve("RecordRoutes.java"));
    List<String> routes =
        Pattern.compile("\"(/api/v1/[^\"]+)\", ")
            .matcher(source)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(description.path("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example"})
  void answers_nobody_who_calls_it_by_another_name(String host) throws Exception {
    URI address = URI.create(site.address());
    try (var socket = new java.net.Socket("127.0.0.1", address.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/entries HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("permalink");
    }
  }

  @Test
  void tells_whoever_sends_twenty_megabytes_that_it_is_too_much() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(site.address() + "api/v1/read"))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20_000_000]))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).hasLineCount(1).contains("20 MB", "6 MB at most");
    }
  }

  private static void assertValid(String path, String method, String status, String body) {
    JsonNode content =
        description
            .path("paths")
            .path(path)
            .path(method)
            .path("responses")
            .path(status)
            .path("content");
    JsonNode schema = content.properties().iterator().next().getValue().path("schema");
    Map<String, Object> whole =
        Map.of(
            "$schema",
            "https://json-schema.org/draft/2020-12/schema",
            "components",
            description.path("components"),
            "allOf",
            List.of(schema));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.writeValueAsString(whole));
    assertThat(compiled.validate(body, com.networknt.schema.InputFormat.JSON)).isEmpty();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.address().replaceAll("/$", "") + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String text) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.address().replaceAll("/$", "") + path))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
