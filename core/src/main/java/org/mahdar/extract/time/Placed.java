package org.mahdar.extract.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.extract.time.TimeExplanation.Candidate;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;

/// A meaning on the calendar: its TIMEX3 value, its EDTF where the date is settled, and how it was chosen.
record Placed(String value, @Nullable Edtf edtf, List<Doubt> doubts, List<Candidate> candidates) {
  Placed {
    doubts = List.copyOf(doubts);
    candidates = List.copyOf(candidates);
  }

  static Placed open(String value) {
    return new Placed(value, null, List.of(), List.of());
  }

  static Placed on(Edtf edtf) {
    return new Placed(edtf.text(), edtf, List.of(), List.of());
  }

  static Placed as(String value, Edtf edtf) {
    return new Placed(value, edtf, List.of(), List.of());
  }

  Placed withDoubt(Doubt doubt) {
    List<Doubt> more = new ArrayList<>(doubts);
    more.add(doubt);
    return new Placed(value, edtf, more, candidates);
  }

  Placed withValue(String newValue) {
    return new Placed(newValue, edtf, doubts, candidates);
  }

  Placed withEdtf(@Nullable Edtf newEdtf) {
    return new Placed(value, newEdtf, doubts, candidates);
  }
}
