package org.mahdar.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A later article laid beside an earlier one, sentence by sentence.
///
/// @param copied of each sentence of the later one the share of its words that stand in runs of four of the earlier one
/// @param retold of each sentence the share of its stems that one or two sentences of the earlier one have; empty where not asked
/// @param from which sentence of the earlier one it is most like, -1 where none
record Alignment(Story later, Story earlier, double[] copied, double[] retold, int[] from) {
  /// Two sentences become one, and one two, when a story is told again; that counts a little less.
  private static final double TWO_SENTENCES = 0.9;

  /// A number says more than a word.
  private static final int NUMBER = 2;

  /// Looks for runs of words only.
  static Alignment ofWords(Story later, Story earlier) {
    long[] runs = Hashes.runs(later.spelt(), Story.RUN);
    boolean[] covered = new boolean[later.words()];
    for (int i = 0; i < runs.length; i++) {
      if (Arrays.binarySearch(earlier.shingles(), runs[i]) >= 0) {
        Arrays.fill(covered, i, Math.min(covered.length, i + Story.RUN), true);
      }
    }
    double[] copied = new double[later.sentences().size()];
    for (int s = 0; s < copied.length; s++) {
      Story.Part part = later.sentences().get(s);
      int words = 0;
      for (int w = part.first(); w < part.end(); w++) {
        words += covered[w] ? 1 : 0;
      }
      copied[s] = (double) words / part.words();
    }
    return new Alignment(later, earlier, copied, new double[0], new int[0]);
  }

  /// The same with the stems of every sentence compared.
  Alignment withStems() {
    double[] shares = new double[copied.length];
    int[] like = new int[copied.length];
    Map<Long, int[]> holders = holders(earlier);
    for (int s = 0; s < shares.length; s++) {
      Map<Long, Integer> weights = weights(later, later.sentences().get(s));
      int[] shared = shared(weights, holders);
      int whole = weights.values().stream().mapToInt(Integer::intValue).sum();
      like[s] = -1;
      for (int t = 0; t < shared.length; t++) {
        double one = (double) shared[t] / Math.max(1, whole);
        double enough = Math.max(one, shares[s]);
        double best = Math.max(one, two(weights, whole, shared, t, enough));
        if (best > shares[s]) {
          shares[s] = best;
          like[s] = t;
        }
      }
    }
    return new Alignment(later, earlier, copied, shares, like);
  }

  /// The share that sentence `t` of the earlier article and the next one have together; 0 where it is not more than `enough`, which what each of
  /// them has mostly tells.
  private double two(Map<Long, Integer> weights, int whole, int[] shared, int t, double enough) {
    if (t + 1 == shared.length) {
      return 0;
    }
    double most = TWO_SENTENCES * (shared[t] + shared[t + 1]) / Math.max(1, whole);
    return most <= enough ? 0 : TWO_SENTENCES * both(weights, t) / Math.max(1, whole);
  }

  /// What of a sentence's stems stands in sentence `t` of the earlier article or in the next.
  private int both(Map<Long, Integer> weights, int t) {
    Set<Long> stems = new HashSet<>(weights(earlier, earlier.sentences().get(t)).keySet());
    stems.addAll(weights(earlier, earlier.sentences().get(t + 1)).keySet());
    int sum = 0;
    for (Map.Entry<Long, Integer> word : weights.entrySet()) {
      sum += stems.contains(word.getKey()) ? word.getValue() : 0;
    }
    return sum;
  }

  private static Map<Long, Integer> weights(Story story, Story.Part part) {
    Map<Long, Integer> weights = new HashMap<>();
    for (int w = part.first(); w < part.end(); w++) {
      weights.put(story.stems()[w], story.numbers()[w] ? NUMBER : 1);
    }
    return weights;
  }

  /// For every stem the sentences that have it, each once.
  private static Map<Long, int[]> holders(Story story) {
    Map<Long, int[]> holders = new HashMap<>();
    for (int s = 0; s < story.sentences().size(); s++) {
      Story.Part part = story.sentences().get(s);
      for (int w = part.first(); w < part.end(); w++) {
        int[] in = holders.getOrDefault(story.stems()[w], new int[0]);
        if (in.length == 0 || in[in.length - 1] != s) {
          int[] more = Arrays.copyOf(in, in.length + 1);
          more[in.length] = s;
          holders.put(story.stems()[w], more);
        }
      }
    }
    return holders;
  }

  private int[] shared(Map<Long, Integer> weights, Map<Long, int[]> holders) {
    int[] shared = new int[earlier.sentences().size()];
    weights.forEach((stem, weight) -> {
      for (int t : holders.getOrDefault(stem, new int[0])) {
        shared[t] += weight;
      }
    });
    return shared;
  }

  /// Words of the later article in sentences that are at least so much copied, as a share of it.
  double copiedShare(double least) {
    return share(copied, least);
  }

  /// Words of the later article in sentences that are at least so much retold, as a share of it.
  double retoldShare(double least) {
    return share(retold, least);
  }

  private double share(double[] scores, double least) {
    int words = 0;
    for (int s = 0; s < scores.length; s++) {
      words += scores[s] >= least ? later.sentences().get(s).words() : 0;
    }
    return (double) words / Math.max(1, later.words());
  }

  /// How much of the earlier article's runs the later one has.
  double contained() {
    return (double) shared() / Math.max(1, earlier.shingles().length);
  }

  /// How much of the later article's runs are the earlier one's.
  double copiedRuns() {
    return (double) shared() / Math.max(1, later.shingles().length);
  }

  private int shared() {
    int shared = 0;
    int b = 0;
    long[] mine = later.shingles();
    for (long run : earlier.shingles()) {
      while (b < mine.length && mine[b] < run) {
        b++;
      }
      shared += b < mine.length && mine[b] == run ? 1 : 0;
    }
    return shared;
  }
}
