package org.mahdar.app.cli;

import java.util.function.Supplier;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Opens the search of a dossier: its index lies in the dossier's folder and is made anew after every build that changed
/// the register.
final class Searching {
  private static final String FOLDER = "search";

  private Searching() {}

  static SearchIndex open(Dossier dossier, Knowledge knowledge) {
    Wordbook wordbook = Wordbooks.of(knowledge);
    return open(dossier, wordbook, () -> catalogue(dossier.contents(), wordbook));
  }

  static SearchIndex open(Dossier dossier, Wordbook wordbook, Supplier<Catalogue> catalogue) {
    return SearchIndex.open(
        dossier.folder().resolve(FOLDER),
        // Other packs name other processes and spellings of the same register.
        dossier.revision() + " " + CoreVersion.fingerprint() + " " + wordbook.hashCode(),
        wordbook,
        catalogue);
  }

  static Catalogue catalogue(Dossier.Contents contents, Wordbook wordbook) {
    return Catalogue.of(contents.register(), contents.readings(), wordbook);
  }
}
