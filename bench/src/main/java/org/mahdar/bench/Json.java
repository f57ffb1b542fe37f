package org.mahdar.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON nodes as texts and numbers; what is absent and what is null are one.
///
/// `"amount": "700000000"` is the number 700000000, as `"value": 85` is 85.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /// The text of a plain value, null for anything else.
  static @Nullable String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : null;
  }

  /// The texts of a list, or the one text of a plain value.
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asString()));
    } else if (text(node) != null) {
      texts.add(node.asString());
    }
    return texts;
  }

  static @Nullable BigDecimal number(JsonNode node) {
    String text = text(node);
    try {
      return text == null ? null : new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException e) {
      // «نحو» where a number is expected is no number; the comparison then fails.
      return null;
    }
  }
}
