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
    return hit.has(Clitics.LAM) ? whole : behind(lattice, from, whole, hit);
  }

  /// The same, and «لسامي» without its ل; «للولايات» stays whole, for it would lose half of the article.
  static Span withoutPrepositions(Lattice lattice, int from, int to, @Nullable Hit hit) {
    Span whole = lattice.tokens().span(from, to);
    if (hit == null || hit.from() != from) {
      return whole;
    }
    boolean contracted =
        hit.has(Clitics.LAM)
            && (hit.has(Clitics.ARTICLE)
                || Folding.fold(hit.entry().spelling()).startsWith("\u0627\u0644"));
    return contracted ? whole : behind(lattice, from, whole, hit);
  }

  /// «وينس ستولتنبرغ» without its و.
  static Span withoutConjunction(Lattice lattice, int from, int to, @Nullable Hit hit) {
    Span whole = lattice.tokens().span(from, to);
    boolean joined =
        hit != null && hit.from() == from && (hit.cut() == Clitics.WAW || hit.cut() == Clitics.FEH);
    return joined ? new Span(after(lattice, lattice.tokens().get(from), 1), whole.end()) : whole;
  }

  private static Span behind(Lattice lattice, int from, Span whole, Hit hit) {
    int letters = Integer.bitCount(hit.cut() & (Clitics.WAW | Clitics.FEH | Clitics.PREPOSITION));
    return letters == 0
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
