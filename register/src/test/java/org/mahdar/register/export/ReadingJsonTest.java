package org.mahdar.register.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mahdar.register.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class ReadingJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path PUBLISHED = Path.of("..", "docs", "reading.schema.json");

  @Test
  void every_field_that_is_printed_is_published() throws IOException {
    assertThat(faults(line(Only.ALL))).isEmpty();
  }

  @Test
  void a_reading_without_facts_keeps_to_the_schema() throws IOException {
    assertThat(faults(MAPPER.readTree(new ReadingJson(Only.ALL).line(Samples.empty())))).isEmpty();
  }

  @Test
  void the_schema_refuses_a_fact_without_evidence() throws IOException {
    JsonNode line = line(Only.ALL);
    ((ObjectNode) line.get("facts").get(0)).putArray("evidence");

    assertThat(faults(line)).isNotEmpty();
  }

  @Test
  void offsets_count_code_points() {
    JsonNode line = line(Only.ALL);
    int[] text = Samples.TEXT.codePoints().toArray();

    for (JsonNode mention : line.get("mentions")) {
      int start = mention.get("start").asInt();
      assertThat(new String(text, start, mention.get("end").asInt() - start))
          .isEqualTo(mention.get("text").asString());
    }
    JsonNode first = line.get("facts").get(0).get("evidence").get(0);
    int start = first.get("start").asInt();
    assertThat(new String(text, start, first.get("end").asInt() - start))
        .isEqualTo(first.get("quote").asString());
  }

  @Test
  void numbers_are_plain() {
    JsonNode line = line(Only.parse("quantity,money"));

    assertThat(line.get("mentions").get(0).get("value").toString()).isEqualTo("12");
    assertThat(line.get("mentions").get(0).get("high").toString()).isEqualTo("12.5");
    assertThat(line.get("mentions").get(1).get("amount").asString()).isEqualTo("5000000");
  }

  @Test
  void only_some_kinds_are_printed_and_keep_their_ids() {
    JsonNode line = line(Only.parse("time, sum"));

    assertThat(line.get("mentions")).hasSize(1);
    assertThat(line.get("facts")).hasSize(1);
    assertThat(line.get("facts").get(0).get("id").asString()).isEqualTo("sum-4");
  }

  @Test
  void an_unknown_kind_is_named() {
    assertThatThrownBy(() -> Only.parse("time,sums"))
        .hasMessageStartingWith("no such kind: \"sums\"; the kinds are time");
  }

  @Test
  void an_open_publication_date_is_an_explicit_null() {
    assertThat(new ReadingJson(Only.ALL).line(Samples.empty()))
        .contains(
            "\"published\":{\"edtf\":null,\"basis\":\"none\",\"candidates\":[],\"evidence\":[]}");
  }

  private static JsonNode line(Only only) {
    return MAPPER.readTree(new ReadingJson(only).line(Samples.full()));
  }

  private static List<String> faults(JsonNode line) throws IOException {
    JsonNode schema = MAPPER.readTree(Files.readString(PUBLISHED));
    close(schema);
    Schema closed =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    return closed.validate(line).stream().map(Error::toString).toList();
  }

  /// Refuses properties that the schema does not name: readers of the contract must bear new ones, the project's own test not.
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("properties") && object.has("type")) {
      object.put("additionalProperties", false);
    }
    StreamSupport.stream(node.spliterator(), false).forEach(ReadingJsonTest::close);
  }
}
