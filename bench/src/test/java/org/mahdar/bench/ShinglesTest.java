package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// The sample articles are the project's own sentences: none shares eight words in a row with a seed article.
class ShinglesTest {
  private static final int SIZE = 8;

  @Test
  void no_article_of_the_corpus_shares_eight_words_in_a_row_with_a_seed() throws IOException {
    assumeTrue(
        Files.isDirectory(Checkout.SEEDS),
        "skipped: the seed articles are never part of the project, and no folder of them stands"
            + " beside it");
    Set<String> seeds = new HashSet<>();
    try (Stream<Path> files = Files.list(Checkout.SEEDS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
        seeds.addAll(shingles(Files.readString(file)));
      }
    }
    assertThat(seeds).hasSizeGreaterThan(1000);
    for (GoldArticle article : GoldFolders.corpus(Checkout.CORPUS)) {
      Set<String> own = shingles(String.join("\n", text(article)));
      own.retainAll(seeds);
      assertThat(own).as(article.name()).isEmpty();
    }
  }

  @Test
  void shingles_do_not_see_spelling_or_punctuation() {
    String one = "عقدت المجموعة المصغّرة اجتماعاً، في مدينة كلاريس أمس الأول";
    String other = "عقدت المجموعه المصغرة إجتماعا في مدينة \"كلاريس\" أمس الاول";
    assertThat(shingles(one)).hasSize(2).isEqualTo(shingles(other));
  }

  private static List<String> text(GoldArticle article) {
    return article.paragraphs() == null
        ? List.of(new String(article.capture().bytes(), StandardCharsets.UTF_8))
        : article.paragraphs();
  }

  private static Set<String> shingles(String text) {
    List<String> words =
        Tokens.of(text).all().stream()
            .filter(token -> !token.is(Token.Kind.MARK))
            .map(Token::folded)
            .toList();
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SIZE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SIZE)));
    }
    return shingles;
  }
}
