package org.mahdar.register.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// Takes from each hit the sentences that it was found by, with the words marked.
final class Passages extends UnifiedHighlighter {
  private static final int MOST = 2;
  private static final int AROUND = 120;
  private static final int LONGEST_TEXT = 1_000_000;

  Passages(IndexSearcher searcher) {
    super(
        // The places stand in the index: nothing is analysed again.
        UnifiedHighlighter.builder(searcher, new StandardAnalyzer())
            .withMaxLength(LONGEST_TEXT)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(() ->
                // No sentence runs over the end of a line.
                new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n'))
            .withFormatter(new Marked()));
  }

  /// The passages of each document, in the order of the documents.
  List<List<Passage>> of(Query query, int[] documents) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    Object[] found =
        highlightFieldsAsObjects(new String[] {Field.TEXT}, query, documents, new int[] {MOST})
            .get(Field.TEXT);
    List<List<Passage>> passages = new ArrayList<>();
    for (Object one : found == null ? new Object[documents.length] : found) {
      List<Passage> list = new ArrayList<>();
      if (one instanceof List<?> pieces) {
        pieces.forEach(piece -> list.add((Passage) piece));
      }
      passages.add(list);
    }
    return passages;
  }

  /// Cuts a long sentence around its first and last mark.
  private static final class Marked extends PassageFormatter {
    @Override
    public Object format(org.apache.lucene.search.uhighlight.Passage[] found, String content) {
      List<Passage> passages = new ArrayList<>();
      for (var one : found) {
        passages.add(passage(one, content));
      }
      return passages;
    }

    private static Passage passage(
        org.apache.lucene.search.uhighlight.Passage found, String content) {
      List<Passage.Piece> pieces = new ArrayList<>();
      int[] starts = found.getMatchStarts();
      int[] ends = found.getMatchEnds();
      int matches = found.getNumMatches();
      int at =
          start(content, found.getStartOffset(), matches == 0 ? found.getStartOffset() : starts[0]);
      String lead = at > found.getStartOffset() ? "…" : "";
      for (int i = 0; i < matches; i++) {
        if (ends[i] > at) {
          pieces.add(
              new Passage.Piece(lead + content.substring(at, Math.max(at, starts[i])), false));
          pieces.add(new Passage.Piece(content.substring(Math.max(at, starts[i]), ends[i]), true));
          at = ends[i];
          lead = "";
        }
      }
      int end = end(content, at, found.getEndOffset());
      String tail = end < found.getEndOffset() ? "…" : "";
      pieces.add(new Passage.Piece(lead + content.substring(at, end) + tail, false));
      return new Passage(pieces);
    }

    private static int start(String content, int least, int mark) {
      if (mark - least <= AROUND) {
        return least;
      }
      int blank = content.indexOf(' ', mark - AROUND);
      return blank < 0 || blank >= mark ? mark : blank + 1;
    }

    private static int end(String content, int mark, int most) {
      if (most - mark <= AROUND) {
        return most;
      }
      int blank = content.lastIndexOf(' ', mark + AROUND);
      return blank <= mark ? mark : blank;
    }
  }
}
