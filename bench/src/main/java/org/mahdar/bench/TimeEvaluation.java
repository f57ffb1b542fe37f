package org.mahdar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.Reader;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Mention;
import org.mahdar.model.Reading;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Trace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the dates of a development set and prints what was read, for its scorer.
///
/// A line `{"id", "text": "غدا الخميس", "reference_time": "2031-05-14"}` gives
/// `{"id", "expected": [{"start": 0, "end": 10, "type": "DATE", "value": ["2031-05-15"]}]}`.
public final class TimeEvaluation {
  private static final JsonMapper JSON = new JsonMapper();

  private TimeEvaluation() {}

  /// @param arguments the development set, a file of JSON lines with `id`, `text` and `reference_time`
  public static void main(String[] arguments) throws IOException {
    Reader reader = new Reader(Knowledge.load());
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode row = JSON.readTree(line);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", row.path("id").asString());
        out.put("expected", times(reader.read(document(row), Trace.NONE)));
        System.out.println(JSON.writeValueAsString(out));
      }
    }
  }

  /// Past the cleaner, which rightly refuses a text of a few digits as no article.
  private static Document document(JsonNode row) {
    String text = row.path("text").asString();
    String id = row.path("id").asString();
    JsonNode reference = row.path("reference_time");
    CreationTime created =
        reference.isString()
            ? CreationTime.of(
                LocalDate.parse(reference.asString().substring(0, 10)), CreationTime.Basis.GIVEN)
            : CreationTime.unknown();
    return new Document(
        new DocumentId(id),
        new Source(id + ".txt", null, "0".repeat(64), "text/plain"),
        created,
        text,
        "ar",
        null,
        null,
        null,
        null,
        null,
        List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
  }

  private static List<Map<String, Object>> times(Reading reading) {
    List<Map<String, Object>> times = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      if (mention instanceof TimeMention time) {
        times.add(time(time));
      }
    }
    return times;
  }

  private static Map<String, Object> time(TimeMention mention) {
    Map<String, Object> time = new LinkedHashMap<>();
    time.put("start", mention.span().start());
    time.put("end", mention.span().end());
    time.put("type", mention.timex().name());
    List<String> values = new ArrayList<>(List.of(mention.value()));
    if (mention.edtf() != null) {
      values.add(mention.edtf().text());
    }
    time.put("value", values);
    time.put("rule", mention.rule().value());
    return time;
  }
}
