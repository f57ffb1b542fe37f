package org.mahdar.extract.sum;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Sum;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Money with what became of it.
public final class SumExtractor {
  public SumExtractor(Knowledge knowledge) {}

  public List<Sum> facts(Document document, Lattice lattice) {
    return List.of();
  }
}
