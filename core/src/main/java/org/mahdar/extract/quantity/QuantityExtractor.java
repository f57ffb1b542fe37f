package org.mahdar.extract.quantity;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Mention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Numbers and sums of money as mentions.
public final class QuantityExtractor {
  public QuantityExtractor(Knowledge knowledge) {}

  public List<Mention> mentions(Document document, Lattice lattice) {
    return List.of();
  }
}
