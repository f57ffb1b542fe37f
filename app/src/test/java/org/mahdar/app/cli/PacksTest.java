package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A process pack from outside is used without building anything; a bad one is refused with file and line.
///
/// The good one is the pack that CONTRIBUTING.md shows.
class PacksTest {
  private static final String ARTICLE =
      "أورستاد تستضيف جولة جديدة من مسار الصيد\n\n"
          + "عقد مسار صيد بحر أورون اجتماعه الرابع في أورستاد يوم 9 أيلول 2032، وحضرته هيلاندور"
          + " ونوردافيا.\n\n"
          + "وكان مؤتمر المصايد قد انعقد في فيكرهافن يوم 2 شباط 2032 لبحث حصص الأسماك.\n";

  @TempDir Path folder;

  private Path article;
  private Path packs;
  private String good;

  @BeforeEach
  void write() throws IOException {
    article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    packs = Files.createDirectory(folder.resolve("packs"));
    good = shown();
    Files.writeString(packs.resolve("oron.yaml"), good);
  }

  @Test
  void the_pack_that_the_guide_shows_names_its_meetings() {
    Run run = Run.of("read", "--quiet", "--packs", packs.toString(), article.toString());
    assertThat(run.err()).isEmpty();
    assertThat(meetings(run))
        .extracting(m -> m.path("process").asString(""))
        .contains("oron-fisheries");
    assertThat(meetings(run)).extracting(m -> m.path("process").asString("")).doesNotContain("");
  }

  @Test
  void without_the_pack_the_same_meetings_are_read_and_belong_to_no_process() {
    Run run = Run.of("read", "--quiet", article.toString());
    assertThat(run.err()).isEmpty();
    assertThat(meetings(run)).extracting(m -> m.path("city").asString("")).contains("Vikerhavn");
    assertThat(meetings(run)).allMatch(meeting -> meeting.path("process").isMissingNode());
  }

  @Test
  void a_dossier_is_built_anew_with_another_pack() {
    String dossier = folder.resolve("dossier").toString();
    Run.of("build", article.toString(), "-o", dossier, "--json");
    Run again =
        Run.of("build", article.toString(), "-o", dossier, "--json", "--packs", packs.toString());
    assertThat(again.exit()).isZero();
    Run shown = Run.of("export", dossier, "--format", "json");
    assertThat(shown.out()).contains("oron-fisheries");
  }

  @Test
  void a_lexicon_that_is_none_is_named_with_its_line() throws IOException {
    assertRefused(
        good.replace("organisation:", "organisations:"),
        "unknown lexicon organisations; organisation?");
  }

  @Test
  void a_value_that_its_lexicon_does_not_have_is_refused() throws IOException {
    assertRefused(
        good.replace("value: body", "value: bodi"),
        "bodi is no value of meeting_body, which has body");
  }

  @Test
  void a_column_that_its_lexicon_does_not_have_is_refused() throws IOException {
    assertRefused(
        good.replace("short: yes}", "shrot: yes}"), "the lexicon process has no column shrot");
  }

  @Test
  void a_name_of_another_process_is_refused() throws IOException {
    assertRefused(
        good.replace("- مسار بحر أورون", "- ميثاق نيسال"),
        "ميثاق نيسال names the process naysal already");
  }

  @Test
  void the_id_of_another_process_is_refused() throws IOException {
    assertRefused(
        good.replace("oron-fisheries", "naysal"), "the pack naysal stands already in naysal.yaml");
  }

  @Test
  void an_example_that_gives_nothing_is_refused() throws IOException {
    assertRefused(
        good.replace("ordinal: 3", "ordinal: 7"),
        "the example has no such meeting of oron-fisheries");
  }

  @Test
  void a_counter_example_that_gives_a_meeting_is_refused() throws IOException {
    assertRefused(
        good.replace("عقد خبراء مسار القطار", "عقد خبراء مسار بحر أورون"),
        "the counter-example has a meeting of oron-fisheries");
  }

  @Test
  void a_pack_without_counter_examples_is_refused() throws IOException {
    assertRefused(
        good.substring(0, good.indexOf("counter:")), "pack oron-fisheries has no counter-example");
  }

  @Test
  void what_is_no_pack_at_all_is_refused() throws IOException {
    assertRefused("", "the pack is empty");
    assertRefused("- a\n- b\n", "key: value is expected here");
    assertRefused("id: [", "not YAML");
    assertRefused("id: x\nname: اسم\n", "a pack needs english");
    assertRefused(
        "id: X Y\nname: اسم\nenglish: e\n", "the id of a pack is of a-z, 0-9 and -, not X Y");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() throws IOException {
    Path bad = packs.resolve("bad.yaml");
    Files.write(bad, "name: اسم".getBytes(StandardCharsets.UTF_16));
    Run run = Run.of("read", "--packs", bad.toString(), article.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.BAD_DATA);
    assertThat(run.err().strip()).endsWith("bad.yaml is not UTF-8; save it as UTF-8");
  }

  @Test
  void a_path_that_is_not_there_and_a_folder_without_packs_are_refused() throws IOException {
    Run none = Run.of("explain", "--packs", folder.resolve("none").toString(), "جملة");
    assertThat(none.exit()).isEqualTo(ExitCode.BAD_DATA);
    assertThat(none.err()).contains("--packs: no file or folder ").contains("none");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run nothing =
        Run.of(
            "build",
            "--packs",
            empty.toString(),
            "-o",
            folder.resolve("d").toString(),
            article.toString());
    assertThat(nothing.exit()).isEqualTo(ExitCode.BAD_DATA);
    assertThat(nothing.err()).contains("--packs: no .yaml file in the folder");
  }

  private void assertRefused(String pack, String message) throws IOException {
    Path bad = Files.writeString(packs.resolve("oron.yaml"), pack);
    Run run = Run.of("read", "--packs", bad.toString(), article.toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.BAD_DATA);
    assertThat(run.err()).contains("oron.yaml:").contains(message);
    assertThat(run.out()).isEmpty();
  }

  private static List<JsonNode> meetings(Run run) {
    return Json.tree(run.out())
        .path("facts")
        .valueStream()
        .filter(fact -> fact.path("kind").asString("").equals("meeting"))
        .toList();
  }

  /// The YAML of the guide, its indentation taken off.
  private static String shown() throws IOException {
    String guide = Files.readString(Path.of("../CONTRIBUTING.md"));
    int from = guide.indexOf("```yaml\n   id: oron-fisheries");
    assertThat(from).isPositive();
    String block = guide.substring(from + "```yaml\n".length(), guide.indexOf("   ```", from + 10));
    return block.replaceAll("(?m)^   ", "");
  }
}
