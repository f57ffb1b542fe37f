package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchSpeedTest {
  /// Bars of the project: half of all searches within 20 ms, all but a hundredth within 100 ms.
  @Test
  @Tag("long")
  void a_dossier_of_ten_thousand_articles_is_searched_while_one_types() throws IOException {
    SearchSpeed.Times times = SearchSpeed.measure(10_000);
    assertThat(times.median()).isLessThan(20);
    assertThat(times.percentile99()).isLessThan(100);
  }

  @Test
  void every_word_of_a_small_dossier_finds_something() throws IOException {
    assertThat(SearchSpeed.measure(20).median()).isPositive();
  }
}
