package org.mahdar.extract.statement;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Statement;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Who said what through whom.
public final class StatementExtractor {
  public StatementExtractor(Knowledge knowledge) {}

  public List<Statement> facts(Document document, Lattice lattice) {
    return List.of();
  }
}
