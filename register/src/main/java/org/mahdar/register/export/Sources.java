package org.mahdar.register.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;

/// The articles that a register cites, each with what is cited from it.
final class Sources {
  /// @param notes the permalink of each entry with its quotation
  record Source(Document document, List<String> notes) {}

  private Sources() {}

  /// In the order of the documents' first entries.
  static List<Source> of(Register register, Map<DocumentId, Reading> readings) {
    Map<DocumentId, Source> sources = new LinkedHashMap<>();
    for (Entry entry : register.entries()) {
      for (Support support : entry.support()) {
        Reading reading = readings.get(support.document());
        if (reading != null) {
          sources
              .computeIfAbsent(
                  support.document(), _ -> new Source(reading.document(), new ArrayList<>()))
              .notes()
              .add(
                  Permalink.of(entry.id())
                      + " «"
                      + flat(reading.facts().get(support.fact()).evidence().getFirst().quote())
                      + "»");
        }
      }
    }
    return List.copyOf(sources.values());
  }

  /// On one line, without what neither format can hold.
  static String flat(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  static String title(Document document) {
    return flat(document.title() == null ? document.id().value() : document.title());
  }
}
