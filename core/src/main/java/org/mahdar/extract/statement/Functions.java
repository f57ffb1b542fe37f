package org.mahdar.extract.statement;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// Which functions of the lexicon `speech_word` each token of an article may have, looked up once.
///
/// «قد» may be `qad`; at «المؤتمر», which may be nothing of the kind, no row is asked for.
final class Functions {
  static final String LEXICON = "speech_word";

  /// For each token one bit of 64 for each function: without the bit it has it not, with it it may.
  private final long[] bits;

  /// The functions that each row of the lexicon names, read once.
  static final class Cells {
    private final Map<LexiconEntry, Long> bits = new IdentityHashMap<>();

    Cells(Knowledge knowledge) {
      for (LexiconEntry entry : knowledge.lexicon(LEXICON)) {
        bits.put(entry, ofCell(entry.value()));
      }
    }

    private long of(Hit hit) {
      return Article.free(hit) ? bits.getOrDefault(hit.entry(), 0L) : 0;
    }
  }

  Functions(Lattice lattice, Cells cells) {
    bits = new long[lattice.tokens().size()];
    for (int i = 0; i < bits.length; i++) {
      List<Hit> hits = lattice.hits(i, LEXICON);
      for (int h = 0; h < hits.size(); h++) {
        bits[i] |= cells.of(hits.get(h));
      }
    }
  }

  /// Whether a row with the function may start at `token`, behind no clitic but a conjunction.
  boolean may(int token, String function) {
    return token >= 0 && token < bits.length && (bits[token] & bit(function)) != 0;
  }

  /// Whether one of the functions in the cell («aside contrast») is `wanted`.
  static boolean among(String cell, String wanted) {
    int at = cell.indexOf(wanted);
    if (at < 0) {
      return false;
    }
    int end = at + wanted.length();
    boolean begins = at == 0 || cell.charAt(at - 1) == ' ';
    return begins && (end == cell.length() || cell.charAt(end) == ' ');
  }

  private static long ofCell(String cell) {
    long found = 0;
    int at = 0;
    while (at <= cell.length()) {
      int space = cell.indexOf(' ', at);
      int end = space < 0 ? cell.length() : space;
      found |= bit(cell.substring(at, end));
      at = end + 1;
    }
    return found;
  }

  private static long bit(String function) {
    return 1L << (function.hashCode() * 0x9E3779B9 >>> 26);
  }
}
