package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLinesTest {
  private static final String ARTICLE =
      "مؤتمر الدوامر يختتم أعماله\n\n"
          + "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر يوم 17 مارس 2032 وحضره ممثلو 36"
          + " دولة.\n";

  @TempDir Path folder;

  static Set<String> commands() {
    return new TreeSet<>(CommandLines.on(Terminal.ofProcess()).getSubcommands().keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_help_with_an_example(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: mahdar " + command);
    if (!command.equals("generate-completion")) {
      assertThat(run.out()).contains("Example: mahdar " + command);
    }
  }

  @Test
  void the_readme_names_every_command() throws IOException {
    String readme = Files.readString(Path.of("").toAbsolutePath().getParent().resolve("README.md"));
    assertThat(commands()).allSatisfy(command -> assertThat(readme).contains("mahdar " + command));
  }

  @Test
  void reads_what_standard_input_holds_and_prints_nothing_else() {
    String line =
        new JsonMapper()
            .writeValueAsString(Map.of("id", "خبر", "text", ARTICLE, "published", "2032-03-17"));
    Run run = Run.withInput(line + "\n", "read", "-");
    JsonNode reading = new JsonMapper().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("read     1" + System.lineSeparator());
    assertThat(reading.path("id").asString()).isEqualTo("خبر");
    assertThat(reading.path("document").path("published").path("edtf").asString())
        .isEqualTo("2032-03-17");
    assertThat(reading.path("facts"))
        .anySatisfy(fact -> assertThat(fact.path("value").asInt()).isEqualTo(36));
  }

  @Test
  void is_silent_where_asked() {
    Run run = Run.withInput("{\"text\": \"خبر قصير عن اجتماع\"}\n", "read", "--quiet", "-");
    assertThat(run.err()).isEmpty();
    assertThat(Run.withInput("{\"text\": \"خبر قصير عن اجتماع\"}\n", "--quiet", "read", "-").err())
        .isEmpty();
  }

  @Test
  void builds_a_dossier_once_and_goes_on_from_there() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    String dossier = folder.resolve("d").toString();
    JsonNode first =
        new JsonMapper()
            .readTree(Run.of("build", "--json", article.toString(), "-o", dossier).out());
    JsonNode again =
        new JsonMapper()
            .readTree(Run.of("build", "--json", article.toString(), "-o", dossier).out());
    assertThat(first.path("read").asInt()).isEqualTo(1);
    assertThat(again.path("read").asInt()).isZero();
    assertThat(again.path("known").asInt()).isEqualTo(1);
    assertThat(again.path("entries").asInt()).isEqualTo(first.path("entries").asInt()).isPositive();
  }

  @Test
  void shows_and_exports_what_was_built() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    String dossier = folder.resolve("d").toString();
    Run.of("build", "--quiet", article.toString(), "-o", dossier);

    JsonNode register =
        new JsonMapper().readTree(Run.of("export", dossier, "--format", "json").out());
    JsonNode figure =
        register
            .valueStream()
            .filter(e -> e.path("fact").path("value").asInt() == 36)
            .findFirst()
            .orElseThrow();
    String id = figure.path("id").asString();
    assertThat(Run.of("show", dossier, id).out())
        .startsWith(id + "  figure")
        .contains("value        36", "36 دولة»");
    assertThat(new JsonMapper().readTree(Run.of("show", dossier, id, "--json").out()))
        .isEqualTo(figure);

    String csv = Run.of("export", dossier, "--format", "csv").out();
    assertThat(csv).startsWith("entry,").contains(id);
    assertThat(Run.of("export", dossier, "--format", "csv", "--bom").out())
        .isEqualTo("\uFEFF" + csv);
    assertThat(Run.of("export", dossier, "--format", "excel-csv").out()).isEqualTo("\uFEFF" + csv);
    assertThat(Run.of("export", dossier, "--format", "xlsx").out()).startsWith("PK");
    assertThat(Run.of("export", dossier, "--format", "ics").out()).startsWith("BEGIN:VCALENDAR");
    assertThat(Run.of("export", dossier, "--format", "bibtex").out()).contains(id);
    assertThat(Run.of("export", dossier, "--format", "ris").out()).contains(id);
    assertThat(Run.of("export", dossier, "--format", "minutes", "--lang", "en").out())
        .contains("# ");
    assertThat(Run.of("export", dossier, "--format", "csv", "--entry", id).out().lines())
        .hasSize(2);
    assertThat(Run.of("export", dossier, "--format", "csv", "--entry", "none").exit())
        .isEqualTo(65);
  }

  @Test
  void finds_what_was_built_in_another_spelling() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    String dossier = folder.resolve("d").toString();
    Run.of("build", "--quiet", article.toString(), "-o", dossier);

    Run run = Run.of("search", dossier, "دوله", "--kind", "figure", "--json");
    assertThat(run.exit()).isZero();
    JsonNode hit = new JsonMapper().readTree(run.out().lines().findFirst().orElseThrow());
    assertThat(hit.path("permalink").asString()).isEqualTo("/entry/" + hit.path("id").asString());
    assertThat(hit.path("passages").get(0).asString()).contains("36 دولة");
    assertThat(Run.of("search", dossier, "دولة").out()).contains("figure", "36 دولة");

    Run nothing = Run.of("search", dossier, "زرافة");
    assertThat(nothing.exit()).isZero();
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).startsWith("0 found, 0 printed");
  }

  @Test
  void explains_what_removed_each_candidate_of_a_date() {
    Run run = Run.of("explain", "--published", "2032-03-18", "عقد الاجتماع الثلاثاء.");
    assertThat(run.out()).contains("«الثلاثاء» 2032-03-16, not 2032-03-23 (tense)");
  }

  @Test
  void explains_what_fired_and_what_almost_did() {
    Run run =
        Run.of(
            "explain", "--published", "2032-03-18", "حضر الاجتماع في الدوامر ممثلو 36 دولة أمس.");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "tokens", "fired", "figure  «", "value        36", ".yaml:", "example", "almost fired");
    assertThat(run.out()).contains("2032-03-17");
  }

  @Test
  void the_doctor_looks_at_everything() {
    Run run = Run.of("doctor", "--json");
    List<String> checks =
        run.out()
            .lines()
            .map(line -> new JsonMapper().readTree(line).path("check").asString())
            .toList();
    assertThat(checks).containsExactly("java", "memory", "port", "fonts", "cache", "sqlite");
    assertThat(run.exit()).isZero();
  }

  @Test
  void carries_a_sample_of_articles_of_invented_outlets() {
    List<Capture> sample = Sample.captures();
    assertThat(sample).hasSizeGreaterThanOrEqualTo(30);
    assertThat(sample).extracting(Capture::outlet).doesNotContainNull();
    assertThat(sample)
        .extracting(capture -> capture.source().url())
        .allMatch(url -> url.contains(".example/"));
    assertThat(sample.stream().filter(capture -> capture.published() != null))
        .hasSizeGreaterThan(30);
    assertThat(sample).extracting(Capture::id).doesNotHaveDuplicates();
  }

  @Test
  void draws_a_bar_for_a_person_and_plain_lines_otherwise() {
    assertThat(progress(true)).contains("\r\033[K", "[####", "2/4  1 rejected");
    assertThat(progress(false))
        .isEqualToNormalizingNewlines("rejected  a: empty [empty]\nread     2/4  1 rejected\n");
  }

  private static String progress(boolean interactive) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, interactive, Map.of());
    Progress progress = new Progress(terminal, false);
    progress.begin("read", 4);
    progress.read();
    progress.rejected(new Outcome.Rejected(new DocumentId("a"), Outcome.Reason.EMPTY, "empty"));
    progress.end();
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void colours_only_for_a_person_who_did_not_refuse() {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    assertThat(new Terminal(nothing, nowhere, nowhere, true, Map.of()).colourful()).isTrue();
    assertThat(new Terminal(nothing, nowhere, nowhere, true, Map.of("NO_COLOR", "1")).colourful())
        .isFalse();
    assertThat(new Terminal(nothing, nowhere, nowhere, false, Map.of()).colourful()).isFalse();
  }

  @Test
  void completes_in_a_shell() {
    CommandLine line = CommandLines.on(Terminal.ofProcess());
    assertThat(Run.of("generate-completion").out()).contains("complete -F", line.getCommandName());
  }
}
