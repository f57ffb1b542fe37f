package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Hashes of words, runs of words and texts, and the few of them under which an article is filed.
///
/// They are the same on every machine and in every run: what is filed today is found tomorrow.
final class Hashes {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /// MinHash (Broder 1997) in bands (Leskovec, Rajaraman and Ullman, chapter 3): with three rows in each of thirty-two bands two
  /// texts of Jaccard 0.5 meet in a band with a chance of 0.986, two of Jaccard 0.1 with one of 0.03.
  private static final int ROWS = 3;

  static final int BANDS = 32;

  private static final long[] FACTORS = factors();

  private Hashes() {}

  static long of(String word) {
    long hash = 1469598103934665603L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 1099511628211L;
    }
    return mixed(hash);
  }

  static long all(long[] words) {
    long hash = words.length;
    for (long word : words) {
      hash = mixed(hash * 31 + word);
    }
    return hash;
  }

  /// Of every `length` words in a row one hash, at the place of the first; of a shorter text one of all.
  static long[] runs(long[] words, int length) {
    if (words.length < length) {
      return words.length == 0 ? new long[0] : new long[] {all(words)};
    }
    long[] runs = new long[words.length - length + 1];
    for (int i = 0; i < runs.length; i++) {
      long hash = 0;
      for (int j = i; j < i + length; j++) {
        hash = hash * PRIME + words[j];
      }
      runs[i] = mixed(hash);
    }
    return runs;
  }

  /// The keys of the bands of a set of shingles.
  static long[] bands(long[] shingles) {
    long[] least = new long[ROWS * BANDS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        long hash = (shingle * FACTORS[i] + i) >>> 1;
        least[i] = hash < least[i] ? hash : least[i];
      }
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mixed(key * PRIME + least[band * ROWS + row]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /// Winnowing (Schleimer, Wilkerson and Aiken 2003): the least hash of every `window` in a row. Texts that share a run of
  /// `window` hashes share a key.
  static long[] winnowed(long[] runs, int window) {
    List<Long> kept = new ArrayList<>();
    int last = -1;
    for (int from = 0; from + window <= Math.max(runs.length, window) && runs.length > 0; from++) {
      int end = Math.min(runs.length, from + window);
      if (last < from) {
        last = from;
        for (int i = from + 1; i < end; i++) {
          last = runs[i] <= runs[last] ? i : last;
        }
        kept.add(runs[last]);
      } else if (runs[end - 1] <= runs[last]) {
        last = end - 1;
        kept.add(runs[last]);
      }
    }
    return kept.stream().mapToLong(Long::longValue).distinct().toArray();
  }

  private static long[] factors() {
    long[] factors = new long[ROWS * BANDS];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = mixed((i + 1) * PRIME) | 1;
    }
    return factors;
  }

  /// The finaliser of SplitMix64: every bit of the result hangs on every bit of `x`.
  static long mixed(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
