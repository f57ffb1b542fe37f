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

  /// U+0648, which joins a further adjective.
  private static final char WAW = '\u0648';

  private NthDay() {}

  /// The days up to the one that the sentence dates; null where the noun at `noun` is no day's, or no day is given.
  static @Nullable Edtf of(Lattice lattice, int noun) {
    int first = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(noun)).first();
    for (int i = noun - 1; i >= Math.max(first, noun - BETWEEN - 2); i--) {
      Hit nth = lattice.hit(i, "meeting_day").orElse(null);
      if (nth != null && nth.to() <= noun && ofMeeting(lattice, nth.to(), noun)) {
        return before(lattice, first, i, Integer.parseInt(nth.value()));
      }
    }
    return null;
  }

  /// «اليوم الثاني والأخير من أعمال الاجتماع»; that of «اليوم الثاني من الهدنة عن اجتماع» is a day of something else.
  private static boolean ofMeeting(Lattice lattice, int from, int noun) {
    for (int i = from; i < noun; i++) {
      boolean between =
          lattice.hit(i, "meeting_works").isPresent()
              || lattice.hit(i, "function_word").isPresent()
              || lattice.tokens().get(i).folded().charAt(0) == WAW;
      if (!between) {
        return false;
      }
    }
    return noun - from <= BETWEEN;
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
