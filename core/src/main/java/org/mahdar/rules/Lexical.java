package org.mahdar.rules;

import java.util.List;
import org.mahdar.arabic.Clitics;

/// What `<month cut=none|b>` asks of a hit, worked out beforehand for every row of the lexicon and every set of clitics.
///
/// It holds for «يوليو» and «بيوليو» and not for «ليوليو»: two bits are looked up, no cell is read.
final class Lexical {
  private final Marks marks;
  private final int first;
  private final long[] rows;
  private final long[] cuts;

  private Lexical(Marks marks, int first, long[] rows, long[] cuts) {
    this.marks = marks;
    this.first = first;
    this.rows = rows;
    this.cuts = cuts;
  }

  /// @param marks of the lexicon
  /// @param entries all rows of the lexicon, numbered one after the other
  static Lexical of(Marks marks, Conditions conditions, List<LexiconEntry> entries) {
    long[] rows = new long[(entries.size() >> 6) + 1];
    for (int row = 0; row < entries.size(); row++) {
      if (conditions.holdCells(entries.get(row))) {
        rows[row >> 6] |= 1L << row;
      }
    }
    long[] cuts = new long[(Clitics.ALL >> 6) + 1];
    for (int cut = 0; cut <= Clitics.ALL; cut++) {
      if (conditions.holdCut(cut)) {
        cuts[cut >> 6] |= 1L << cut;
      }
    }
    int first = entries.isEmpty() ? 0 : entries.getFirst().number();
    return new Lexical(marks, first, rows, cuts);
  }

  /// The mark of its lexicon.
  Marks marks() {
    return marks;
  }

  boolean holds(Hit hit) {
    return holds(hit.entry(), hit.cut());
  }

  /// Whether the row meets it behind the clitics `cut`.
  boolean holds(LexiconEntry entry, int cut) {
    int row = entry.number() - first;
    return row >= 0
        && row >> 6 < rows.length
        && (rows[row >> 6] >>> row & 1) != 0
        && (cuts[cut >> 6] >>> cut & 1) != 0;
  }
}
