package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.model.CopyFile;

/// The keys under which an article is filed so that its copies find it.
///
/// @param whole of all of its words
/// @param bands of its MinHash signature
/// @param runs the winnowed runs of three stems
record CopyKeys(long whole, long[] bands, long[] runs) {
  private static final int RUN = 3;

  /// One run of six is kept.
  private static final int WINDOW = 6;

  private static final int FEWEST_SHARED = 2;

  static CopyKeys of(Story story) {
    return new CopyKeys(
        story.whole(),
        Hashes.bands(story.shingles()),
        Hashes.winnowed(Hashes.runs(story.stems(), RUN), WINDOW));
  }

  /// The same keys, of an article that is filed under them.
  static CopyKeys of(CopyFile file) {
    long[] keys = file.keys().stream().mapToLong(Long::longValue).toArray();
    int runs = Math.min(keys.length, 1 + Hashes.BANDS);
    return new CopyKeys(
        keys[0], Arrays.copyOfRange(keys, 1, runs), Arrays.copyOfRange(keys, runs, keys.length));
  }

  /// How many runs two articles must share to be compared; a note of a few words has hardly more.
  int fewestRuns() {
    return Math.min(FEWEST_SHARED, Math.max(1, runs.length / 2));
  }

  Set<Long> all() {
    Set<Long> all = new LinkedHashSet<>();
    all.add(whole);
    for (long key : bands) {
      all.add(key);
    }
    for (long key : runs) {
      all.add(key);
    }
    return all;
  }

  List<Long> list() {
    return new ArrayList<>(all());
  }
}
