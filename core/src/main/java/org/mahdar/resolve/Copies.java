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
  private static final int LATEST = 16;

  /// Runs of three stems, one of six in a row kept.
  private static final int RUN = 3;

  private static final int WINDOW = 6;
  private static final int FEWEST_SHARED = 2;
  private static final int MOST_COMPARED = 12;

  private final Map<String, Long> stems = new HashMap<>();
  private final Map<Long, Integer> exact = new HashMap<>();
  private final List<Story> stories = new ArrayList<>();
  private final Postings bands = new Postings();
  private final Postings runs = new Postings();
  private final Map<DocumentId, Reuse> reuses = new LinkedHashMap<>();

  private Copies() {}

  /// What each article took from others; one that took nothing is not there.
  public static Map<DocumentId, Reuse> of(Collection<Document> documents) {
    Copies copies = new Copies();
    documents.stream().sorted(Item.EARLIEST_FIRST).forEach(copies::add);
    return copies.reuses;
  }

  private void add(Document document) {
    Story story = Story.of(document, stems);
    long[] bandKeys = Hashes.bands(story.shingles());
    long[] runKeys = Hashes.winnowed(Hashes.runs(story.stems(), RUN), WINDOW);
    List<Story> candidates = candidates(story, bandKeys, runKeys);
    Optional<Reuse> reuse = Taken.from(candidates, story);
    reuse.ifPresent(found -> reuses.put(document.id(), found));
    boolean nothingNew =
        reuse.isPresent() && reuse.get().passages().stream().allMatch(p -> p.source() != null);
    if (!nothingNew && story.words() > 0) {
      file(story, bandKeys, runKeys);
    }
  }

  private void file(Story story, long[] bandKeys, long[] runKeys) {
    int number = stories.size();
    stories.add(story);
    exact.putIfAbsent(story.whole(), number);
    for (long key : bandKeys) {
      bands.add(key, number);
    }
    for (long key : runKeys) {
      runs.add(key, number);
    }
  }

  /// The earlier articles that are worth being laid beside this one, the earliest first.
  private List<Story> candidates(Story story, long[] bandKeys, long[] runKeys) {
    Integer same = exact.get(story.whole());
    if (same != null) {
      return List.of(stories.get(same));
    }
    Set<Integer> found = new LinkedHashSet<>();
    Map<Integer, Integer> meetings = new HashMap<>();
    for (long key : bandKeys) {
      for (int holder : bands.latest(key, LATEST)) {
        meetings.merge(holder, 1, Integer::sum);
      }
    }
    found.addAll(most(meetings, 1));
    Map<Integer, Integer> shared = new HashMap<>();
    for (long key : runKeys) {
      for (int holder : runs.latest(key, LATEST)) {
        shared.merge(holder, 1, Integer::sum);
      }
    }
    found.addAll(most(shared, Math.min(FEWEST_SHARED, Math.max(1, runKeys.length / 2))));
    return new TreeSet<>(found).stream().map(stories::get).toList();
  }

  /// Those that share most keys, the earlier first where they share as many.
  private static List<Integer> most(Map<Integer, Integer> shared, int fewest) {
    return shared.entrySet().stream()
        .filter(holder -> holder.getValue() >= fewest)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
