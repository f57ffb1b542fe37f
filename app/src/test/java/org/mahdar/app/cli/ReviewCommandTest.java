package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person walks the queue in a terminal, here with the keys coming from a pipe.
class ReviewCommandTest {
  private static final String ARTICLE =
      "مؤتمر الدوامر يختتم أعماله\n\n"
          + "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر يوم 17 مارس 2032 وحضره ممثلو 36"
          + " دولة. وتعهدت كورفاليا بمبلغ 150 مليون دولار.\n";

  @TempDir Path folder;

  private String dossier;

  @BeforeEach
  void build() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    dossier = folder.resolve("d").toString();
    assertThat(Run.of("build", "--quiet", article.toString(), "-o", dossier).exit()).isZero();
  }

  private Run review(String keys, String... more) {
    return Run.withInput(
        keys,
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("review", dossier, "--by", "amal"),
                java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  private List<JsonNode> entries() {
    return new JsonMapper()
        .readTree(Run.of("export", dossier, "--format", "json").out())
        .valueStream()
        .toList();
  }

  private List<String> standings(String kind) {
    return entries().stream()
        .filter(entry -> entry.path("fact").path("kind").asString().equals(kind))
        .map(entry -> entry.path("review").path("standing").asString())
        .toList();
  }

  @Test
  void shows_a_proposal_with_its_quotation_and_takes_a_key() {
    Run run = review("a\nq\n", "--kind", "figure");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("--- 1 of 1", "figure  proposed", "36 دولة»", "[a]ccept", "accept (1)");
    assertThat(run.err()).contains("1 decisions recorded");
    assertThat(standings("figure")).containsExactly("confirmed");
    assertThat(review("q\n", "--kind", "figure").out()).contains("nothing is waiting");
  }

  @Test
  void rejects_and_the_line_does_not_come_back() throws IOException {
    review("r\n", "--kind", "sum");
    assertThat(standings("sum")).isEmpty();
    Files.writeString(folder.resolve("copy.txt"), ARTICLE);
    Run.of("build", "--quiet", folder.resolve("copy.txt").toString(), "-o", dossier);
    assertThat(standings("sum")).isEmpty();
  }

  @Test
  void edits_asks_again_where_it_makes_no_sense_and_takes_back() {
    Run run = review("e value many\ne\nvalue 34\nq\n", "--kind", "figure");
    assertThat(run.out()).contains("\"many\" is no value", "field and value:", "edit (1)");
    assertThat(standings("figure")).containsExactly("corrected");
    assertThat(Run.of("decide", dossier, "undo", "1").exit()).isZero();

    Run back = review("n غير مؤكد\nu\nz\ns\n", "--kind", "figure");
    assertThat(back.out()).contains("note (2)", "took back decision 2", "\"z\" is no answer");
    assertThat(standings("figure")).containsExactly("proposed");
  }

  @Test
  void shows_again_what_was_taken_back() {
    Run run = review("a\nu\nr\nq\n");
    assertThat(run.out().split("--- 1 of ", -1)).hasSize(3);
    assertThat(run.out()).contains("accept (1)", "took back decision 1", "reject (2)", "--- 2 of ");
  }

  /// The key that is `a` on another keyboard is «ش» on an Arabic one.
  @Test
  void knows_the_keys_of_an_arabic_keyboard() {
    assertThat(review("ش\n", "--kind", "figure").out()).contains("accept (1)");
  }

  @Test
  void ends_where_its_input_ends_and_decides_nothing() {
    Run run = review("");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("0 decisions recorded");
    assertThat(entries())
        .allMatch(e -> e.path("review").path("standing").asString().equals("proposed"));
  }

  @Test
  void splits_and_merges_only_what_makes_sense() {
    Run run = review("m nowhere\nx a.txt\nd yesterday\nc اسم آخر\nq\n", "--kind", "meeting");
    assertThat(run.out())
        .contains(
            "there is no entry \"nowhere\"",
            "is one entry already",
            "cannot be split so",
            "yesterday is no day",
            "rename (1)");
    assertThat(entries())
        .anyMatch(e -> e.path("review").path("name").asString("").equals("اسم آخر"));
  }
}
