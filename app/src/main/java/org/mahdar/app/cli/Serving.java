package org.mahdar.app.cli;

import org.mahdar.Reader;
import org.mahdar.app.web.Desk;
import org.mahdar.app.web.Holdings;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Serves a dossier until somebody stops the program.
final class Serving {
  static final int PORT = 7878;

  private Serving() {}

  /// @param demo whether its outlets are invented
  static Site start(Dossier dossier, Knowledge knowledge, int port, boolean demo)
      throws PortInUseException {
    Wordbook wordbook = Wordbooks.of(knowledge);
    Catalogue catalogue = Searching.catalogue(dossier.contents(), wordbook);
    Holdings holdings = new Holdings(catalogue, Searching.open(dossier, wordbook, () -> catalogue));
    Desk desk = new Desk(new Reader(knowledge)::read, WebPages.ofPublicWeb());
    return Site.start(holdings, Gazetteers.of(knowledge), port, demo, desk);
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
