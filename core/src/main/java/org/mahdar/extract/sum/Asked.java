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
  private final Names names;

  Asked(Lattice lattice, Names names) {
    this.lattice = lattice;
    this.names = names;
  }

  /// A group of givers, else the second name behind the governing word: «دعت غسران كورفاليا إلى دفع …» asks XD.
  @Nullable String before(int cueTo, int sumFrom) {
    int named = 0;
    for (int i = cueTo; i < sumFrom; i++) {
      Optional<Hit> group = lattice.hit(i, "giver");
      if (group.isPresent() && (group.get().cut() & Clitics.PREPOSITION & ~Clitics.BEH) == 0) {
        return lattice.tokens().surface(i, endOfGroup(group.get().to(), sumFrom));
      }
      NameMention name = names.name(i, sumFrom);
      if (name != null && !names.oblique(i) && ++named > 1) {
        return Names.label(name);
      }
    }
    return null;
  }

  /// «شركاء التحالف»: the group with the body or state that it belongs to.
  private int endOfGroup(int to, int limit) {
    boolean body =
        to < limit
            && (lattice.hit(to, "alliance").filter(hit -> hit.cut() == Clitics.ARTICLE).isPresent()
                || names.name(to, limit) != null
                    && !names.clitic(to, Clitics.PREPOSITION | Clitics.WAW));
    return body ? Math.max(to + 1, endOfName(to, limit)) : to;
  }

  private int endOfName(int from, int limit) {
    int end = -1;
    for (Lattice.Placed placed : lattice.mentions(from)) {
      if (placed.mention() instanceof NameMention && placed.to() <= limit) {
        end = Math.max(end, placed.to());
      }
    }
    return end < 0 ? from : end;
  }
}
