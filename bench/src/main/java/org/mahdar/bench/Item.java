package org.mahdar.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// One thing of the gold or of a reading: its fields as JSON and the places of the text that say it.
///
/// @param spans in code points of the document's text
/// @param content of a statement, where its words stand
record Item(Kind kind, JsonNode fields, List<Span> spans, @Nullable Span content) {
  Item {
    spans = List.copyOf(spans);
  }

  /// The text of a field, null where it is absent or null.
  @Nullable String text(String field) {
    return Json.text(fields.path(field));
  }

  List<String> texts(String field) {
    return Json.texts(fields.path(field));
  }

  /// Whether a field of the gold, a value or a list of those that are right, allows `value`.
  boolean allows(String field, @Nullable String value) {
    return value != null && texts(field).contains(value);
  }

  boolean touches(List<Span> places) {
    return spans.stream().anyMatch(span -> places.stream().anyMatch(span::overlaps));
  }
}
