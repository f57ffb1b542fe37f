package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Copies among synthetic articles of which it is known which are copies: found nearly all, in a time that grows with the articles.
class CopiesAtScaleTest {
  @Test
  void copies_of_jaccard_one_half_are_found() throws IOException {
    CopyEvaluation.Result result = CopyEvaluation.run(Checkout.CORPUS, 2_000);
    assertThat(result.planted()).isGreaterThan(200);
    assertThat(result.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.notes()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.falsely()).isLessThanOrEqualTo(2);
  }

  @Test
  @Tag("long")
  void a_hundred_thousand_articles_take_less_than_ten_minutes() throws IOException {
    CopyEvaluation.Result tenth = CopyEvaluation.run(Checkout.CORPUS, 10_000);
    CopyEvaluation.Result whole = CopyEvaluation.run(Checkout.CORPUS, 100_000);
    assertThat(whole.seconds()).isLessThan(600);
    assertThat(whole.seconds()).isLessThan(15 * tenth.seconds());
    assertThat(whole.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(whole.notes()).isGreaterThanOrEqualTo(0.95);
    assertThat(whole.megabytes()).isLessThan(4_096);
  }
}
