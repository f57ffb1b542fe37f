package org.mahdar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// A case of the set of dates and numbers: a sentence and what a reader must find in it.
///
/// «اجتمع مجلس الوزراء الثلاثاء» of the family `weekday`, published on 2031-05-15, expects the time 2031-05-13.
///
/// @param kinds the kinds of mention that the case asks for; others are not looked at
record DateCase(
    String id,
    String family,
    String text,
    @Nullable String published,
    Set<String> kinds,
    List<JsonNode> expected,
    JsonNode row) {
  static final String PUBLISHED = "expectedPublished";

  private static final List<String> PARTS = List.of("time", "number", "damage");

  DateCase {
    kinds = Set.copyOf(kinds);
    expected = List.copyOf(expected);
  }

  /// The cases by the part that they belong to, from its folder.
  static Map<String, List<DateCase>> load(Path folder) throws IOException {
    Map<String, List<DateCase>> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      Path file = folder.resolve(part + ".jsonl");
      parts.put(
          part,
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank())
              .map(line -> of(Json.read(line)))
              .toList());
    }
    return parts;
  }

  private static DateCase of(JsonNode row) {
    return new DateCase(
        row.path("id").asString(),
        row.path("family").asString(),
        row.path("text").asString(),
        Json.text(row.path("published")),
        Json.texts(row.path("kinds")).stream().collect(Collectors.toSet()),
        row.path("expected").valueStream().toList(),
        row);
  }

  /// Past the cleaner, which rightly refuses a text of a few digits as no article.
  Document document() {
    CreationTime created =
        published == null
            ? CreationTime.unknown()
            : CreationTime.of(LocalDate.parse(published), CreationTime.Basis.GIVEN);
    return new Document(
        new DocumentId(id),
        new Source(id + ".txt", null, "0".repeat(64), "text/plain"),
        created,
        text,
        "ar",
        null,
        null,
        null,
        null,
        null,
        List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
  }
}
