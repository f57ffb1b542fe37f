package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mahdar.Reader;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every article of the corpus is read exactly as its `reading.json` says, so that no rule changes a reading unseen.
///
/// `-Dgolden.update` rewrites the files; their diff is to be reviewed like code.
class GoldenReadingTest {
  private static final boolean UPDATE = System.getProperty("golden.update") != null;
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Evaluation EVALUATION = new Evaluation(new Reader(Knowledge.load()), false);

  static List<GoldArticle> articles() throws IOException {
    return GoldFolders.corpus(Checkout.CORPUS).stream()
        .filter(a -> UPDATE || Files.exists(golden(a)))
        .toList();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("articles")
  void is_read_as_before(GoldArticle article) throws IOException {
    String reading = pretty(new ReadingJson(Only.ALL).line(EVALUATION.read(article)));
    if (UPDATE) {
      Files.writeString(golden(article), reading);
    }
    assertThat(golden(article)).content().isEqualTo(reading);
  }

  @Test
  void all_articles_have_a_golden_reading_or_none() throws IOException {
    List<GoldArticle> all = GoldFolders.corpus(Checkout.CORPUS);
    List<String> without =
        all.stream()
            .filter(a -> !UPDATE && !Files.exists(golden(a)))
            .map(GoldArticle::name)
            .toList();
    assertThat(without)
        .as("articles without reading.json; run this test with -Dgolden.update")
        .satisfiesAnyOf(
            missing -> assertThat(missing).isEmpty(),
            missing -> assertThat(missing).hasSameSizeAs(all));
  }

  /// The contract's line, indented.
  private static String pretty(String line) {
    JsonNode json = Json.read(line);
    return PRETTY.writeValueAsString(json).replace("\r\n", "\n") + "\n";
  }

  private static Path golden(GoldArticle article) {
    return Checkout.CORPUS.resolve(article.name()).resolve("reading.json");
  }
}
