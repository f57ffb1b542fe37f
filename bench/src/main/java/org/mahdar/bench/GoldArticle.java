package org.mahdar.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import tools.jackson.databind.JsonNode;

/// An article with its gold, before it is read.
///
/// @param part the part of the corpus, `fictional` or `coalition`, or `seeds`
/// @param outlet the outlet's folder
/// @param name how verdicts call it
/// @param paragraphs the article as it was found, null where the gold gives offsets
record GoldArticle(
    String part,
    String outlet,
    String name,
    Capture capture,
    JsonNode gold,
    @Nullable List<String> paragraphs) {

  /// The finder of the gold's places in the text that was read.
  Places places(String text) {
    return paragraphs == null ? new OffsetPlaces() : new QuotedPlaces(text, paragraphs);
  }
}
