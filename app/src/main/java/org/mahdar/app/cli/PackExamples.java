package org.mahdar.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Source;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.ProcessPack;
import org.mahdar.rules.Rule;
import tools.jackson.databind.JsonNode;

/// Reads the examples of packs from outside: each must tell of a meeting of its process, and no counter-example may.
///
/// `gives: {city: Orstad}` asks for the field of the reading contract.
final class PackExamples {
  private final Reader reader;
  private final ReadingJson json = new ReadingJson(Only.parse("meeting"));

  PackExamples(Knowledge knowledge) {
    this.reader = new Reader(knowledge);
  }

  /// One line for each example that is not as it says, `oron.yaml:12: …`.
  ///
  /// @param files the packs to look at, by the names that faults call them
  List<String> wrong(List<ProcessPack> packs, Set<String> files) {
    List<String> wrong = new ArrayList<>();
    for (ProcessPack pack : packs) {
      if (files.contains(pack.file())) {
        pack.examples().forEach(example -> missing(pack, example, wrong));
        pack.counterExamples().forEach(example -> made(pack, example, wrong));
      }
    }
    return wrong;
  }

  private void missing(ProcessPack pack, Rule.Example example, List<String> wrong) {
    List<JsonNode> meetings = meetings(pack, example);
    if (meetings.stream().noneMatch(meeting -> gives(meeting, example.gives()))) {
      String found = meetings.isEmpty() ? "has no meeting" : "has no such meeting";
      wrong.add(
          line(pack, example) + "the example " + found + " of " + pack.id() + shown(meetings));
    }
  }

  private void made(ProcessPack pack, Rule.Example example, List<String> wrong) {
    List<JsonNode> meetings = meetings(pack, example);
    if (!meetings.isEmpty()) {
      wrong.add(
          line(pack, example)
              + "the counter-example has a meeting of "
              + pack.id()
              + shown(meetings));
    }
  }

  private static String line(ProcessPack pack, Rule.Example example) {
    return pack.file() + ":" + example.line() + ": ";
  }

  private static String shown(List<JsonNode> meetings) {
    return meetings.isEmpty()
        ? "; see why: mahdar explain --packs FILE SENTENCE"
        : ": " + meetings.getFirst();
  }

  private static boolean gives(JsonNode meeting, Map<String, String> fields) {
    return fields.entrySet().stream()
        .allMatch(field -> field.getValue().equals(meeting.path(field.getKey()).asString("")));
  }

  private List<JsonNode> meetings(ProcessPack pack, Rule.Example example) {
    return switch (reader.read(capture(pack, example))) {
      case Outcome.Rejected _ -> List.of();
      case Outcome.Read read ->
          Json.tree(json.line(read.reading()))
              .path("facts")
              .valueStream()
              .filter(fact -> fact.path("process").asString("").equals(pack.id()))
              .toList();
    };
  }

  private static Capture capture(ProcessPack pack, Rule.Example example) {
    return new Capture(
        new DocumentId(pack.file() + ":" + example.line()),
        new Source(null, null, "", "text/plain"),
        example.text().getBytes(StandardCharsets.UTF_8),
        example.published(),
        null,
        null,
        null);
  }
}
