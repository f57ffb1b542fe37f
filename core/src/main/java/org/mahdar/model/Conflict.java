package org.mahdar.model;

import java.util.List;

/// A field of an entry for which its documents give values that cannot both be true.
///
/// Attendance of one meeting as 23 in two outlets and 25 in a third: field `value`, two claims.
public record Conflict(String field, List<Claim> claims) {
  public record Claim(String value, List<DocumentId> documents) {
    public Claim {
      documents = List.copyOf(documents);
    }
  }

  public Conflict {
    if (claims.size() < 2) {
      throw new IllegalArgumentException("a conflict over " + field + " needs two claims");
    }
    claims = List.copyOf(claims);
  }
}
