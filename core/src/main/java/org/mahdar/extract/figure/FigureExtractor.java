package org.mahdar.extract.figure;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Figure;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Counts of states, members, ministers and others.
public final class FigureExtractor {
  public FigureExtractor(Knowledge knowledge) {}

  public List<Figure> facts(Document document, Lattice lattice) {
    return List.of();
  }
}
