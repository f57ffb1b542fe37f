package org.mahdar.extract.meeting;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Whether a relative day was said on another day than that of writing.
///
/// In «قال أمس الأربعاء إن المكتب سيعقد اجتماعا غدا» the word «غدا» is seen from Wednesday, and its day stays open.
final class StaleDay {
  /// How far before the relative day the words of the speaker may begin.
  private static final int REACH = 70;

  /// How far from the word of saying its day may stand.
  private static final int SAID = 16;

  /// How far around the relative day another may show that it is counted from another day.
  private static final int AROUND = 200;

  /// No word of the time counts days.
  private static final int NONE = Integer.MIN_VALUE;

  private static final Set<Doubt> DOUBTS =
      Set.of(Doubt.STALE_RELATIVE_DAY, Doubt.WEEKDAY_DATE_MISMATCH);

  private StaleDay() {}

  static boolean of(Lattice lattice, Lattice.Placed time) {
    Edtf day = ((TimeMention) time.mention()).edtf();
    if (day == null || offset(lattice, time) == NONE) {
      return false;
    }
    if (doubted(lattice, time)) {
      return true;
    }
    if (offset(lattice, time) < 0) {
      return false;
    }
    for (int i = time.from() - 1; i >= Math.max(0, time.from() - REACH); i--) {
      boolean says = lattice.any(i, "cue", h -> h.entry().field("form").equals("perfect"));
      Edtf said = says ? said(lattice, i, time.from()) : null;
      if (said != null) {
        return said.latest().isBefore(day.earliest().minusDays(offset(lattice, time)));
      }
    }
    return false;
  }

  /// «اليوم الأربعاء» in an article of Thursday: a bare «غدا» or «أمس» beside it is counted from another day.
  private static boolean doubted(Lattice lattice, Lattice.Placed time) {
    if (!((TimeMention) time.mention()).doubts().isEmpty()) {
      return false;
    }
    int to = Math.min(lattice.tokens().size(), time.from() + AROUND);
    for (int i = Math.max(0, time.from() - AROUND); i < to; i++) {
      Lattice.Placed other = Clauses.time(lattice, i);
      if (other != null
          && offset(lattice, other) == 0
          && !Collections.disjoint(((TimeMention) other.mention()).doubts(), DOUBTS)) {
        return true;
      }
    }
    return false;
  }

  /// «غدا», «بعد غد»: a word for a day to come.
  static boolean ahead(Lattice lattice, Lattice.Placed time) {
    return offset(lattice, time) > 0;
  }

  /// How many days ahead the words of the time say, negative where it is past, [NONE] where they count none.
  private static int offset(Lattice lattice, Lattice.Placed time) {
    for (int i = time.from(); i < time.to(); i++) {
      Hit hit = lattice.hit(i, "day_offset").orElse(null);
      if (hit != null) {
        return Integer.parseInt(hit.value());
      }
    }
    return NONE;
  }

  /// The day named beside the word of saying, null where there is none.
  private static @Nullable Edtf said(Lattice lattice, int telling, int before) {
    for (int i = telling + 1; i < Math.min(telling + SAID, before); i++) {
      if (lattice.hit(i, "complementiser").isPresent() || lattice.tokens().get(i).mark(':')) {
        return null;
      }
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null) {
        return ((TimeMention) time.mention()).edtf();
      }
    }
    return null;
  }
}
