package org.mahdar.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Dates articles that do not date themselves by the meeting that they plainly report, as other articles know it.
///
/// «بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الخميس», and the fourth of these meetings was on 2032-05-13, a Thursday: the article is
/// of 2032-05-14.
public interface Dating {
  /// Leaves every article as it is.
  Dating NONE =
      new Dating() {
        @Override
        public List<Witness> witnesses(List<Asked> asked) {
          return List.of();
        }

        @Override
        public Reading dated(
            Reading undated,
            List<Witness> witnesses,
            Function<LocalDate, Optional<Reading>> readOn) {
          return undated;
        }
      };

  /// A meeting as an article tells it that dates itself.
  ///
  /// @param proposal what the machine takes for one with it
  record Known(Order at, String proposal, Meeting meeting) {}

  /// A meeting of an article that does not date itself.
  record Asked(int fact, Meeting meeting) {}

  /// That a meeting of an undated article might be one of which the day is known.
  ///
  /// @param fact its place among the facts of the undated article
  record Witness(int fact, String proposal, LocalDate day, FactRef by) {}

  /// The meetings of which the article's might be one, whatever its weekday says; the same ones in the same order for the same meetings.
  List<Witness> witnesses(List<Asked> asked);

  /// The article with the date that the witnesses give it, and with what counts from that date put in its place; with a doubt where they
  /// give it several; else as it is.
  ///
  /// @param undated the reading of the article by itself
  /// @param readOn the reading of the same article as if published on a day
  Reading dated(
      Reading undated, List<Witness> witnesses, Function<LocalDate, Optional<Reading>> readOn);

  /// What a reading asks: its meetings.
  static List<Asked> asked(Collection<Fact> facts) {
    List<Asked> asked = new java.util.ArrayList<>();
    int place = 0;
    for (Fact fact : facts) {
      if (fact instanceof Meeting meeting) {
        asked.add(new Asked(place, meeting));
      }
      place++;
    }
    return asked;
  }
}
