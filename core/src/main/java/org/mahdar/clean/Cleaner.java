package org.mahdar.clean;

import java.util.List;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;

/// Turns a capture into a document, or says why it is none.
public final class Cleaner {
  /// @throws RejectedException with the reason to be counted
  public Document clean(Capture capture) throws RejectedException {
    String text = new String(capture.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Document(
        capture.id(), capture.source(), CreationTime.unknown(), text, "ar", null, null, null, null, null,
        List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
  }
}
