package org.mahdar.app.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plain maps and lists as JSON, for `--json`.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// The object on one line.
  static String line(Map<String, ?> object) {
    return MAPPER.writeValueAsString(object);
  }
}
