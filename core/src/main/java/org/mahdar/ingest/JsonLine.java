package org.mahdar.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One line of JSON Lines: `{"id": "1", "text": "عقد التحالف اجتماعاً", "published": "2019-11-14"}`.
///
/// Fields that are null or empty count as absent; fields that are not known are passed over.
record JsonLine(Map<String, String> fields) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> KNOWN =
      Set.of("id", "text", "html", "url", "title", "outlet", "published", "fetched");

  /// @throws IllegalArgumentException saying what is wrong with the line
  static JsonLine parse(byte[] line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException(
            "no JSON object; a line must be {\"id\": …, \"text\": …}");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (!KNOWN.contains(name)) {
          json.skipChildren();
        } else if (value.isScalarValue()) {
          put(fields, name, value == JsonToken.VALUE_NULL ? "" : json.getString());
        } else {
          throw new IllegalArgumentException("\"" + name + "\" must be a string");
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON value in the line");
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "no valid JSON (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")", e);
    }
    return new JsonLine(fields);
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  @Nullable String get(String name) {
    return fields.get(name);
  }
}
