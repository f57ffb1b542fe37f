package org.mahdar.extract.sum;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who is asked for money: «حثّ الوزير الدول المانحة على تقديم 20 مليون دولار» asks «الدول المانحة».
final class Asked {
  private final Lattice lattice;
  private final Parties parties;

  Asked(Lattice lattice, Parties parties) {
    this.lattice = lattice;
    this.parties = parties;
  }

  /// A group of givers, else the second name behind the governing word: «دعت اليابان كندا إلى دفع …» asks CA.
  @Nullable String before(int cueTo, int sumFrom) {
    int names = 0;
    for (int i = cueTo; i < sumFrom; i++) {
      Optional<Hit> group = lattice.hit(i, "giver");
      if (group.isPresent() && (group.get().cut() & Clitics.PREPOSITION & ~Clitics.BEH) == 0) {
        return lattice.tokens().surface(i, endOfGroup(group.get().to(), sumFrom));
      }
      NameMention name = parties.name(i, sumFrom);
      if (name != null && !parties.oblique(i) && ++names > 1) {
        return Parties.label(name);
      }
    }
    return null;
  }

  /// «شركاء التحالف»: the group with the body or state that it belongs to.
  private int endOfGroup(int to, int limit) {
    boolean body =
        to < limit
            && (lattice.hit(to, "alliance").filter(hit -> hit.cut() == Clitics.ARTICLE).isPresent()
                || parties.name(to, limit) != null
                    && !parties.clitic(to, Clitics.PREPOSITION | Clitics.WAW));
    return body ? Math.max(to + 1, endOfName(to, limit)) : to;
  }

  private int endOfName(int from, int limit) {
    return lattice.mentions(from).stream()
        .filter(placed -> placed.mention() instanceof NameMention && placed.to() <= limit)
        .mapToInt(Lattice.Placed::to)
        .max()
        .orElse(from);
  }
}
