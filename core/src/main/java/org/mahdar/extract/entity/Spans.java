package org.mahdar.extract.entity;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;
import org.mahdar.model.Span;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Where a name stands, without the clitics written together with its first word.
final class Spans {
  private Spans() {}

  /// «وببروكسل» cited for the hit بروكسل behind و and ب starts two letters later; the article stays part of the name.
  static Span withoutClitics(Lattice lattice, int from, int to, @Nullable Hit hit) {
    Span whole = lattice.tokens().span(from, to);
    if (hit == null || hit.from() != from) {
      return whole;
    }
    int letters = Integer.bitCount(hit.cut() & (Clitics.WAW | Clitics.FEH | Clitics.PREPOSITION));
    // ل + ال is written لل: cutting the ل would leave half of the article, so the word stays whole.
    boolean contracted = hit.has(Clitics.LAM);
    return letters == 0 || contracted
        ? whole
        : new Span(after(lattice, lattice.tokens().get(from), letters), whole.end());
  }

  private static int after(Lattice lattice, Token token, int letters) {
    int at = token.start();
    int left = letters;
    while (left > 0 || Folding.dropped(lattice.tokens().text().charAt(at))) {
      if (!Folding.dropped(lattice.tokens().text().charAt(at))) {
        left--;
      }
      at++;
    }
    return at;
  }
}
