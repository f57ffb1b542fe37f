package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The state that «بلاده» means: that of the person whose words the sentence gives.
///
/// «أعلن وزير خارجية السديم أن الاجتماع الذي تستضيفه بلاده …» means XP. Where two persons of two states may be meant, it means nobody's.
///
/// @param said the words that name the state
record Homeland(String country, Segment said) {
  /// How many words may stand between a role and the adjective of its state.
  private static final int ROLE = 3;

  /// Whether the token says «his country».
  static boolean word(Lattice lattice, int i) {
    return lattice.hit(i, "own_country").filter(hit -> !hit.has(Clitics.PREPOSITION)).isPresent();
  }

  /// The state that the word at `i` means, from its own sentence or the one before; null where that is open.
  static @Nullable Homeland of(Lattice lattice, int i) {
    int sentence = lattice.tokens().sentenceOf(i);
    Sentence own = lattice.tokens().sentences().get(sentence);
    Homeland here = speaker(lattice, own.first(), i);
    if (here != null || sentence == 0 || anybody(lattice, own.first(), i)) {
      return here;
    }
    Sentence before = lattice.tokens().sentences().get(sentence - 1);
    return speaker(lattice, before.first(), before.end());
  }

  /// The first behind the last verb of saying, for it is its subject; without one the only one.
  private static @Nullable Homeland speaker(Lattice lattice, int from, int to) {
    Homeland first = null;
    boolean said = false;
    boolean several = false;
    for (int i = from; i < to; i++) {
      if (lattice.any(i, "cue", Homeland::verb)) {
        said = true;
        first = null;
        several = false;
      }
      Homeland home = at(lattice, i);
      if (home != null && home.said().to() <= to) {
        several |= first != null && !first.country().equals(home.country());
        first = first == null ? home : first;
        i = home.said().to() - 1;
      }
    }
    return several && !said ? null : first;
  }

  private static boolean verb(Hit cue) {
    return cue.entry().field("form").endsWith("perfect");
  }

  /// The state of the official who is named from the token on; a counterpart is the other, whose state is not meant.
  private static @Nullable Homeland at(Lattice lattice, int i) {
    if (i > 0 && lattice.hit(i - 1, "meeting_counterpart").isPresent()) {
      return null;
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      boolean official =
          placed.mention() instanceof NameMention name
              && (name.kind() == Kind.PERSON || name.kind() == Kind.ORGANISATION);
      if (official && placed.mention() instanceof NameMention name && name.country() != null) {
        return new Homeland(name.country(), new Segment(placed.from(), placed.to()));
      }
    }
    Hit nation = lattice.hit(i, "nationality").filter(h -> h.has(Clitics.ARTICLE)).orElse(null);
    for (int back = 1; nation != null && back <= Math.min(ROLE, i); back++) {
      if (lattice.hit(i - back, "role").isPresent()) {
        return new Homeland(nation.value(), new Segment(i - back, nation.to()));
      }
    }
    return null;
  }

  /// Whether somebody of no known state is named, who may be the one that speaks.
  private static boolean anybody(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name && name.kind() == Kind.PERSON) {
          return true;
        }
      }
    }
    return false;
  }
}
