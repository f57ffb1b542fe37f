package org.mahdar.model;

/// Which rule or frame made a mention or a fact, for instance `time.day-month-year`.
public record RuleId(String value) {
  public RuleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a rule id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
