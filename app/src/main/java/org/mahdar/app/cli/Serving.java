package org.mahdar.app.cli;

import org.mahdar.Reader;
import org.mahdar.app.web.Desk;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Serves a dossier until somebody stops the program.
final class Serving {
  static final int PORT = 7878;

  private Serving() {}

  /// @param demo whether its outlets are invented
  static Site start(Dossier dossier, Packs.Known known, int port, boolean demo, Terminal terminal)
      throws PortInUseException {
    Knowledge knowledge = known.knowledge();
    Shelf shelf = Shelf.of(dossier, Wordbooks.of(knowledge));
    Reader reader = new Reader(knowledge);
    return Site.start(
        shelf,
        Gazetteers.of(knowledge),
        port,
        demo,
        new Desk(reader::read, WebPages.ofPublicWeb()),
        new KeptVerdicts(dossier, known, reader, terminal, shelf::look, shelf::close));
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
