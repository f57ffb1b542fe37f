package org.mahdar.extract.undertaking;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Lattice;

/// Who can act in a text: named bodies, states and persons, and nouns such as «الدول الأعضاء» with what belongs to them.
///
/// In «حثت ستيرنفالد الدول الأعضاء في الميثاق» the parties are «ستيرنفالد» and «الدول الأعضاء في الميثاق».
final class Parties {
  /// No party is looked for farther before the token that it ends at.
  private static final int LONGEST = 32;

  private final Lattice lattice;
  private final PartyReader reader;

  /// For each token whether it was read, and what was found there: few of an article are ever asked for.
  private final BitSet read = new BitSet();

  private final @Nullable Party[] starting;

  /// Null until somebody asks.
  private @Nullable Alliances alliances;

  Parties(Lattice lattice) {
    this.lattice = lattice;
    this.reader = new PartyReader(lattice);
    this.starting = new @Nullable Party[lattice.tokens().size()];
  }

  Optional<Party> at(int token) {
    return token >= 0 && token < starting.length
        ? Optional.ofNullable(party(token))
        : Optional.empty();
  }

  private @Nullable Party party(int token) {
    if (!read.get(token)) {
      read.set(token);
      starting[token] = reader.read(token);
    }
    return starting[token];
  }

  /// The longest party whose last token is the one before `to`.
  Optional<Party> before(int to) {
    for (int i = Math.max(0, to - LONGEST); i < Math.min(to, starting.length); i++) {
      Party party = party(i);
      if (party != null && party.to() == to) {
        return Optional.of(party);
      }
    }
    return Optional.empty();
  }

  /// The token before `token` that last named a process, or «التحالف» where one is named elsewhere; -1 for neither.
  ///
  /// In an article that names no process «التحالف الحاكم» is some other one.
  int process(int token) {
    Alliances known = alliances;
    if (known == null) {
      known = Alliances.of(lattice);
      alliances = known;
    }
    int named = known.named().previousSetBit(token - 1);
    return named >= 0 || !known.any() ? named : known.said().previousSetBit(token - 1);
  }

  /// Where a process is named, and where only «التحالف» is said of it.
  ///
  /// @param any whether any word of the article names a process, also within another name
  private record Alliances(BitSet named, BitSet said, boolean any) {
    static Alliances of(Lattice lattice) {
      BitSet named = new BitSet();
      BitSet said = new BitSet();
      boolean any = false;
      for (int i = 0; i < lattice.tokens().size(); i++) {
        boolean process = lattice.hit(i, "process").isPresent();
        any |= process;
        named.set(i, process && body(lattice, i));
        said.set(i, lattice.any(i, "actor", hit -> hit.value().equals("process")));
      }
      return new Alliances(named, said, any);
    }

    private static boolean body(Lattice lattice, int i) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && name.kind() == NameMention.Kind.ORGANISATION) {
          return true;
        }
      }
      return false;
    }
  }
}
