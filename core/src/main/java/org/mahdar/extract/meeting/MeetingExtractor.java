package org.mahdar.extract.meeting;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Meetings and the composition of groups.
public final class MeetingExtractor {
  public MeetingExtractor(Knowledge knowledge) {}

  public List<Fact> facts(Document document, Lattice lattice) {
    return List.of();
  }
}
