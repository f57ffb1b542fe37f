package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.model.Meeting;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.ProcessPack;

/// Every process pack has at least three gold articles in a part of its own, and its process is read from half of its part, whose
/// other articles tell of other things.
class PackPartsTest {
  private static final int LEAST = 3;

  private final Knowledge knowledge = Knowledge.load();
  private final Reader reader = new Reader(knowledge);

  @Test
  void every_pack_has_three_articles_and_is_read_from_half_of_its_part() throws IOException {
    Map<String, List<GoldArticle>> parts =
        GoldFolders.corpus(Checkout.CORPUS).stream()
            .collect(Collectors.groupingBy(GoldArticle::part));
    for (ProcessPack pack : knowledge.packs()) {
      // The fictional process was there before there were packs, and its part has a name of its
      // own.
      List<GoldArticle> articles =
          parts.getOrDefault(pack.id().equals("naysal") ? "fictional" : pack.id(), List.of());
      assertThat(articles).as(pack.id()).hasSizeGreaterThanOrEqualTo(LEAST);
      long read = articles.stream().filter(article -> names(article, pack.id())).count();
      assertThat(2 * read)
          .as(pack.id() + " is named by the readings of " + read + " of " + articles.size())
          .isGreaterThanOrEqualTo(articles.size());
    }
  }

  private boolean names(GoldArticle article, String process) {
    return reader.read(article.capture()) instanceof Outcome.Read read
        && read.reading().facts().stream()
            .anyMatch(fact -> fact instanceof Meeting meeting && process.equals(meeting.process()));
  }
}
