package org.mahdar.extract.entity;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Persons, organisations, places, outlets and instruments.
public final class EntityExtractor {
  public EntityExtractor(Knowledge knowledge) {}

  public List<NameMention> mentions(Document document, Lattice lattice) {
    return List.of();
  }
}
