package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// One article more in a dossier of many costs little, and ends as building all at once. One on which many others hang may cost
/// more; `docs/performance.md` has the figures.
@Tag("long")
class GrowthTest {
  private static final int ARTICLES = 3_000;
  private static final double BAR_SECONDS = 2;

  @TempDir Path folder;

  @Test
  void one_article_more_mostly_takes_less_than_two_seconds_and_ends_as_all_at_once()
      throws IOException {
    Path grown = folder.resolve("grown");
    GrowthEvaluation.Result result = GrowthEvaluation.run(Checkout.CORPUS, ARTICLES, grown);
    List<Capture> all = Variants.make(Checkout.CORPUS, ARTICLES + GrowthEvaluation.ADDED);
    Path whole = folder.resolve("whole");
    GrowthEvaluation.build(new Reader(Knowledge.load()), whole, all);
    assertThat(result.median()).as(result.toString()).isLessThan(BAR_SECONDS);
    assertThat(Dossier.open(grown).contents()).isEqualTo(Dossier.open(whole).contents());
  }
}
