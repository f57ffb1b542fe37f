package org.mahdar.bench;

import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// Places given by their offsets, `{"start": 103, "end": 109}`, as in a gold of text dumps.
final class OffsetPlaces implements Places {
  @Override
  public Span find(JsonNode place) {
    return new Span(place.path("start").asInt(), place.path("end").asInt());
  }
}
