package org.mahdar.bench;

import java.util.List;
import org.mahdar.model.Span;

/// Whether two things of one text stand at the same place.
///
/// «أمس الثلاثاء» and «الثلاثاء» share 8 of 12 characters: 0.67.
final class Overlap {
  /// A claim may be a shorter quote from inside the gold's: this long at least, leaving it by so much at most.
  private static final int SHORTEST_INSIDE = 12;

  private static final int MARGIN = 3;

  private Overlap() {}

  /// Whether some place of each share `least` of their common ground, or a claim's place lies inside the gold's.
  static boolean near(List<Span> gold, List<Span> claimed, double least) {
    for (Span wanted : gold) {
      for (Span claim : claimed) {
        if (share(wanted, claim) >= least || least <= 0.3 && inside(wanted, claim)) {
          return true;
        }
      }
    }
    return false;
  }

  static double share(Span a, Span b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int whole = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return (double) Math.max(0, common) / Math.max(1, whole);
  }

  private static boolean inside(Span gold, Span claim) {
    return claim.start() >= gold.start() - MARGIN
        && claim.end() <= gold.end() + MARGIN
        && claim.length() >= SHORTEST_INSIDE;
  }
}
