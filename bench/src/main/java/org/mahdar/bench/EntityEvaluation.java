package org.mahdar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the names of a development set and prints what was read, for its scorer.
///
/// A line `{"id", "text": "زار رئيس بلدية غزة مصر"}` gives `{"id", "entities": [{"start": 9, "end": 18, "type": "ORG"}, …]}`: the words as they are
/// written, clitics too, and of names within names the outermost. A person's name comes without its role.
public final class EntityEvaluation {
  private static final JsonMapper JSON = new JsonMapper();

  private EntityEvaluation() {}

  private record Entity(int start, int end, String type) {
    boolean holds(Entity other) {
      return start <= other.start
          && other.end <= end
          && !(start == other.start && end == other.end);
    }
  }

  /// @param arguments the development set, a file of JSON lines with `id` and `text`
  public static void main(String[] arguments) throws IOException {
    Reader reader = new Reader(Knowledge.load());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        JsonNode row = JSON.readTree(line);
        String id = row.path("id").asString();
        out.println(
            JSON.writeValueAsString(
                Map.of(
                    "id",
                    id,
                    "entities",
                    entities(reader.read(capture(id, row.path("text").asString()))))));
      }
    }
    out.flush();
  }

  private static Capture capture(String id, String text) {
    Source source = new Source(id + ".txt", null, "0".repeat(64), "text/plain");
    return new Capture(
        new DocumentId(id), source, text.getBytes(StandardCharsets.UTF_8), null, null, null, null);
  }

  private static List<Map<String, Object>> entities(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Read read ->
          outermost(entities(read.reading()), read.reading().document().text());
      case Outcome.Rejected _ -> List.of();
    };
  }

  private static List<Entity> entities(Reading reading) {
    List<Entity> entities = new ArrayList<>();
    String text = reading.document().text();
    reading.mentions().stream()
        .filter(NameMention.class::isInstance)
        .map(NameMention.class::cast)
        .forEach(name ->
            type(name.kind()).ifPresent(type -> entities.add(words(text, own(name), type))));
    return entities;
  }

  /// One type per span: a state that acts is both a place and a body, and here it is the body.
  private static List<Map<String, Object>> outermost(List<Entity> entities, String text) {
    return entities.stream()
        .filter(entity -> entities.stream().noneMatch(other -> other.holds(entity)))
        .filter(entity ->
            entity.type.equals("ORG")
                || !entities.contains(new Entity(entity.start, entity.end, "ORG")))
        .distinct()
        .sorted(Comparator.comparingInt(Entity::start))
        .map(entity ->
            Map.<String, Object>of(
                "start", text.codePointCount(0, entity.start),
                "end", text.codePointCount(0, entity.end),
                "type", entity.type))
        .toList();
  }

  private static Optional<String> type(Kind kind) {
    return switch (kind) {
      case PERSON -> Optional.of("PER");
      case PLACE -> Optional.of("LOC");
      case ORGANISATION, OUTLET -> Optional.of("ORG");
      case INSTRUMENT -> Optional.empty();
    };
  }

  /// «وزير الخارجية سامي التيهاني» without the role.
  private static Span own(NameMention name) {
    int at = name.evidence().quote().lastIndexOf(name.name());
    if (name.kind() != Kind.PERSON || at < 0) {
      return name.span();
    }
    int start = name.span().start() + at;
    return new Span(start, start + name.name().length());
  }

  private static Entity words(String text, Span span, String type) {
    int start = span.start();
    int end = span.end();
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    return new Entity(start, end, type);
  }
}
