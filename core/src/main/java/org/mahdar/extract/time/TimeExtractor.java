package org.mahdar.extract.time;

import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Time expressions and the document creation time.
public final class TimeExtractor {
  public TimeExtractor(Knowledge knowledge) {}

  public Times read(Document document, Lattice lattice) {
    return new Times(document.created(), List.of());
  }
}
