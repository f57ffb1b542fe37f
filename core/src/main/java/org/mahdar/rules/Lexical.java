package org.mahdar.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;

/// What `<month cut=none|b>` asks of a hit, worked out beforehand for every row of the lexicon and every set of clitics.
///
/// It holds for «يوليو» and «بيوليو» and not for «ليوليو»: two bits are looked up, no cell is read.
final class Lexical {
  private final Marks marks;
  private final int first;
  private final int count;

  /// A bit for each row, null where all of them are wanted.
  private final long @Nullable [] rows;

  /// A bit for each set of clitics below 64, and for each from 64 on.
  private final long lowCuts;

  private final long highCuts;

  /// @param marks of the lexicon
  /// @param entries all rows of the lexicon, numbered one after the other
  Lexical(Marks marks, Conditions conditions, List<LexiconEntry> entries) {
    this.marks = marks;
    this.first = entries.isEmpty() ? 0 : entries.getFirst().number();
    this.count = entries.size();
    this.rows = rows(conditions, entries);
    this.lowCuts = cuts(conditions, 0);
    this.highCuts = cuts(conditions, Long.SIZE);
  }

  private static long @Nullable [] rows(Conditions conditions, List<LexiconEntry> entries) {
    long[] rows = new long[(entries.size() >> 6) + 1];
    boolean all = true;
    for (int row = 0; row < entries.size(); row++) {
      if (conditions.holdCells(entries.get(row))) {
        rows[row >> 6] |= 1L << row;
      } else {
        all = false;
      }
    }
    return all ? null : rows;
  }

  private static long cuts(Conditions conditions, int from) {
    long cuts = 0;
    for (int cut = from; cut < from + Long.SIZE && cut <= Clitics.ALL; cut++) {
      cuts |= conditions.holdCut(cut) ? 1L << cut : 0;
    }
    return cuts;
  }

  /// The mark of its lexicon.
  Marks marks() {
    return marks;
  }

  boolean holds(Hit hit) {
    return holds(hit.entry().number(), hit.cut());
  }

  boolean holds(LexiconEntry entry, int cut) {
    return holds(entry.number(), cut);
  }

  /// Whether the row with this number among all rows meets it behind the clitics `cut`.
  boolean holds(int number, int cut) {
    int row = number - first;
    return row >= 0
        && row < count
        && ((cut < Long.SIZE ? lowCuts : highCuts) >>> cut & 1) != 0
        && (rows == null || (rows[row >> 6] >>> row & 1) != 0);
  }
}
