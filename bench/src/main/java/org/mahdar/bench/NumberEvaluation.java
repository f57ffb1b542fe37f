package org.mahdar.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Outcome;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Source;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the numbers of a development set and prints what was read, for its scorer.
///
/// A line `{"id", "text": "خمسة وثمانون"}` gives `{"id", "expected": [{"start": 0, "end": 12, "value": 85}]}`.
public final class NumberEvaluation {
  private static final JsonMapper JSON = new JsonMapper();

  private NumberEvaluation() {}

  /// @param arguments the development set, a file of JSON lines with `id` and `text`
  public static void main(String[] arguments) throws IOException {
    Reader reader = new Reader(Knowledge.load());
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode row = JSON.readTree(line);
        String id = row.path("id").asString();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("expected", numbers(reader.read(capture(id, row.path("text").asString()))));
        System.out.println(JSON.writeValueAsString(out));
      }
    }
  }

  private static Capture capture(String id, String text) {
    Source source = new Source(id + ".txt", null, "0".repeat(64), "text/plain");
    return new Capture(
        new DocumentId(id), source, text.getBytes(StandardCharsets.UTF_8), null, null, null, null);
  }

  private static List<Map<String, Object>> numbers(Outcome outcome) {
    List<Map<String, Object>> numbers = new ArrayList<>();
    if (outcome instanceof Outcome.Read read) {
      for (Mention mention : read.reading().mentions()) {
        switch (mention) {
          case QuantityMention quantity ->
              numbers.add(number(mention, quantity.value(), quantity.unit(), null));
          case MoneyMention money ->
              numbers.add(number(mention, money.amount(), null, money.currency()));
          case TimeMention _, NameMention _ -> {}
        }
      }
    }
    return numbers;
  }

  private static Map<String, Object> number(
      Mention mention,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable String currency) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("start", mention.span().start());
    number.put("end", mention.span().end());
    if (value != null) {
      number.put("value", value);
    }
    if (unit != null) {
      number.put("unit", unit);
    }
    if (currency != null) {
      number.put("currency", currency);
    }
    return number;
  }
}
