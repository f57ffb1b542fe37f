package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an actor is urged to do, intends, agrees, does, did or refuses, by line of work.
///
/// «واشنطن ستواصل قيادة التحالف في محاربة داعش» has the actor واشنطن, status `intended`, line `military`.
public record Undertaking(
    List<Evidence> evidence,
    RuleId rule,
    List<Doubt> doubts,
    String actor,
    @Nullable String urgedBy,
    @Nullable String counterpart,
    String action,
    @Nullable String object,
    Line line,
    Status status,
    @Nullable Edtf date)
    implements Fact {
  public enum Line {
    MILITARY,
    FOREIGN_FIGHTERS,
    FINANCE,
    STABILISATION,
    MESSAGING,
    POLITICAL,
    HUMANITARIAN,
    OTHER;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public enum Status {
    URGED,
    INTENDED,
    AGREED,
    UNDER_WAY,
    DONE,
    REFUSED;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  public Undertaking {
    evidence = Fact.cited(evidence);
    doubts = List.copyOf(doubts);
  }
}
