package org.mahdar.rules;

import java.util.List;
import org.mahdar.arabic.Clitics;

/// What `<month cut=none|b>` asks of a hit, worked out beforehand for every row of the lexicon and every set of clitics.
///
/// It holds for «يوليو» and «بيوليو» and not for «ليوليو»: two bits are looked up, no cell is read.
final class Lexical {
  private final long mark;
  private final int first;
  private final long[] rows;
  private final long[] cuts;

  private Lexical(long mark, int first, long[] rows, long[] cuts) {
    this.mark = mark;
    this.first = first;
    this.rows = rows;
    this.cuts = cuts;
  }

  /// @param entries all rows of the lexicon, numbered one after the other
  static Lexical of(String lexicon, Conditions conditions, List<LexiconEntry> entries) {
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
    return new Lexical(Lattice.mark(lexicon), first, rows, cuts);
  }

  /// The mark of its lexicon, see [Lattice#mark].
  long mark() {
    return mark;
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
