package org.mahdar.bench;

import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// Finds the places that a gold names in the text of the document that was read, in code points.
interface Places {
  /// Null where the document does not have the place, as when a page was reduced and lost it.
  @Nullable Span find(JsonNode place);
}
