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
  private final @Nullable Party[] starting;
  private final @Nullable Party[] ending;

  /// Where a process is named, and where only «التحالف» is said of it.
  private final BitSet processes = new BitSet();

  private final BitSet alliances = new BitSet();

  Parties(Lattice lattice) {
    PartyReader reader = new PartyReader(lattice);
    int size = lattice.tokens().size();
    this.starting = new @Nullable Party[size];
    this.ending = new @Nullable Party[size + 1];
    for (int i = 0; i < size; i++) {
      Party party = reader.read(i);
      starting[i] = party;
      processes.set(i, lattice.hit(i, "process").isPresent() && body(lattice, i));
      alliances.set(i, lattice.any(i, "actor", hit -> hit.value().equals("process")));
      if (party != null && ending[party.to()] == null) {
        ending[party.to()] = party;
      }
    }
  }

  Optional<Party> at(int token) {
    return token >= 0 && token < starting.length
        ? Optional.ofNullable(starting[token])
        : Optional.empty();
  }

  /// The longest party whose last token is the one before `to`.
  Optional<Party> before(int to) {
    return to >= 0 && to < ending.length ? Optional.ofNullable(ending[to]) : Optional.empty();
  }

  /// The token before `token` that last named a process, or «التحالف» where none is named; -1 for neither.
  int process(int token) {
    int named = processes.previousSetBit(token - 1);
    return named >= 0 ? named : alliances.previousSetBit(token - 1);
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
