package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time expression after TIMEX3: «12 يوليو (تموز) 2018» has the value `2018-07-12`.
///
/// @param value the TIMEX3 value; an unanchored weekday is `XXXX-WXX-4` (Thursday) and has no edtf
/// @param edtf null where the text leaves the date open, and for durations and sets
public record TimeMention(
    Evidence evidence,
    RuleId rule,
    Timex timex,
    String value,
    @Nullable Edtf edtf,
    List<Doubt> doubts)
    implements Mention {
  public enum Timex {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public TimeMention {
    doubts = List.copyOf(doubts);
  }
}
