package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Source;
import org.mahdar.rules.Knowledge;

/// What a build reads together it reads as each article is read alone: the sample corpus at once, a page without an article in its midst.
class TogetherTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @Test
  void articles_read_together_are_read_as_each_alone() throws IOException {
    List<Capture> captures = new ArrayList<>();
    GoldFolders.corpus(Checkout.CORPUS).forEach(article -> captures.add(article.capture()));
    captures.add(1, empty());

    List<Outcome> together = READER.readAll(captures);

    List<Outcome> alone = captures.stream().map(READER::read).toList();
    assertThat(together).isEqualTo(alone);
    assertThat(together.get(1)).isInstanceOf(Outcome.Rejected.class);
    assertThat(together).filteredOn(Outcome.Read.class::isInstance).hasSizeGreaterThan(50);
  }

  private static Capture empty() {
    return new Capture(
        new DocumentId("empty.txt"),
        new Source("empty.txt", null, "0".repeat(64), "text/plain"),
        new byte[0],
        null,
        null,
        null,
        null);
  }
}
