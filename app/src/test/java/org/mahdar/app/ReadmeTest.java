package org.mahdar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.app.cli.CommandLines;
import org.mahdar.app.cli.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the READMEs say is what the program does: its commands, and the facts of the article they show.
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND =
      Pattern.compile("^\\| `mahdar ([a-z-]+)` \\|", Pattern.MULTILINE);
  private static final Pattern ARTICLE = Pattern.compile("`(corpus/[^`]+/page[.](?:txt|html))`");
  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([a-z]+): ([^|]+) \\|$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ar.md"})
  void lists_every_command_and_no_other(String readme) {
    List<String> listed = found(COMMAND, text(readme)).map(row -> row.group(1)).toList();

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            CommandLines.on(terminal(new ByteArrayOutputStream())).getSubcommands().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ar.md"})
  void shows_facts_that_are_read(String readme) {
    String article = found(ARTICLE, text(readme)).findFirst().orElseThrow().group(1);
    JsonNode facts = read(ROOT.resolve(article)).get("facts");

    List<MatchResult> rows = found(ROW, text(readme)).toList();

    assertThat(rows).hasSizeGreaterThan(5);
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(facts)
                .as(row.group())
                .anyMatch(fact -> says(fact, row.group(1), row.group(2), row.group(3))));
  }

  @Test
  void names_files_that_exist() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^):]+)\\)");
    try (var pages = Files.walk(ROOT, 3)) {
      List<Path> missing =
          pages
              .filter(
                  page -> page.toString().endsWith(".md") && !page.toString().contains("target"))
              .flatMap(
                  page -> found(link, contents(page)).map(to -> page.resolveSibling(to.group(1))))
              .filter(Files::notExists)
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  private static boolean says(JsonNode fact, String quote, String kind, String fields) {
    return fact.get("kind").asString().equals(kind)
        && fact.get("evidence").toString().contains(quote)
        && Pattern.compile(", ").splitAsStream(fields).allMatch(field -> has(fact, field));
  }

  private static boolean has(JsonNode fact, String field) {
    String[] parts = field.split("=");
    JsonNode value = fact.path(parts[0]);
    if (!parts[0].equals("speaker")) {
      return value.asString().equals(parts[1]);
    }
    return value.path("name").asString("").equals(parts[1])
        || value.path("type").asString("").equals(parts[1]);
  }

  private static JsonNode read(Path article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(CommandLines.on(terminal(out)).execute("read", article.toString())).isZero();
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  private static Terminal terminal(ByteArrayOutputStream out) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(PrintStream.nullOutputStream()),
        false,
        Map.of());
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String text(String file) {
    return contents(ROOT.resolve(file));
  }

  private static String contents(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
