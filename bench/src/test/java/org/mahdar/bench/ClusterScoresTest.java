package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// Holds what the register of the sample corpus is worth across articles: `clusters` in `scores.yaml` pins it, and it may not fall.
class ClusterScoresTest {
  private static final String HEAD = "clusters:";
  private static final double ROUNDING = 0.0011;

  @Test
  void no_score_across_articles_falls() throws IOException {
    Evaluation evaluation = new Evaluation(new Reader(Knowledge.load()), false);
    ClusterScore score = ClusterMarker.mark(evaluation, Checkout.CORPUS);
    Map<String, Double> reached = new LinkedHashMap<>();
    score.kinds().forEach((kind, cubed) -> reached.put(kind, cubed.f1()));
    reached.put("contradictionsShown", (double) score.contradictions().right());
    reached.put("compatibleKeptApart", (double) score.compatible().right());
    reached.put("copyGroups", (double) score.groups().right());

    Map<String, Double> pinned = pinned();

    assertThat(pinned.keySet()).isEqualTo(reached.keySet());
    pinned.forEach((name, least) ->
        assertThat(reached.get(name))
            .as(name + "; ClusterEvaluation --misses says what was split or mixed")
            .isGreaterThanOrEqualTo(least - ROUNDING));
  }

  private static Map<String, Double> pinned() throws IOException {
    Map<String, Double> pinned = new LinkedHashMap<>();
    Files.readString(Checkout.SCORES)
        .lines()
        .dropWhile(line -> !line.equals(HEAD))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .map(line -> line.strip().split(": *"))
        .forEach(cells -> pinned.put(cells[0], Double.parseDouble(cells[1])));
    return pinned;
  }
}
