package org.mahdar.register.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Finds entries and articles by words, dates and facets, best or newest first, with the passages they are found by.
///
/// «احمد» finds «أحمد»; «اجتماع» finds «الاجتماعات» and «وبالاجتماع»; «"وزير الخارجية"» finds just that. The index is made
/// anew where the one on disk was made of something else, and may be deleted at any time.
public final class SearchIndex implements AutoCloseable {
  /// Changes with what is written here, so that an index of an older program is made anew.
  private static final String FORMAT = "2";

  private static final String STAMP = "stamp";
  private static final double BUFFER_MEGABYTES = 64;

  /// Held, since loggers that nobody holds lose their level; Lucene speaks to standard error otherwise.
  private static final Logger QUIET = Logger.getLogger("org.apache.lucene");

  static {
    QUIET.setLevel(Level.SEVERE);
  }

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final WordQuery words;

  private SearchIndex(IndexReader reader, Terms terms, Wordbook wordbook) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.words = new WordQuery(terms, wordbook);
  }

  /// The index in `folder`, made of the catalogue where there is none or one of another stamp; in memory where the folder
  /// cannot be written to or another program is writing there.
  ///
  /// @param stamp names what the catalogue holds: the same stamp, the same catalogue
  public static SearchIndex open(
      Path folder, String stamp, Wordbook wordbook, Supplier<Catalogue> catalogue) {
    Terms terms = new Terms();
    String whole = FORMAT + " " + stamp;
    try {
      Directory directory = FSDirectory.open(folder);
      if (!made(directory, whole)) {
        make(directory, catalogue.get(), terms, whole);
      }
      return new SearchIndex(DirectoryReader.open(directory), terms, wordbook);
    } catch (IOException e) {
      return of(catalogue.get(), wordbook);
    }
  }

  /// An index in memory.
  public static SearchIndex of(Catalogue catalogue, Wordbook wordbook) {
    Terms terms = new Terms();
    try {
      Directory directory = new ByteBuffersDirectory();
      make(directory, catalogue, terms, FORMAT);
      return new SearchIndex(DirectoryReader.open(directory), terms, wordbook);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail", e);
    }
  }

  private static boolean made(Directory directory, String stamp) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return stamp.equals(reader.getIndexCommit().getUserData().get(STAMP));
    } catch (IOException | IllegalArgumentException e) {
      // None yet, or one that was cut short, or one of another Lucene.
      return false;
    }
  }

  private static void make(Directory directory, Catalogue catalogue, Terms terms, String stamp)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      new Shelving(catalogue, terms).shelve(writer);
      // One segment: its columns are counted without translating between segments.
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(STAMP, stamp).entrySet());
      writer.commit();
    }
  }

  public Found find(Query query, Window window) {
    try {
      org.apache.lucene.search.Query asked = asked(query, window);
      Counting counting = Counting.of(query, asked, searcher);
      return new Found(
          counting.total(), hits(query, asked, window), counting.counts(), counting.dates());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of the search", e);
    }
  }

  private org.apache.lucene.search.Query asked(Query query, Window window) {
    org.apache.lucene.search.Query text = words.of(query.words(), reader);
    return switch (window.of()) {
      case ENTRIES_AND_ARTICLES -> text;
      case ENTRIES ->
          new BooleanQuery.Builder()
              .add(text, BooleanClause.Occur.MUST)
              .add(
                  new TermQuery(new Term(Facet.KIND.toString(), Facet.ARTICLE)),
                  BooleanClause.Occur.MUST_NOT)
              .build();
    };
  }

  private List<Hit> hits(Query query, org.apache.lucene.search.Query asked, Window window)
      throws IOException {
    int most = Math.min(window.first() + window.count(), Math.max(1, reader.maxDoc()));
    ScoreDoc[] ranked = searcher.search(filtered(query, asked), most, order(window)).scoreDocs;
    int[] documents =
        Arrays.stream(ranked).skip(window.first()).mapToInt(scored -> scored.doc).toArray();
    List<List<Passage>> passages =
        window.passages()
            ? new Passages(searcher).of(words.of(query.words(), reader), documents)
            : List.of();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      hits.add(
          hit(
              searcher.storedFields().document(documents[i]),
              passages.isEmpty() ? List.of() : passages.get(i)));
    }
    return hits;
  }

  private static Sort order(Window window) {
    SortField newest = new SortField(Field.FIRST, SortField.Type.LONG, true);
    newest.setMissingValue(Long.MIN_VALUE);
    SortField weight = new SortField(Field.WEIGHT, SortField.Type.INT);
    return switch (window.order()) {
      case BEST -> new Sort(SortField.FIELD_SCORE, newest, weight);
      case NEWEST -> new Sort(newest, weight);
    };
  }

  private static org.apache.lucene.search.Query filtered(
      Query query, org.apache.lucene.search.Query asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(asked, BooleanClause.Occur.MUST);
    query
        .chosen()
        .forEach((facet, value) ->
            all.add(new TermQuery(new Term(facet.toString(), value)), BooleanClause.Occur.FILTER));
    if (query.from() != null) {
      all.add(
          LongPoint.newRangeQuery(Field.LAST, query.from().toEpochDay(), Long.MAX_VALUE),
          BooleanClause.Occur.FILTER);
    }
    if (query.to() != null) {
      all.add(
          LongPoint.newRangeQuery(Field.FIRST, Long.MIN_VALUE, query.to().toEpochDay()),
          BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private static Hit hit(Document shelved, List<Passage> passages) {
    return new Hit(
        shelved.get(Facet.KIND.toString()),
        shelved.get(Field.ID),
        shelved.get(Field.DOCUMENT),
        shelved.get(Field.TITLE),
        shelved.get(Field.DATE),
        List.of(shelved.getValues(Facet.OUTLET.toString())),
        passages);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index of the search", e);
    }
  }
}
