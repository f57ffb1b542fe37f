package org.mahdar.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Evidence;

/// Why a date has its value: every candidate, and what removed those that did not stay.
///
/// «عقد الاجتماع يوم الثلاثاء» in an article of Thursday 2031-05-15 had 2031-05-13 and 2031-05-20; the tense removed the second.
///
/// @param evidence the words that name the date; for the date of publication the words that settle it, null where none do
public record TimeExplanation(
    Subject subject, @Nullable Evidence evidence, List<Candidate> candidates) {
  /// What is explained.
  public enum Subject {
    MENTION,
    PUBLISHED
  }

  /// @param removedBy null where the candidate stayed
  public record Candidate(LocalDate day, @Nullable Removal removedBy) {
    public boolean stayed() {
      return removedBy == null;
    }
  }

  /// What removes a candidate; the text form is the kebab-case name (`other-weekday`).
  public enum Removal {
    /// It falls on another day of the week than the text says.
    OTHER_WEEKDAY,
    /// The words around it speak of the past, and it lies ahead, or the other way round.
    TENSE,
    /// «المقبل», «الماضي» or «الجاري» point elsewhere.
    SHIFT,
    /// Another candidate lies nearer.
    FARTHER,
    /// The article tells of something that happened later.
    BEFORE_A_PAST_DATE,
    /// The article announces something that lies earlier.
    AFTER_AN_ANNOUNCED_DATE,
    /// The article names this year by its number and speaks of the present one as another.
    NOT_THIS_YEAR,
    /// «الجاري» names another month.
    OTHER_MONTH,
    /// There is no such day in that year.
    NO_SUCH_DAY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public TimeExplanation {
    candidates = List.copyOf(candidates);
  }
}
