package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahdar.model.CopyFile;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reuse;

/// Which articles are taken from which earlier ones, over a whole corpus, in a time that grows with the articles.
///
/// Articles are filed under the bands of their MinHash signature, by which near copies meet, and under winnowed runs of stems, by which a
/// note meets the roundup that holds it and a story its retelling. Who meets is laid side by side, sentence by sentence, and only that
/// decides. Of ten thousand articles under one key the latest few are looked at: copies come within days.
public final class Copies {
  static final int LATEST = 16;

  private final Map<String, Long> stems = new HashMap<>();
  private final List<Story> stories = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final Postings postings = new Postings();
  private final Map<DocumentId, Reuse> reuses = new LinkedHashMap<>();
  private final List<CopyFile> files = new ArrayList<>();

  private final boolean filing;

  private Copies(boolean filing) {
    this.filing = filing;
  }

  /// What each article took from others; one that took nothing is not there.
  public static Map<DocumentId, Reuse> of(Collection<Document> documents) {
    return of(documents, false).reuses;
  }

  /// The same with how each article is filed, so that others can be added later.
  static Copies all(Collection<Document> documents) {
    return of(documents, true);
  }

  private static Copies of(Collection<Document> documents, boolean filing) {
    Copies copies = new Copies(filing);
    documents.stream().sorted(Item.EARLIEST_FIRST).forEach(copies::add);
    return copies;
  }

  Map<DocumentId, Reuse> reuses() {
    return reuses;
  }

  /// How all articles are filed, the earliest first.
  List<CopyFile> files() {
    return files;
  }

  private void add(Document document) {
    Story story = Story.of(document, stems);
    CopyKeys keys = CopyKeys.of(story);
    int[] same = postings.latest(keys.whole(), 1);
    List<Shortlist.Candidate<Integer>> candidates =
        same.length > 0 ? List.of(new Shortlist.Candidate<>(same[0], 0, 0)) : candidates(keys);
    Taken.Verdict verdict =
        Taken.from(candidates.stream().map(one -> stories.get(one.who())).toList(), story);
    verdict.reuse().ifPresent(found -> reuses.put(document.id(), found));
    boolean own = files(story, verdict.reuse());
    if (filing && story.words() > 0) {
      List<CopyFile.Compared> compared =
          candidates.stream().map(one -> compared(one, verdict)).toList();
      files.add(
          new CopyFile(
              Order.of(document, -1),
              own,
              same.length > 0,
              keys.fewestRuns(),
              keys.list(),
              compared));
    }
    if (own) {
      int number = stories.size();
      stories.add(story);
      orders.add(Order.of(document, -1));
      for (long key : keys.all()) {
        postings.add(key, number);
      }
    }
  }

  private CopyFile.Compared compared(
      Shortlist.Candidate<Integer> candidate, Taken.Verdict verdict) {
    Order at = orders.get(candidate.who());
    boolean source = verdict.sources().contains(new DocumentId(at.document()));
    return new CopyFile.Compared(at, candidate.bands(), candidate.runs(), source);
  }

  /// Whether later articles are to be compared with it: one that brings nothing of its own is not.
  static boolean files(Story story, Optional<Reuse> reuse) {
    boolean own =
        reuse.isEmpty() || reuse.get().passages().stream().anyMatch(p -> p.source() == null);
    return own && story.words() > 0;
  }

  /// The earlier articles that are worth being laid beside this one, the earliest first.
  private List<Shortlist.Candidate<Integer>> candidates(CopyKeys keys) {
    return Shortlist.of(meetings(keys.bands()), meetings(keys.runs()), keys.fewestRuns());
  }

  private Map<Integer, Integer> meetings(long[] keys) {
    Map<Integer, Integer> meetings = new HashMap<>();
    for (long key : keys) {
      for (int holder : postings.latest(key, LATEST)) {
        meetings.merge(holder, 1, Integer::sum);
      }
    }
    return meetings;
  }
}
