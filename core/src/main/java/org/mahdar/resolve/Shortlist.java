package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which earlier articles are worth being laid beside one: those that share most keys with it.
final class Shortlist {
  /// So many of those that share most of the signature, and so many of those that share most runs of words.
  static final int MOST_COMPARED = 12;

  private Shortlist() {}

  /// @param bands how many keys of the signature they share; 0 where it is not for these that it was chosen
  /// @param runs how many runs they share; 0 where it is not for these that it was chosen
  record Candidate<T>(T who, int bands, int runs) {}

  /// The chosen, the earliest first.
  ///
  /// @param fewest how many runs they must share
  static <T extends Comparable<? super T>> List<Candidate<T>> of(
      Map<T, Integer> bands, Map<T, Integer> runs, int fewest) {
    Map<T, Integer> byBands = most(bands, 1);
    Map<T, Integer> byRuns = most(runs, fewest);
    TreeSet<T> all = new TreeSet<>(byBands.keySet());
    all.addAll(byRuns.keySet());
    List<Candidate<T>> chosen = new ArrayList<>();
    for (T one : all) {
      chosen.add(new Candidate<>(one, byBands.getOrDefault(one, 0), byRuns.getOrDefault(one, 0)));
    }
    return chosen;
  }

  /// The chosen, and one more beside them.
  ///
  /// @param list the chosen without it
  /// @param more with all that it shares
  static <T extends Comparable<? super T>> List<Candidate<T>> with(
      List<Candidate<T>> list, Candidate<T> more, int fewest) {
    Map<T, Integer> bands = new HashMap<>();
    Map<T, Integer> runs = new HashMap<>();
    for (Candidate<T> one : list) {
      bands.put(one.who(), one.bands());
      runs.put(one.who(), one.runs());
    }
    bands.put(more.who(), more.bands());
    runs.put(more.who(), more.runs());
    return of(bands, runs, fewest);
  }

  /// Those that share most keys, the earlier first where they share as many.
  private static <T extends Comparable<? super T>> Map<T, Integer> most(
      Map<T, Integer> shared, int fewest) {
    Map<T, Integer> most = new HashMap<>();
    shared.entrySet().stream()
        .filter(holder -> holder.getValue() >= fewest)
        .sorted(
            Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .forEach(holder -> most.put(holder.getKey(), holder.getValue()));
    return most;
  }
}
