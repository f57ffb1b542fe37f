package org.mahdar.extract.sum;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Which words name somebody who can give or receive money, and how they stand there.
///
/// In «في الرياض» the name stands behind a preposition; «الحكومة الألمانية» is Germany.
final class Names {
  private final Lattice lattice;

  Names(Lattice lattice) {
    this.lattice = lattice;
  }

  /// The name that starts at the token and gives or receives money, or null.
  @Nullable NameMention name(int i, int limit) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name && placed.to() <= limit) {
        boolean party =
            switch (name.kind()) {
              case PERSON -> name.country() != null;
              case ORGANISATION -> true;
              case PLACE ->
                  name.country() != null
                      && !"region".equals(name.placeKind())
                      && !"camp".equals(name.placeKind());
              case OUTLET, INSTRUMENT -> false;
            };
        if (party) {
          return name;
        }
      }
    }
    return null;
  }

  static String label(NameMention name) {
    return name.country() != null ? name.country() : name.name();
  }

  /// The label of a name, or the state of «الحكومة الألمانية»; null where the token names nobody.
  @Nullable String party(int i, int limit) {
    NameMention name = name(i, limit);
    if (name != null) {
      return label(name);
    }
    return lattice
        .hit(i, "nationality")
        .filter(hit -> hit.to() <= limit && hit.has(Clitics.ARTICLE) && i > 0 && stately(i - 1))
        .map(Hit::value)
        .orElse(null);
  }

  boolean endsAt(int i, NameMention name, int to) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.to() == to && placed.mention().equals(name)) {
        return true;
      }
    }
    return false;
  }

  int end(int i) {
    int end = i + 1;
    for (Lattice.Placed placed : lattice.mentions(i)) {
      end = placed.mention() instanceof NameMention ? Math.max(end, placed.to()) : end;
    }
    return end;
  }

  /// Whether the name stands behind a preposition: «في الرياض», «لليمن», «بروما»; the first of «كل من غسران وشردان» does not.
  boolean oblique(int i) {
    return clitic(i, Clitics.LAM | Clitics.BEH)
        || i > 0
            && lattice.hit(i - 1, "money_place").filter(hit -> hit.to() == i).isPresent()
            && !member(i);
  }

  private boolean member(int i) {
    return i > 1
        && lattice.any(i - 2, "money_split", hit -> hit.to() == i && hit.value().equals("members"));
  }

  boolean clitic(int i, int mask) {
    return clitic(i, mask, false);
  }

  boolean clitic(int i, int mask, boolean cues) {
    boolean bare = false;
    boolean cut = false;
    for (Hit hit : lattice.hits(i)) {
      if (cues || !hit.in("money_cue")) {
        cut |= hit.has(mask);
        bare |= (hit.cut() & Clitics.PREPOSITION) == 0;
      }
    }
    return cut && !bare;
  }

  boolean joined(int i) {
    return lattice.cut(i, Clitics.WAW);
  }

  boolean stately(int i) {
    return lattice.hit(i, "state_body").isPresent()
        || lattice.hit(i, "role").isPresent()
        || lattice.hit(i, "portfolio").isPresent()
        || lattice.hit(i, "giver").isPresent()
        || lattice.hit(i, "body").isPresent();
  }

  /// Whether a body of state or a group of givers is named there, be it without a name of its own («الوزارة»).
  boolean body(int from, int to) {
    for (int i = from; i < to; i++) {
      if (stately(i)) {
        return true;
      }
    }
    return false;
  }
}
