package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
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
  private final Postings postings = new Postings();
  private final Map<DocumentId, Reuse> reuses = new LinkedHashMap<>();
  private final Map<DocumentId, CopyKeys> filed = new LinkedHashMap<>();

  private Copies() {}

  /// What each article took from others; one that took nothing is not there.
  public static Map<DocumentId, Reuse> of(Collection<Document> documents) {
    return all(documents).reuses;
  }

  static Copies all(Collection<Document> documents) {
    Copies copies = new Copies();
    documents.stream().sorted(Item.EARLIEST_FIRST).forEach(copies::add);
    return copies;
  }

  Map<DocumentId, Reuse> reuses() {
    return reuses;
  }

  Map<DocumentId, CopyKeys> filed() {
    return filed;
  }

  private void add(Document document) {
    Story story = Story.of(document, stems);
    CopyKeys keys = CopyKeys.of(story);
    Optional<Reuse> reuse = Taken.from(candidates(keys), story);
    reuse.ifPresent(found -> reuses.put(document.id(), found));
    if (files(story, reuse)) {
      int number = stories.size();
      stories.add(story);
      filed.put(document.id(), keys);
      for (long key : keys.all()) {
        postings.add(key, number);
      }
    }
  }

  /// Whether later articles are to be compared with it: one that brings nothing of its own is not.
  static boolean files(Story story, Optional<Reuse> reuse) {
    boolean own =
        reuse.isEmpty() || reuse.get().passages().stream().anyMatch(p -> p.source() == null);
    return own && story.words() > 0;
  }

  /// The earlier articles that are worth being laid beside this one, the earliest first.
  private List<Story> candidates(CopyKeys keys) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int same : postings.latest(keys.whole(), 1)) {
      return List.of(stories.get(same));
    }
    found.addAll(most(meetings(keys.bands()), 1));
    found.addAll(most(meetings(keys.runs()), keys.fewestRuns()));
    return new TreeSet<>(found).stream().map(stories::get).toList();
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

  /// Those that share most keys, the earlier first where they share as many.
  static <T extends Comparable<? super T>> List<T> most(Map<T, Integer> shared, int fewest) {
    return shared.entrySet().stream()
        .filter(holder -> holder.getValue() >= fewest)
        .sorted(
            Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CopyKeys.MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
