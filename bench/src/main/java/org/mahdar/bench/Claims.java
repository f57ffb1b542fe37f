package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// What a reading claims, taken from its line of the JSON contract: what is scored is what is printed.
///
/// @param facts the places of every fact, also of kinds that are not scored and of nested ones
record Claims(String text, List<Item> items, List<Item> facts, @Nullable String published) {

  static Claims of(JsonNode reading) {
    List<Item> items = new ArrayList<>();
    List<Item> facts = new ArrayList<>();
    for (JsonNode mention : reading.path("mentions")) {
      if (mention.path("type").asString().equals("time")) {
        items.add(new Item(Kind.TIME, mention, List.of(span(mention)), null));
      }
    }
    for (JsonNode fact : reading.path("facts")) {
      Kind kind = Kind.of(fact.path("kind").asString());
      JsonNode content = fact.path("content");
      List<Span> spans = fact.path("evidence").valueStream().map(Claims::span).toList();
      Item item =
          new Item(
              kind == null ? Kind.EVENT : kind,
              fact,
              spans,
              content.isObject() ? span(content) : null);
      facts.add(item);
      if (kind != null && !nested(fact)) {
        items.add(item);
      }
    }
    JsonNode document = reading.path("document");
    return new Claims(
        document.path("text").asString(),
        items,
        facts,
        Json.text(document.path("published").path("edtf")));
  }

  List<Item> of(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /// Inside a statement that is scored already. The seeds' scorer takes an index of 0 for none, and so is it here.
  private static boolean nested(JsonNode fact) {
    return fact.path("within").asInt(0) != 0;
  }

  private static Span span(JsonNode place) {
    return new Span(place.path("start").asInt(), place.path("end").asInt());
  }
}
