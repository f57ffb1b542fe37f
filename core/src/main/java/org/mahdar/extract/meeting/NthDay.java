package org.mahdar.extract.meeting;

import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The days of a meeting of which the sentence only says which of them this is.
///
/// «… اليوم الأربعاء، على هامش أعمال اليوم الثاني من الاجتماع» on 2033-04-13 is a meeting of 2033-04-12/2033-04-13.
final class NthDay {
  /// How many words may stand between the day and the meeting («اليوم الثاني والأخير من أعمال الاجتماع»).
  private static final int BETWEEN = 5;

  private NthDay() {}

  /// The days up to the one that the sentence dates; null where the noun at `noun` is no day's, or no day is given.
  static @Nullable Edtf of(Lattice lattice, int noun) {
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(noun)).first();
    for (int i = noun - 1; i >= Math.max(first, noun - BETWEEN - 2); i--) {
      Hit nth = lattice.hit(i, "meeting_day").orElse(null);
      if (nth != null && nth.to() <= noun && noun - nth.to() <= BETWEEN) {
        return before(lattice, first, i, Integer.parseInt(nth.value()));
      }
    }
    return null;
  }

  private static @Nullable Edtf before(Lattice lattice, int first, int from, int nth) {
    for (int i = from - 1; i >= first; i--) {
      Lattice.Placed time = Clauses.time(lattice, i);
      Edtf day = time == null ? null : ((TimeMention) time.mention()).edtf();
      if (day != null && day.day().isPresent()) {
        return nth == 1 ? day : Edtf.between(day.earliest().minusDays(nth - 1L), day.earliest());
      }
    }
    return null;
  }
}
