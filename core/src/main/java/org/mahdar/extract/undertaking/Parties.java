package org.mahdar.extract.undertaking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.rules.Lattice;

/// Who can act in a text: named bodies, states and persons, and nouns such as «الدول الأعضاء» with what belongs to them.
///
/// In «حثت ستيرنفالد الدول الأعضاء في الميثاق» the parties are «ستيرنفالد» and «الدول الأعضاء في الميثاق».
final class Parties {
  private final @Nullable Party[] starting;
  private final @Nullable Party[] ending;

  Parties(Lattice lattice) {
    PartyReader reader = new PartyReader(lattice);
    int size = lattice.tokens().size();
    this.starting = new @Nullable Party[size];
    this.ending = new @Nullable Party[size + 1];
    for (int i = 0; i < size; i++) {
      Party party = reader.read(i);
      starting[i] = party;
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
}
