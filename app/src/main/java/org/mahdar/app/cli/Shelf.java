package org.mahdar.app.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mahdar.app.web.Holdings;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Dossier;

/// What the pages of a dossier show: its register as it is now, also where a build beside this program replaces it.
///
/// The new register and its search are made ready behind the pages, which show the old one until then: nobody waits.
final class Shelf implements Supplier<Holdings>, AutoCloseable {
  private static final int LOOK_SECONDS = 1;
  private static final int LAST_SECONDS = 30;

  /// As long as that an answer may still be drawn of what was shown before.
  private static final int KEPT_SECONDS = 60;

  private final Dossier dossier;
  private final Wordbook wordbook;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "shelf");
        thread.setDaemon(true);
        return thread;
      });
  private volatile Laid laid;

  /// @param revision of the register that all this was made of
  private record Laid(String revision, Holdings holdings, SearchIndex search) {}

  private Shelf(Dossier dossier, Wordbook wordbook) {
    this.dossier = dossier;
    this.wordbook = wordbook;
    this.laid = lay();
  }

  static Shelf of(Dossier dossier, Wordbook wordbook) {
    Shelf shelf = new Shelf(dossier, wordbook);
    shelf.looking.scheduleWithFixedDelay(shelf::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return shelf;
  }

  @Override
  public Holdings get() {
    return laid.holdings();
  }

  private Laid lay() {
    // First the name: where a build comes in between, what is laid is newer than its name, and laid
    // again.
    String revision = dossier.revision();
    Dossier.Contents contents = dossier.contents();
    Catalogue catalogue = Searching.catalogue(contents, wordbook);
    SearchIndex search = Searching.open(dossier, revision, wordbook, () -> catalogue);
    return new Laid(
        revision, new Holdings(catalogue, search, contents.register().reuses()), search);
  }

  /// Looks no more; what it shows stays.
  @Override
  public void close() {
    looking.shutdownNow();
    try {
      looking.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Has the pages show the register as it is now, if it is another.
  synchronized void look() {
    try {
      Laid before = laid;
      if (!dossier.revision().equals(before.revision())) {
        laid = lay();
        looking.schedule(before.search()::close, KEPT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (RuntimeException e) {
      // Moved away, a full disk, held by another program for long: the pages show what they have. A
      // look that throws would be the last.
    }
  }
}
