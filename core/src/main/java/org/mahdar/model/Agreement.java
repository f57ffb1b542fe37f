package org.mahdar.model;

import java.util.List;

/// What the documents of an entry say of one of its fields: who gives which value, and whether they agree.
///
/// Attendance as 31, «نحو 30» and 33: three claims, of which 33 contradicts the others; the lead is 31 if most origins give it.
///
/// @param claims in the order of their first article
/// @param lead the value to begin with, never without its reason
public record Agreement(
    String field, Verdict verdict, List<Claim> claims, String lead, Reason reason) {
  public enum Verdict {
    AGREE,
    COMPATIBLE,
    CONTRADICT;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// Why a value leads.
  public enum Reason {
    ONLY_VALUE,
    MOST_ORIGINS,
    MOST_EXACT,
    COUNTED_NOT_EXPECTED,
    LATEST_STATE,
    EARLIEST,
    BY_PERSON;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// @param origins how many independent articles give the value
  /// @param against the places in `claims` of the values that cannot be true with it
  public record Claim(
      String value, List<DocumentId> documents, int origins, List<Integer> against) {
    public Claim {
      documents = List.copyOf(documents);
      against = List.copyOf(against);
    }
  }

  public Agreement {
    claims = List.copyOf(claims);
  }
}
