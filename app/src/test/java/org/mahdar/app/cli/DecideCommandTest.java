package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person decides on the command line, over what the machine read in an article.
class DecideCommandTest {
  private static final String ARTICLE =
      "مؤتمر الدوامر يختتم أعماله\n\n"
          + "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر يوم 17 مارس 2032 وحضره ممثلو 36"
          + " دولة. وفي الرواق همس الحاضرون بأن المؤتمر المقبل ربما ينعقد في مونتيرا.\n";

  @TempDir Path folder;

  private String dossier;

  @BeforeEach
  void build() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), ARTICLE);
    dossier = folder.resolve("d").toString();
    assertThat(Run.of("build", "--quiet", article.toString(), "-o", dossier).exit()).isZero();
  }

  private List<JsonNode> entries() {
    return new JsonMapper()
        .readTree(Run.of("export", dossier, "--format", "json").out())
        .valueStream()
        .toList();
  }

  private JsonNode figure() {
    return entries().stream()
        .filter(e -> e.path("fact").path("kind").asString().equals("figure"))
        .findFirst()
        .orElseThrow();
  }

  private Run decide(String... arguments) {
    return Run.of(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("decide", dossier, "--by", "amal"),
                java.util.Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  @Test
  void corrects_a_field_and_takes_that_back() {
    String id = figure().path("id").asString();
    assertThat(decide("edit", id, "value", "about", "34").err()).contains("recorded decision 1");
    assertThat(figure().path("fact").path("value").asInt()).isEqualTo(36);
    assertThat(figure().path("settled").path("value").asInt()).isEqualTo(34);
    assertThat(figure().path("settled").path("qualifier").asString()).isEqualTo("about");
    assertThat(figure().path("review").path("standing").asString()).isEqualTo("corrected");
    assertThat(Run.of("show", dossier, id).out()).contains("corrected    value about 34 (amal)");

    assertThat(decide("undo", "1").exit()).isZero();
    assertThat(figure().has("settled")).isFalse();
    assertThat(decide("list").out()).contains("taken back by amal");
  }

  @Test
  void adds_by_hand_what_was_not_read_and_takes_that_back() {
    int before = entries().size();
    String quote = "ربما ينعقد في مونتيرا";
    Run run =
        decide(
            "add",
            "a.txt",
            "meeting",
            quote,
            "name=المؤتمر المقبل",
            "status=hypothetical",
            "city=Montera");
    assertThat(run.err()).contains("recorded decision 1");
    JsonNode added =
        entries().stream()
            .filter(e -> e.path("review").path("standing").asString().equals("added"))
            .findFirst()
            .orElseThrow();
    assertThat(added.path("fact").path("city").asString()).isEqualTo("Montera");
    assertThat(added.path("fact").path("rule").asString()).isEqualTo("by-hand");
    assertThat(added.path("support").get(0).path("evidence").get(0).path("quote").asString())
        .isEqualTo(quote);
    assertThat(Run.of("verify", dossier).exit()).isZero();

    assertThat(decide("undo", "1").exit()).isZero();
    assertThat(entries()).hasSize(before);
  }

  /// A newer file of the same article is read anew; what was added by hand stands again on the same words.
  @Test
  void what_was_added_stands_when_its_article_is_read_again() throws IOException {
    decide("add", "a.txt", "event", "همس الحاضرون", "what=همس في الرواق");
    Path article = folder.resolve("a.txt");
    Files.writeString(article, ARTICLE.replace("همس الحاضرون", "يومها همس الحاضرون"));
    Run.of("build", "--quiet", article.toString(), "-o", dossier);
    assertThat(entries())
        .anySatisfy(entry -> {
          assertThat(entry.path("review").path("standing").asString()).isEqualTo("added");
          assertThat(entry.path("support").get(0).path("evidence").get(0).path("start").asInt())
              .isEqualTo(ARTICLE.indexOf("همس") + "يومها ".length());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add,a.txt,figure,36 دولة                    | a figure by hand needs what
          add,a.txt,meeting,لم يقل هذا أحد,name=x      | the article does not say «لم يقل هذا أحد»
          add,a.txt,meeting,مؤتمر,name=x               | more than once: quote more of it
          add,b.txt,meeting,مؤتمر,name=x               | there is no article b.txt
          add,a.txt,weather,36 دولة,name=x             | there is no kind "weather"
          add,a.txt,event,36 دولة,colour               | "colour" gives no field
          redate,a.txt,yesterday                      | yesterday is no day
          redate,nowhere,2032-03-18                   | there is no article nowhere
          merge,nowhere,nowhere                       | there is no entry "nowhere"
          shout,nowhere                               | "shout" is no decision
          """)
  void says_in_a_line_what_is_wrong(String arguments, String message) {
    Run run = decide(arguments.split(","));
    assertThat(run.exit()).isIn(2, 65);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
    assertThat(decide("list").out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edit,ID,value,many    | "many" is no value: give a number
          edit,ID,colour,red    | figure has no field "colour"
          edit,ID,value,36      | value is "36" already
          split,ID,a.txt        | cannot be split so
          merge,ID,ID           | is one entry already
          note,ID               | note needs some words
          """)
  void takes_no_decision_that_changes_nothing(String arguments, String message) {
    Run run = decide(arguments.replace("ID", figure().path("id").asString()).split(","));
    assertThat(run.exit()).isIn(2, 65);
    assertThat(run.err()).contains(message);
    assertThat(decide("list").out()).isEmpty();
  }
}
