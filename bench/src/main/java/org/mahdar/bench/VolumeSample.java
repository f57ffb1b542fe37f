package org.mahdar.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Source;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;

/// Reads a large file of articles, counts the facts, and draws meetings and sums for a person to judge.
///
/// `VolumeSample news.jsonl.gz --seed=7 --meetings=100 --sums=50 --out=sample.txt` prints the seed and a count of every kind of fact, and
/// writes each fact drawn with its fields and its quote «in» the text around it. The same seed draws the same facts of the same
/// readings. A line is `{"id", "text", "published" or "time"}`.
public final class VolumeSample {
  private static final ReadingJson JSON = new ReadingJson(Only.ALL);

  private static final Set<String> SHOWN_APART = Set.of("id", "kind", "evidence");

  /// Characters of the text shown on each side of the quote.
  private static final int AROUND = 350;

  private final Reader reader = new Reader(Knowledge.load());
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, List<String>> drawable = new TreeMap<>();
  private int articles;
  private int rejected;

  private VolumeSample() {}

  /// @param arguments the files, and the options `--seed=`, `--meetings=`, `--sums=` and `--out=`
  public static void main(String[] arguments) throws IOException {
    long seed =
        Long.parseLong(option(arguments, "seed", Long.toString(System.nanoTime() % 100_000)));
    VolumeSample sample = new VolumeSample();
    for (String file : Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList()) {
      sample.read(Path.of(file));
    }
    PrintStream console = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    console.println(
        "seed " + seed + ", " + sample.articles + " articles, " + sample.rejected + " rejected");
    sample.counts.forEach((kind, count) -> console.println(kind + " " + count));
    console.flush();
    Map<String, Integer> wanted =
        Map.of(
            "meeting", Integer.parseInt(option(arguments, "meetings", "100")),
            "sum", Integer.parseInt(option(arguments, "sums", "50")));
    String out = option(arguments, "out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), "seed " + seed + "\n\n" + sample.draw(seed, wanted));
    }
  }

  private static String option(String[] arguments, String name, String otherwise) {
    String prefix = "--" + name + "=";
    return Arrays.stream(arguments)
        .filter(a -> a.startsWith(prefix))
        .map(a -> a.substring(prefix.length()))
        .findFirst()
        .orElse(otherwise);
  }

  private void read(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          article(Json.read(line));
        }
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private void article(JsonNode row) {
    articles++;
    String id = row.path("id").asString();
    switch (outcome(id, row)) {
      case Outcome.Rejected _ -> rejected++;
      case Outcome.Read read -> facts(id, Json.read(JSON.line(read.reading())));
    }
  }

  private Outcome outcome(String id, JsonNode row) {
    try {
      return reader.read(capture(id, row));
    } catch (RuntimeException e) {
      throw new IllegalStateException("the reader fails on " + id, e);
    }
  }

  private static Capture capture(String id, JsonNode row) {
    String time = Json.text(row.path(row.has("published") ? "published" : "time"));
    return new Capture(
        new DocumentId(id),
        new Source(id + ".txt", null, "0".repeat(64), "text/plain"),
        row.path("text").asString().getBytes(StandardCharsets.UTF_8),
        time,
        Json.text(row.path("title")),
        null,
        null);
  }

  private void facts(String id, JsonNode reading) {
    String text = reading.path("document").path("text").asString();
    String published = Json.text(reading.path("document").path("published").path("edtf"));
    for (JsonNode fact : reading.path("facts")) {
      String kind = fact.path("kind").asString();
      counts.merge(kind, 1, Integer::sum);
      if (kind.equals("meeting") || kind.equals("sum")) {
        drawable
            .computeIfAbsent(kind, _ -> new ArrayList<>())
            .add(written(id, published, text, fact));
      }
    }
  }

  private static String written(String id, @Nullable String published, String text, JsonNode fact) {
    StringBuilder out = new StringBuilder();
    out.append(id).append(' ').append(fact.path("id").asString());
    out.append(" published=").append(published).append('\n');
    fact.properties()
        .forEach(field -> {
          boolean filled = field.getValue().isValueNode() || !field.getValue().isEmpty();
          if (filled && !SHOWN_APART.contains(field.getKey())) {
            out.append(field.getKey()).append('=').append(field.getValue()).append("  ");
          }
        });
    out.append('\n');
    fact.path("evidence")
        .forEach(e -> out.append("  «").append(e.path("quote").asString()).append("»\n"));
    JsonNode first = fact.path("evidence").path(0);
    int from = text.offsetByCodePoints(0, first.path("start").asInt());
    int to = text.offsetByCodePoints(0, first.path("end").asInt());
    out.append("  … ").append(text, Math.max(0, from - AROUND), from);
    out.append("⟦").append(text, from, to).append("⟧");
    out.append(text, to, Math.min(text.length(), to + AROUND)).append(" …\n");
    return out.toString();
  }

  private String draw(long seed, Map<String, Integer> wanted) {
    StringBuilder out = new StringBuilder();
    drawable.forEach((kind, facts) -> {
      List<String> shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, new Random(seed));
      int number = Math.min(shuffled.size(), wanted.getOrDefault(kind, 0));
      for (int i = 0; i < number; i++) {
        out.append(kind)
            .append(' ')
            .append(i + 1)
            .append(": ")
            .append(shuffled.get(i))
            .append('\n');
      }
    });
    return out.toString();
  }
}
