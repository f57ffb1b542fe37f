package org.mahdar.app.cli;

import java.util.List;
import java.util.Optional;
import org.mahdar.Reader;
import org.mahdar.app.web.Desk;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.app.web.Verdicts;
import org.mahdar.model.Decision;
import org.mahdar.model.EntryId;
import org.mahdar.register.store.Change;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Serves a dossier until somebody stops the program.
final class Serving {
  static final int PORT = 7878;

  private Serving() {}

  /// @param demo whether its outlets are invented
  static Site start(Dossier dossier, Knowledge knowledge, int port, boolean demo)
      throws PortInUseException {
    Shelf shelf = Shelf.of(dossier, Wordbooks.of(knowledge));
    Desk desk = new Desk(new Reader(knowledge)::read, WebPages.ofPublicWeb());
    return Site.start(shelf, Gazetteers.of(knowledge), port, demo, desk, verdicts(dossier));
  }

  private static Verdicts verdicts(Dossier dossier) {
    return new Verdicts() {
      @Override
      public List<Decision> all() {
        return dossier.decisions();
      }

      @Override
      public long decide(Decision decision) {
        return dossier.decide(decision);
      }

      @Override
      public boolean undo(long number, String by, String at) {
        return dossier.undo(number, by, at);
      }

      @Override
      public Optional<EntryId> current(EntryId id) {
        return dossier.current(id);
      }

      @Override
      public List<Change> changes(String since) {
        return dossier.changes(since);
      }

      @Override
      public boolean withdrawn(EntryId id) {
        return dossier.withdrawn(id);
      }
    };
  }

  /// Waits for the end of the program or of its thread, then closes.
  static int until(Site site, Terminal terminal) {
    Thread closing = new Thread(site::close, "close");
    Runtime.getRuntime().addShutdownHook(closing);
    terminal.flush();
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(closing);
      site.close();
    }
    return ExitCode.OK;
  }
}
