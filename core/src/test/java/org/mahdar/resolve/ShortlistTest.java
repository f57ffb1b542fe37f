package org.mahdar.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is known of a shortlist after one came in between is what looking under all keys gives.
class ShortlistTest {
  private static final int SIGHT = 16;
  private static final int FEWEST = 2;
  private static final int LATER = 1_000;

  /// Articles by the keys of their signature and of their runs, as numbers in the order of time.
  private final Map<Integer, TreeSet<Integer>> bands = new TreeMap<>();

  private final Map<Integer, TreeSet<Integer>> runs = new TreeMap<>();

  private static Map<Integer, Integer> seen(Map<Integer, TreeSet<Integer>> shelves) {
    Map<Integer, Integer> seen = new HashMap<>();
    shelves
        .values()
        .forEach(holders ->
            holders.descendingSet().stream()
                .filter(one -> one < LATER)
                .limit(SIGHT)
                .forEach(one -> seen.merge(one, 1, Integer::sum)));
    return seen;
  }

  private Shortlist<Integer> looked() {
    return Shortlist.of(seen(bands), seen(runs), FEWEST);
  }

  private static Map<Integer, Integer> lost(
      Map<Integer, Integer> before, Map<Integer, Integer> after) {
    Map<Integer, Integer> lost = new HashMap<>();
    before.forEach((one, count) -> {
      int less = count - after.getOrDefault(one, 0);
      if (less > 0) {
        lost.put(one, less);
      }
    });
    return lost;
  }

  private void put(int article, Random random, int kinds) {
    int kind = random.nextInt(kinds);
    for (int key = 0; key < 20; key++) {
      if (random.nextInt(10) > 2) {
        bands.computeIfAbsent(kind * 100 + key, _ -> new TreeSet<>()).add(article);
      }
      if (random.nextInt(10) > 3) {
        runs.computeIfAbsent(kind * 100 + key, _ -> new TreeSet<>()).add(article);
      }
      // What all articles have in common, «قال» and the like.
      runs.computeIfAbsent(10_000 + random.nextInt(6), _ -> new TreeSet<>()).add(article);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void is_after_newcomers_what_looking_again_gives(long seed) {
    Random random = new Random(seed);
    int kinds = 1 + random.nextInt(4);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      places.add(random.nextInt(LATER));
    }
    places.stream().distinct().limit(40).forEach(one -> put(one, random, kinds));
    Shortlist<Integer> list = looked();
    int told = 0;
    for (int one : places.stream().distinct().skip(40).toList()) {
      Map<Integer, Integer> bandsBefore = seen(bands);
      Map<Integer, Integer> runsBefore = seen(runs);
      put(one, random, kinds);
      Map<Integer, int[]> pushed = new HashMap<>();
      lost(bandsBefore, seen(bands))
          .forEach((other, less) -> pushed.put(other, new int[] {less, 0}));
      lost(runsBefore, seen(runs))
          .forEach((other, less) -> pushed.computeIfAbsent(other, _ -> new int[2])[1] = less);
      list =
          list.with(
              new Shortlist.Candidate<>(
                  one, seen(bands).getOrDefault(one, 0), seen(runs).getOrDefault(one, 0)),
              pushed);
      Optional<List<Integer>> chosen = list.chosen();
      if (chosen.isPresent()) {
        told++;
        assertThat(chosen).isEqualTo(looked().chosen());
      } else {
        list = looked();
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  private void take(int article) {
    bands.values().forEach(holders -> holders.remove(article));
    runs.values().forEach(holders -> holders.remove(article));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void is_after_others_went_and_came_what_looking_again_gives(long seed) {
    Random random = new Random(seed);
    int kinds = 2 + random.nextInt(4);
    List<Integer> there = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      put(i * 5, random, kinds);
      there.add(i * 5);
    }
    Shortlist<Integer> list = looked();
    int told = 0;
    for (int step = 0; step < 150; step++) {
      int gone = there.remove(random.nextInt(there.size()));
      Map<Integer, Integer> bandsBefore = seen(bands);
      Map<Integer, Integer> runsBefore = seen(runs);
      take(gone);
      Map<Integer, int[]> shown = new HashMap<>();
      lost(seen(bands), bandsBefore)
          .forEach((other, more) -> shown.put(other, new int[] {more, 0}));
      lost(seen(runs), runsBefore)
          .forEach((other, more) -> shown.computeIfAbsent(other, _ -> new int[2])[1] = more);
      list = list.without(gone, shown);
      Optional<List<Integer>> chosen = list.chosen();
      if (chosen.isPresent()) {
        told++;
        assertThat(chosen).isEqualTo(looked().chosen());
      } else {
        list = looked();
      }
    }
    assertThat(told).isGreaterThan(25);
  }
}
