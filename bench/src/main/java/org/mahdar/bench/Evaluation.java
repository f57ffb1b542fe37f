package org.mahdar.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mahdar.Reader;
import org.mahdar.clean.Cleaner;
import org.mahdar.clean.RejectedException;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Trace;

/// Reads articles and marks the readings.
///
/// @param textOnly whether the date of publication is kept from the reader: neither a manifest, an address nor a page's
///     metadata may tell it
record Evaluation(Reader reader, boolean textOnly) {
  private static final ReadingJson JSON = new ReadingJson(Only.ALL);

  /// An article with what its reading is worth, and the gold's quotes that the document does not have.
  record Marked(GoldArticle article, Score score, List<String> lost) {}

  List<Marked> mark(List<GoldArticle> articles) {
    return articles.stream().map(this::mark).toList();
  }

  Marked mark(GoldArticle article) {
    Claims claims = Claims.of(Json.read(JSON.line(read(article))));
    Gold gold = Gold.of(article.gold(), article.places(claims.text()));
    Score score = Marker.mark(article.name(), article.gold(), gold, claims, textOnly);
    return new Marked(article, score, gold.lost());
  }

  /// @throws IllegalStateException where the reader refuses an article that has a gold
  Reading read(GoldArticle article) {
    if (textOnly) {
      return reader.read(undated(article), Trace.NONE);
    }
    return switch (reader.read(article.capture())) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected ->
          throw new IllegalStateException(article.name() + " is rejected: " + rejected.detail());
    };
  }

  private static Document undated(GoldArticle article) {
    try {
      return new Cleaner().clean(article.capture()).withCreated(CreationTime.unknown());
    } catch (RejectedException e) {
      throw new IllegalStateException(article.name() + " is rejected: " + e.detail(), e);
    }
  }

  static Map<String, Score> by(List<Marked> marked, Function<GoldArticle, String> group) {
    Map<String, Score> scores = new TreeMap<>();
    for (Marked one : marked) {
      scores.merge(group.apply(one.article()), one.score(), Score::plus);
    }
    return scores;
  }
}
