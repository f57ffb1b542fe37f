package org.mahdar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Source;
import org.mahdar.register.export.EvidenceTable;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The codebook says what every constant and every field of a reading means, in both languages, and the reader reads its examples.
class CodebookTest {
  private static final Path DOCS = Path.of("../docs");
  private static final JsonMapper JSON = new JsonMapper();

  /// Of the examples and counter-examples with a value, so many in a hundred are read as the codebook says; it may only rise.
  private static final int READ = 88;

  private static final Pattern HEADING = Pattern.compile("### .*: `([a-z]+)(?:[.]([a-zA-Z.]+))?`");
  private static final Set<String> FACTS =
      Set.of("meeting", "figure", "sum", "statement", "undertaking", "event", "relation");

  /// A sentence, where its value stands in a fact, and the value; empty where no such fact is to be made.
  record Example(String kind, String field, String value, String text) {}

  @ParameterizedTest
  @ValueSource(strings = {"codebook.md", "codebook.ar.md"})
  void every_constant_of_the_model_has_its_entry(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    List<String> missing =
        constants().filter(name -> !text.contains("| `" + name + "` |")).sorted().toList();
    assertThat(constants()).contains("foreign-ministers", "so-called", "weekday-date-mismatch");
    assertThat(missing).as(page + " has no row for these").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"codebook.md", "codebook.ar.md"})
  void every_field_of_the_schema_has_its_entry(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    Set<String> fields = new TreeSet<>();
    JsonNode schema = JSON.readTree(Files.readString(DOCS.resolve("reading.schema.json")));
    schema.path("$defs").forEach(part -> fields.addAll(names(part.path("properties"))));
    List<String> missing =
        fields.stream()
            .filter(field ->
                !Pattern.compile("`([^`|]*[. ])?" + field + "([. ][^`|]*)?`").matcher(text).find())
            .toList();
    assertThat(missing).as(page + " does not say what these are").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"codebook.md", "codebook.ar.md"})
  void every_column_of_a_table_has_its_row(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    String columns = text.substring(text.indexOf("`columns`\n"), text.indexOf("`membership`\n"));
    assertThat(
            EvidenceTable.COLUMNS.stream().filter(name -> !columns.contains("| `" + name + "` |")))
        .as(page + " does not say what these columns are")
        .isEmpty();
    assertThat(columns.lines().filter(line -> line.startsWith("| `")))
        .hasSize(EvidenceTable.COLUMNS.size());
  }

  @Test
  void both_pages_have_the_same_values_and_examples() throws IOException {
    assertThat(examples("codebook.ar.md")).isEqualTo(examples("codebook.md"));
    assertThat(rows("codebook.ar.md")).isEqualTo(rows("codebook.md"));
  }

  @Test
  void the_examples_are_read_as_the_codebook_says() throws IOException {
    Reader reader = new Reader(Knowledge.load());
    List<Example> examples = examples("codebook.md");
    assertThat(examples).hasSizeGreaterThan(150);
    List<String> wrong = new ArrayList<>();
    for (Example example : examples) {
      List<String> made = values(reader, example);
      boolean right =
          example.value().startsWith("!")
              ? !made.contains(example.value().substring(1))
              : made.contains(example.value());
      if (!right) {
        wrong.add(example + " but made " + made);
      }
    }
    int right = 100 * (examples.size() - wrong.size()) / examples.size();
    assertThat(right)
        .as(right + " % of " + examples.size() + " read; not:\n" + String.join("\n", wrong))
        .isGreaterThanOrEqualTo(READ);
  }

  /// The constants of all enums of the model that a reading or a refusal can hold, as they are printed; what only the register says of
  /// entries is no matter of annotation.
  private static Stream<String> constants() {
    JavaClasses model =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.mahdar.model");
    // What an interface permits is no dependency of it.
    return Stream.of(
            Stream.of(Reading.class, Outcome.class),
            Stream.of(Fact.class.getPermittedSubclasses()),
            Stream.of(Mention.class.getPermittedSubclasses()))
        .flatMap(types -> types)
        .map(model::get)
        .flatMap(type -> type.getTransitiveDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .filter(type -> type.isEnum() && type.getPackageName().equals("org.mahdar.model"))
        .distinct()
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> (Enum<?>) constant)
        .map(constant ->
            constant.getDeclaringClass().getSimpleName().equals("Timex")
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .distinct();
  }

  private static Set<String> names(JsonNode properties) {
    Set<String> names = new TreeSet<>();
    properties.propertyNames().forEach(names::add);
    return names;
  }

  private static List<String> rows(String page) throws IOException {
    return Files.readAllLines(DOCS.resolve(page)).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf("` |")))
        .toList();
  }

  /// The rows below headings such as `sum.status`, example and counter-example apart.
  private static List<Example> examples(String page) throws IOException {
    List<Example> examples = new ArrayList<>();
    String kind = "";
    String field = "";
    for (String line : Files.readAllLines(DOCS.resolve(page))) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        kind = heading.group(1);
        field = heading.group(2) == null ? "" : heading.group(2);
      } else if (line.startsWith("#")) {
        kind = "";
      } else if (line.startsWith("| `") && (FACTS.contains(kind) || kind.equals("kind"))) {
        examples.addAll(row(kind, field, line));
      }
    }
    return examples;
  }

  private static List<Example> row(String kind, String field, String line) {
    String[] cells = line.split(" \\| ");
    String value = cells[0].replaceAll("[|` ]", "");
    String of = kind.equals("kind") ? value : kind;
    String in = kind.equals("kind") ? "kind" : field;
    List<Example> examples = new ArrayList<>();
    examples.add(new Example(of, in, value, cells[2]));
    String[] counter = cells[3].replaceAll(" \\|$", "").split(" → ");
    if (counter.length == 2) {
      String other = counter[1].replace("`", "");
      examples.add(new Example(of, in, other.equals("—") ? "!" + value : other, counter[0]));
    }
    return examples;
  }

  /// What the facts of the kind have in the field, lists taken apart.
  private static List<String> values(Reader reader, Example example) {
    Capture capture =
        new Capture(
            new DocumentId("codebook"),
            new Source(null, null, "", "text/plain"),
            example.text().getBytes(StandardCharsets.UTF_8),
            "2031-08-20",
            null,
            null,
            null);
    if (!(reader.read(capture) instanceof Outcome.Read read)) {
      return List.of();
    }
    List<JsonNode> nodes =
        JSON.readTree(new ReadingJson(Only.ALL).line(read.reading()))
            .path("facts")
            .valueStream()
            .filter(fact -> fact.path("kind").asString("").equals(example.kind()))
            .toList();
    for (String step : example.field().split("[.]")) {
      nodes =
          nodes.stream()
              .map(node -> node.path(step))
              .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
              .filter(node -> !node.isMissingNode())
              .toList();
    }
    return nodes.stream().map(node -> node.asString("")).toList();
  }
}
