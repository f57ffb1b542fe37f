package org.mahdar.extract.undertaking;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Statement;
import org.mahdar.model.Undertaking;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// What actors are urged to do, intend, agree, do or refuse.
public final class UndertakingExtractor {
  public UndertakingExtractor(Knowledge knowledge) {}

  public List<Undertaking> facts(Document document, Lattice lattice, List<Statement> statements) {
    return List.of();
  }
}
