package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// An item on one line: its fields that matter, the rule that made it, and the text it stands on.
///
/// `value=31 what=attendance rule=figure.count «بمشاركة 31 دولة»`
final class Words {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "value",
          "edtf",
          "from",
          "date",
          "dateFrom",
          "city",
          "country",
          "status",
          "level",
          "format",
          "hosts",
          "chairs",
          "what",
          "amount",
          "currency",
          "anonymous",
          "name",
          "role",
          "speaker",
          "cue",
          "cueClass",
          "mode",
          "actor",
          "line",
          "rule");
  private static final int LONGEST = 320;

  private Words() {}

  static String of(Item item, String text) {
    List<String> parts = new ArrayList<>();
    for (String field : FIELDS) {
      JsonNode value = item.fields().path(field);
      if (!value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
        parts.add(field + "=" + plain(value));
      }
    }
    if (item.content() != null) {
      parts.add("content=" + quote(item.content(), text));
    }
    item.spans().forEach(span -> parts.add(quote(span, text)));
    return parts.isEmpty() ? "(not in the text)" : String.join(" ", parts);
  }

  private static String plain(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Words::plain).collect(Collectors.joining("|"));
    }
    return value.isObject() ? value.toString() : value.asString();
  }

  private static String quote(Span span, String text) {
    int start = text.offsetByCodePoints(0, span.start());
    int end = text.offsetByCodePoints(start, Math.min(span.length(), LONGEST));
    String more = span.length() > LONGEST ? "…" : "";
    return "«" + text.substring(start, end).replaceAll("\\s+", " ") + more + "»";
  }
}
