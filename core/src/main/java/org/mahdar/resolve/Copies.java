package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    Shortlist<Integer> list =
        same.length > 0 ? Shortlist.only(same[0], keys.fewestRuns()) : shortlist(keys);
    List<Integer> chosen = list.chosen().orElseThrow();
    Taken.Verdict verdict = Taken.from(chosen.stream().map(stories::get).toList(), story);
    verdict.reuse().ifPresent(found -> reuses.put(document.id(), found));
    boolean own = files(story, verdict.reuse());
    if (filing && story.words() > 0) {
      Order at = Order.of(document, -1);
      Shortlist<Order> met = list.as(orders::get);
      files.add(file(at, own, same.length > 0, keys.list(), met, verdict.sources()));
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

  /// How an article is filed.
  static CopyFile file(
      Order at,
      boolean own,
      boolean same,
      List<Long> keys,
      Shortlist<Order> list,
      Set<DocumentId> sources) {
    Set<Order> chosen = new HashSet<>(list.chosen().orElseThrow());
    List<CopyFile.Met> met =
        list.met().stream()
            .sorted(Comparator.comparing(Shortlist.Candidate::who))
            .map(one ->
                new CopyFile.Met(
                    one.who(),
                    one.bands(),
                    one.runs(),
                    chosen.contains(one.who()),
                    sources.contains(new DocumentId(one.who().document()))))
            .toList();
    return new CopyFile(
        at, own, same, list.fewest(), keys, met, rank(list.bands()), rank(list.runs()));
  }

  private static CopyFile.@Nullable Rank rank(Shortlist.@Nullable Rank<Order> rank) {
    return rank == null ? null : new CopyFile.Rank(rank.count(), rank.who());
  }

  /// Whether later articles are to be compared with it: one that brings nothing of its own is not.
  static boolean files(Story story, Optional<Reuse> reuse) {
    boolean own =
        reuse.isEmpty() || reuse.get().passages().stream().anyMatch(p -> p.source() == null);
    return own && story.words() > 0;
  }

  /// The earlier articles that are worth being laid beside this one.
  private Shortlist<Integer> shortlist(CopyKeys keys) {
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
