package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// Holds what the readings of the sample corpus are worth: `scores.yaml` pins it, and it may not fall.
///
/// `-Dscores.update` writes what is reached now instead; the change needs a line in the changelog.
class CorpusScoresTest {
  @Test
  void no_score_of_the_corpus_falls() throws IOException {
    List<GoldArticle> articles = GoldFolders.corpus(Checkout.CORPUS);
    assertThat(articles).hasSizeGreaterThanOrEqualTo(30);
    Evaluation evaluation = new Evaluation(new Reader(Knowledge.load()), false);
    Map<String, Score> scores = Evaluation.by(evaluation.mark(articles), GoldArticle::part);
    PinnedScores reached = PinnedScores.of(scores);
    String yaml = Files.readString(Checkout.SCORES);
    if (System.getProperty("scores.update") != null) {
      Files.writeString(Checkout.SCORES, reached.into(yaml));
      return;
    }
    PinnedScores pinned = PinnedScores.parse(yaml, PinnedScores.CORPUS);
    assertThat(pinned.parts().keySet()).isEqualTo(scores.keySet());
    assertThat(reached.worseThan(pinned))
        .as("scores that fell; ./mahdar's corpus evaluation with --misses says where")
        .isEmpty();
  }

  @Test
  void a_score_that_falls_is_named() {
    String yaml =
        "seeds:\n"
            + "  manifest:\n"
            + "    time: 0.5\n"
            + "corpus:\n"
            + "  fictional:\n"
            + "    time: 0.870\n"
            + "    factsFromBoilerplate: 0\n";
    PinnedScores pinned = PinnedScores.parse(yaml, PinnedScores.CORPUS);
    assertThat(pinned.into(yaml)).isEqualTo(yaml);
    assertThat(reached(869, 0).worseThan(pinned)).isEmpty();
    assertThat(reached(868, 2).worseThan(pinned))
        .containsExactly(
            "fictional.time: 0.868, pinned at 0.870",
            "fictional.factsFromBoilerplate: 2, pinned at 0");
    assertThat(new PinnedScores(PinnedScores.CORPUS, Map.of()).worseThan(pinned))
        .contains("fictional.time: gone, pinned at 0.870");
  }

  @Test
  void new_scores_replace_the_old_ones_and_nothing_else() {
    String yaml =
        "# why\ncorpus:\n  fictional:\n    time: 0.1\nseeds:\n  manifest:\n    time: 0.5\n";
    assertThat(reached(900, 0).into(yaml))
        .isEqualTo(
            "# why\n"
                + "corpus:\n"
                + "  fictional:\n"
                + "    time: 0.900\n"
                + "    factsFromBoilerplate: 0\n"
                + "seeds:\n"
                + "  manifest:\n"
                + "    time: 0.5\n");
  }

  @Test
  void a_part_without_sums_is_whole_until_a_sum_is_claimed() {
    assertThat(sums(new Tally(0, 0, 0)).parts().get("no-money")).containsEntry("sum", 1000);
    assertThat(sums(new Tally(0, 0, 1)).worseThan(sums(new Tally(0, 0, 0))))
        .containsExactly("no-money.sum: 0.000, pinned at 1.000");
  }

  private static PinnedScores sums(Tally tally) {
    Score score = new Score(Map.of(Kind.SUM, tally), Tally.NONE, Tally.NONE, 0, List.of());
    return PinnedScores.of(Map.of("no-money", score));
  }

  private static PinnedScores reached(int time, int leaks) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("time", time);
    numbers.put(PinnedScores.LEAKS, leaks);
    return new PinnedScores(PinnedScores.CORPUS, Map.of("fictional", numbers));
  }
}
