package org.mahdar.extract.statement;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// Which functions of the lexicon `speech_word` each token of an article may have, looked up once.
///
/// «قد» may be `qad`; at «المؤتمر», which may be nothing of the kind, no row is asked for.
final class Functions {
  static final String LEXICON = "speech_word";

  /// No token has every function.
  private static final long UNREAD = -1;

  private final Lattice lattice;
  private final Cells cells;

  /// For each token one bit of 64 for each function: without the bit it has it not, with it it may. Read when it is first asked for.
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
      return Article.free(hit) ? Objects.requireNonNull(bits.get(hit.entry())) : 0;
    }
  }

  Functions(Lattice lattice, Cells cells) {
    this.lattice = lattice;
    this.cells = cells;
    this.bits = new long[lattice.tokens().size()];
    Arrays.fill(bits, UNREAD);
  }

  private long of(int token) {
    long known = bits[token];
    if (known != UNREAD) {
      return known;
    }
    long read = 0;
    List<Hit> hits = lattice.hits(token, LEXICON);
    for (int h = 0; h < hits.size(); h++) {
      read |= cells.of(hits.get(h));
    }
    bits[token] = read;
    return read;
  }

  /// Whether a row with the function may start at `token`, behind no clitic but a conjunction.
  boolean may(int token, String function) {
    return may(token, bit(function));
  }

  /// Whether one with some function of a [#set(String...)] may: most tokens have none, and need not be asked for each.
  boolean may(int token, long set) {
    return token >= 0 && token < bits.length && (of(token) & set) != 0;
  }

  static long set(String... functions) {
    long set = 0;
    for (String function : functions) {
      set |= bit(function);
    }
    return set;
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
