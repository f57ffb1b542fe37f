package org.mahdar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.mahdar.Reader;
import org.mahdar.arabic.Tokens;
import org.mahdar.extract.entity.EntityExtractor;
import org.mahdar.extract.entity.NameBuilder;
import org.mahdar.extract.quantity.QuantityExtractor;
import org.mahdar.extract.time.TimeExtractor;
import org.mahdar.extract.time.Times;
import org.mahdar.model.Capture;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// The articles that are measured, and what is done with all of them once: each task goes further than the one before it.
final class Workload {
  static final String YARDSTICK = "ArabicAnalyzer";

  private final Knowledge knowledge = Knowledge.load();
  private final Reader reader = new Reader(knowledge);
  private final QuantityExtractor quantities = new QuantityExtractor(knowledge);
  private final TimeExtractor times = new TimeExtractor(knowledge);
  private final EntityExtractor entities = new EntityExtractor(knowledge);
  private final NameBuilder builder = new NameBuilder(knowledge);
  private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
  private final List<Capture> captures = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  private Workload(List<GoldArticle> articles) {
    for (GoldArticle article : articles) {
      if (reader.read(article.capture()) instanceof Outcome.Read read) {
        captures.add(article.capture());
        documents.add(read.reading().document());
      }
    }
  }

  /// The seeds where they stand beside the project, else the sample corpus.
  static Path folder() {
    for (String name : List.of("../shared/seeds", "../../shared/seeds", "corpus", "../corpus")) {
      if (Files.isDirectory(Path.of(name))) {
        return Path.of(name);
      }
    }
    throw new IllegalStateException("neither ../shared/seeds nor corpus is here; name a folder");
  }

  static Workload of(Path folder) throws IOException {
    boolean dumps = Files.exists(folder.resolve("gold.jsonl"));
    return new Workload(dumps ? GoldFolders.dumps(folder) : GoldFolders.corpus(folder));
  }

  /// No articles: what a benchmark holds before it is set up.
  static Workload empty() {
    return new Workload(List.of());
  }

  int articles() {
    return documents.size();
  }

  int characters() {
    return documents.stream().mapToInt(document -> document.text().length()).sum();
  }

  /// What Lucene does with an Arabic field: tokenises, folds, drops stop words, stems lightly.
  int analyse() {
    int tokens = 0;
    for (Document document : documents) {
      try (TokenStream stream = analyzer.tokenStream("text", document.text())) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          tokens += term.length();
        }
        stream.end();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory cannot fail", e);
      }
    }
    return tokens;
  }

  int lattices() {
    int tokens = 0;
    for (Document document : documents) {
      tokens += knowledge.lattice(Tokens.of(document.text())).tokens().size();
    }
    return tokens;
  }

  int mentions() {
    int mentions = 0;
    for (Document document : documents) {
      Lattice bare = knowledge.lattice(Tokens.of(document.text()));
      List<Mention> numbers = quantities.mentions(document, bare);
      Times dated = times.read(document, bare.with(numbers));
      Lattice valued = bare.with(numbers).with(dated.mentions());
      List<NameMention> names = entities.mentions(document, valued);
      mentions += numbers.size() + dated.mentions().size();
      mentions += builder.mentions(document, valued.with(names), names).size();
    }
    return mentions;
  }

  /// As a build reads them, together.
  int read() {
    return facts(reader.readAll(captures));
  }

  /// One after the other, as they come from who waits for each.
  int readEach() {
    int facts = 0;
    for (Capture capture : captures) {
      facts += facts(List.of(reader.read(capture)));
    }
    return facts;
  }

  private static int facts(List<Outcome> outcomes) {
    int facts = 0;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Read read) {
        facts += read.reading().facts().size();
      }
    }
    return facts;
  }
}
