package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// The gold of one article, laid on the text that was read.
///
/// @param silent time expressions without a value: they are neither wanted nor wrong
/// @param lost wanted quotes that the text does not have, because the page was reduced
record Gold(List<Item> items, List<Span> boilerplate, List<Span> silent, List<String> lost) {

  static Gold of(JsonNode gold, Places places) {
    return new Builder(places).build(gold);
  }

  List<Item> of(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  private static final class Builder {
    private final Places places;
    private final List<Item> items = new ArrayList<>();
    private final List<Span> silent = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    Builder(Places places) {
      this.places = places;
    }

    Gold build(JsonNode gold) {
      List<Span> boilerplate = new ArrayList<>();
      for (JsonNode residue : gold.path("boilerplate")) {
        Span span = places.find(residue);
        if (span != null) {
          boilerplate.add(span);
        }
      }
      gold.path("times").forEach(this::time);
      gold.path("facts").forEach(this::fact);
      return new Gold(items, boilerplate, silent, lost);
    }

    private void time(JsonNode time) {
      if (Json.text(time.path("value")) == null) {
        Span span = places.find(time);
        silent.addAll(span == null ? List.of() : List.of(span));
        return;
      }
      Span span = found(time);
      items.add(new Item(Kind.TIME, time, span == null ? List.of() : List.of(span), null));
    }

    private void fact(JsonNode fact) {
      Kind kind = Kind.of(fact.path("kind").asString());
      if (kind == null) {
        return;
      }
      List<Span> spans = new ArrayList<>();
      for (JsonNode evidence : fact.path("evidence")) {
        Span span = found(evidence);
        if (span != null) {
          spans.add(span);
        }
      }
      Span content = fact.has("content") ? found(fact.path("content")) : null;
      items.add(new Item(kind, fact, spans, content));
    }

    private @Nullable Span found(JsonNode place) {
      Span span = places.find(place);
      if (span == null) {
        lost.add(place.toString());
      }
      return span;
    }
  }
}
