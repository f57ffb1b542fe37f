package org.mahdar.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

/// Texts as captures, and the texts of the corpus's dumps and pages as they were found.
final class Dumps {
  private Dumps() {}

  /// UTF-16 in its bytes keeps a lone surrogate, which UTF-8 cannot hold.
  static Capture capture(String text) {
    return new Capture(
        new DocumentId("dump"),
        new Source("dump.txt", null, "0".repeat(64), "text/plain"),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
        "2032-09-09",
        null,
        null,
        null);
  }

  static List<String> texts(List<GoldArticle> articles) {
    return articles.stream().map(article -> String.join("\n", article.paragraphs())).toList();
  }
}
