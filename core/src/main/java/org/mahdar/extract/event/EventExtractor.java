package org.mahdar.extract.event;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Background events and relations between bodies.
public final class EventExtractor {
  public EventExtractor(Knowledge knowledge) {}

  public List<Fact> facts(Document document, Lattice lattice) {
    return List.of();
  }
}
