package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A background event: «مقتل زعيم التنظيم الشهر الماضي» read in November 2019 has the date 2019-10.
///
/// @param by who reports or alleges it
public record Event(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    String what,
    List<String> actors,
    List<String> targets,
    List<String> places,
    @Nullable Edtf date,
    Status status,
    @Nullable String by)
    implements Fact {
  public enum Status {
    REPORTED,
    ALLEGED,
    UNDER_REVIEW,
    PLANNED,
    DENIED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public Event {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
    actors = List.copyOf(actors);
    targets = List.copyOf(targets);
    places = List.copyOf(places);
  }
}
