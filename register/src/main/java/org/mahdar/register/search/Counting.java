package org.mahdar.register.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/// Counts, in one pass over what the words find, what every filter would find if it alone were set otherwise.
///
/// A hit that fails no filter counts for every facet; one that fails exactly one counts for that facet only, since another
/// choice there would bring it in.
final class Counting {
  private static final Facet[] FACETS = Facet.values();

  private final Query query;
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
  private final Map<Long, Integer> dates = new HashMap<>();
  private int total;

  private Counting(Query query) {
    this.query = query;
  }

  /// @param words what the words ask for, without the filters of `query`
  static Counting of(Query query, org.apache.lucene.search.Query words, IndexSearcher searcher)
      throws IOException {
    Counting counting = new Counting(query);
    Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        counting.new Leaf(leaf).count(scorer.iterator());
      }
    }
    return counting;
  }

  int total() {
    return total;
  }

  Map<Facet, Map<String, Integer>> counts() {
    return counts;
  }

  List<Found.Dated> dates() {
    List<Found.Dated> list = new ArrayList<>();
    dates.forEach((days, count) ->
        list.add(
            new Found.Dated(
                LocalDate.ofEpochDay(days >> 32), LocalDate.ofEpochDay(days.intValue()), count)));
    list.sort(java.util.Comparator.comparing(Found.Dated::first).thenComparing(Found.Dated::last));
    return list;
  }

  /// The pass over one leaf, with its column of each facet.
  private final class Leaf {
    private final SortedSetDocValues[] columns = new SortedSetDocValues[FACETS.length];
    private final long[] chosen = new long[FACETS.length];
    private final int[][] sums = new int[FACETS.length][];
    private final boolean[] has = new boolean[FACETS.length];
    private final NumericDocValues first;
    private final NumericDocValues last;

    Leaf(LeafReaderContext leaf) throws IOException {
      for (Facet facet : FACETS) {
        int f = facet.ordinal();
        columns[f] = DocValues.getSortedSet(leaf.reader(), facet.toString());
        sums[f] = new int[(int) columns[f].getValueCount()];
        // A value that no document has is looked for in vain: a negative place.
        chosen[f] =
            query.value(facet).isPresent()
                ? columns[f].lookupTerm(new BytesRef(query.value(facet).get()))
                : Long.MIN_VALUE;
      }
      first = DocValues.getNumeric(leaf.reader(), Field.FIRST);
      last = DocValues.getNumeric(leaf.reader(), Field.LAST);
    }

    void count(DocIdSetIterator documents) throws IOException {
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        count(document);
      }
      for (Facet facet : FACETS) {
        int[] sum = sums[facet.ordinal()];
        Map<String, Integer> named = counts.computeIfAbsent(facet, _ -> new HashMap<>());
        for (int ordinal = 0; ordinal < sum.length; ordinal++) {
          if (sum[ordinal] > 0) {
            named.merge(
                columns[facet.ordinal()].lookupOrd(ordinal).utf8ToString(),
                sum[ordinal],
                Integer::sum);
          }
        }
      }
    }

    private void count(int document) throws IOException {
      int failed = 0;
      int failing = -1;
      for (int f = 0; f < FACETS.length; f++) {
        has[f] = columns[f].advanceExact(document);
        if (chosen[f] != Long.MIN_VALUE && !holds(f, document)) {
          failed++;
          failing = f;
        }
      }
      boolean dated = first.advanceExact(document) && last.advanceExact(document);
      boolean outside = !within(dated);
      if (failed == 0 && dated) {
        dates.merge(first.longValue() << 32 | last.longValue() & 0xFFFFFFFFL, 1, Integer::sum);
      }
      if (failed + (outside ? 1 : 0) > 1) {
        return;
      }
      if (failed == 1) {
        add(failing);
      } else if (!outside) {
        total++;
        for (int f = 0; f < FACETS.length; f++) {
          add(f);
        }
      }
    }

    private boolean holds(int facet, int document) throws IOException {
      if (!has[facet]) {
        return false;
      }
      for (int i = 0; i < columns[facet].docValueCount(); i++) {
        if (columns[facet].nextOrd() == chosen[facet]) {
          has[facet] = columns[facet].advanceExact(document);
          return true;
        }
      }
      has[facet] = columns[facet].advanceExact(document);
      return false;
    }

    private void add(int facet) throws IOException {
      if (has[facet]) {
        for (int i = 0; i < columns[facet].docValueCount(); i++) {
          sums[facet][(int) columns[facet].nextOrd()]++;
        }
      }
    }

    private boolean within(boolean dated) throws IOException {
      if (query.from() == null && query.to() == null) {
        return true;
      }
      return dated
          && (query.from() == null || last.longValue() >= query.from().toEpochDay())
          && (query.to() == null || first.longValue() <= query.to().toEpochDay());
    }
  }
}
