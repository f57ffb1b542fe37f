package org.mahdar.register.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

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

  /// On one line, without what none of these formats can hold: some readers break lines at U+0085, U+2028 and U+2029 too.
  static String flat(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /// The address of an article on the web, null for any other: nobody is to run `javascript:` from a list of references.
  static @Nullable String web(Document document) {
    String url = document.source().url();
    return url != null && WEB.matcher(url.strip()).lookingAt() ? flat(url) : null;
  }

  /// The agency behind an article with whose it is declared to be, null where none is named.
  static @Nullable String agency(Document document, Affiliations affiliations) {
    String whose = affiliations.of(document.agency());
    return document.agency() == null
        ? null
        : "agency: " + document.agency() + (whose == null ? "" : "; agency affiliation: " + whose);
  }

  static String title(Document document) {
    return flat(document.title() == null ? document.id().value() : document.title());
  }
}
