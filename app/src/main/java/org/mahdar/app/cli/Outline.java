package org.mahdar.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A JSON object as indented lines for a person: `status    concluded`.
final class Outline {
  private Outline() {}

  /// The fields that hold something, a line each, without those in `hidden`.
  static List<String> fields(JsonNode object, Set<String> hidden, String indent) {
    return object.properties().stream()
        .filter(field -> !hidden.contains(field.getKey()))
        .filter(field -> field.getValue().isValueNode() || !field.getValue().isEmpty())
        .map(field ->
            indent + String.format(Locale.ROOT, "%-12s ", field.getKey()) + text(field.getValue()))
        .toList();
  }

  static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.asString();
    }
    if (value.isArray()) {
      return value.valueStream().map(Outline::text).collect(Collectors.joining(", "));
    }
    return value
        .propertyStream()
        .map(field -> field.getKey() + " " + text(field.getValue()))
        .collect(Collectors.joining(", "));
  }
}
