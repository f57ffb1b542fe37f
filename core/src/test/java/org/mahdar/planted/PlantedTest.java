package org.mahdar.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Source;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Pairs of short notes through the whole chain: what contradicts is shown, what can both be true is not.
///
/// «بمشاركة 34 دولة» and «شاركت 38 دولة» contradict in `value`; «نحو 30 دولة» and «31 دولة» do not.
class PlantedTest {
  private static final Path PAIRS = Path.of("src/test/resources/planted/pairs.yaml");
  private static final Reader READER = new Reader(Knowledge.load());

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    Object yaml =
        new Load(LoadSettings.builder().setLabel(PAIRS.toString()).build())
            .loadFromString(Files.readString(PAIRS));
    return ((List<?>) yaml)
        .stream()
            .map(one -> (Map<?, ?>) one)
            .map(one -> DynamicTest.dynamicTest(String.valueOf(one.get("id")), () -> test(one)));
  }

  private static void test(Map<?, ?> pair) {
    List<Reading> readings = new ArrayList<>();
    for (Object text : (List<?>) pair.get("texts")) {
      readings.add(read((Map<?, ?>) text, readings.size()));
    }
    List<Entry> entries = new Resolver().resolve(readings).entries();
    List<String> shown = new ArrayList<>();
    Map<String, Integer> made = new TreeMap<>();
    for (Entry entry : entries) {
      made.merge(entry.lead().kind(), 1, Integer::sum);
      entry.conflicts().forEach(one -> shown.add(entry.lead().kind() + " " + one.field()));
    }
    List<String> planted = new ArrayList<>();
    if (pair.get("contradicts") instanceof Map<?, ?> contradicts) {
      contradicts.forEach((kind, field) -> planted.add(kind + " " + field));
      assertThat(shown).containsAll(planted);
    } else {
      assertThat(shown).isEmpty();
    }
    if (pair.get("entries") instanceof Map<?, ?> wanted) {
      wanted.forEach((kind, count) ->
          assertThat(made.getOrDefault(String.valueOf(kind), 0))
              .as("entries of the kind " + kind)
              .isEqualTo(count));
    }
  }

  private static Reading read(Map<?, ?> text, int place) {
    Capture capture =
        new Capture(
            new DocumentId("note-" + place),
            new Source("note-" + place + ".txt", null, "0".repeat(64), "text/plain"),
            String.valueOf(text.get("text")).getBytes(StandardCharsets.UTF_8),
            String.valueOf(text.get("published")),
            null,
            null,
            null);
    return switch (READER.read(capture)) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.detail());
    };
  }
}
