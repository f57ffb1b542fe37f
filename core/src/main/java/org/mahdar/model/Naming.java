package org.mahdar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an outlet names a party; it never changes who is meant.
///
/// «ما يسمى "تنظيم الدولة"» has the party ISIS, as «داعش» has, and the markers so-called («ما يسمى») and quoted.
///
/// @param party the same for all names of one party, null where only the markers are known
/// @param markers in the order of the text
public record Naming(@Nullable String party, List<Marker> markers) {
  /// Words or marks by which an outlet keeps its distance or judges.
  public record Marker(Kind kind, Evidence evidence) {
    public enum Kind {
      SO_CALLED,
      QUOTED,
      LABEL;

      @Override
      public String toString() {
        return Fact.kebab(this);
      }
    }
  }

  public Naming {
    markers = List.copyOf(markers);
    if (party == null && markers.isEmpty()) {
      throw new IllegalArgumentException("a naming without party and without markers says nothing");
    }
  }
}
