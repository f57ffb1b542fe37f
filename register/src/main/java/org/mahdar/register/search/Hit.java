package org.mahdar.register.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing found: an entry, or an article that holds the words.
///
/// @param kind the contract's name of the entry's kind, `article` for an article
/// @param id of the entry, or of the article
/// @param document the article that leads the entry, or the article itself
/// @param title of that article, empty where it has none
/// @param date EDTF, null where there is none
/// @param outlets that tell of it
public record Hit(
    String kind,
    String id,
    String document,
    String title,
    @Nullable String date,
    List<String> outlets,
    List<Passage> passages) {
  public Hit {
    outlets = List.copyOf(outlets);
    passages = List.copyOf(passages);
  }

  public boolean article() {
    return kind.equals(Facet.ARTICLE);
  }
}
