package org.mahdar.app.cli;

import java.util.function.Supplier;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Opens the search of a dossier: its index lies in the dossier's folder and is made anew after every build that changed the register.
///
/// A build of many articles makes it at its end, a running `serve` behind its pages; after a few articles more, with nobody serving, the first
/// search does.
final class Searching {
  private static final String FOLDER = "search";

  private Searching() {}

  /// @param making is told before the index is made, which takes its time in a large dossier
  static SearchIndex open(Dossier dossier, Knowledge knowledge, Runnable making) {
    Wordbook wordbook = Wordbooks.of(knowledge);
    return open(
        dossier,
        dossier.revision(),
        wordbook,
        () -> {
          making.run();
          return catalogue(dossier.contents(), wordbook);
        });
  }

  /// @param revision of the register that the catalogue is made of
  static SearchIndex open(
      Dossier dossier, String revision, Wordbook wordbook, Supplier<Catalogue> catalogue) {
    return SearchIndex.open(
        dossier.folder().resolve(FOLDER),
        // Other packs name other processes and spellings of the same register.
        revision + " " + CoreVersion.fingerprint() + " " + wordbook.hashCode(),
        wordbook,
        catalogue);
  }

  static Catalogue catalogue(Dossier.Contents contents, Wordbook wordbook) {
    return Catalogue.of(contents.register(), contents.readings(), wordbook);
  }
}
