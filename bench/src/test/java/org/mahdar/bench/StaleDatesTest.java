package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// A day that was right in an agency's note is flagged where an outlet reprints it on another day.
class StaleDatesTest {
  @Test
  void a_reprint_is_flagged_and_the_note_is_not() throws IOException {
    Evaluation evaluation = new Evaluation(new Reader(Knowledge.load()), false);
    List<Reading> readings = new ArrayList<>();
    for (GoldArticle article : GoldFolders.corpus(Checkout.CORPUS)) {
      if (article.name().contains("-oron-4-")) {
        readings.add(evaluation.read(article));
      }
    }
    List<Reuse> reuses = new Resolver().resolve(readings).reuses();

    assertThat(reuses).hasSize(2);
    for (Reuse reuse : reuses) {
      String text =
          readings.stream()
              .map(Reading::document)
              .filter(document -> document.id().equals(reuse.document()))
              .findFirst()
              .orElseThrow()
              .text();
      assertThat(reuse.stale()).as(reuse.document().value()).hasSize(1);
      int start = reuse.stale().getFirst().start();
      // The note says it right behind the city's adjective; no other date of it moves.
      assertThat(text.substring(0, start)).doesNotContain("2033");
    }
  }
}
