package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Serves the pages of a dossier on this machine.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the pages of a dossier on 127.0.0.1 and print their address.",
    footer = {"", "Example: mahdar serve coalition --port 8000"})
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final TopCommand top;

  @Parameters(paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Option(
      names = "--port",
      defaultValue = "" + Serving.PORT,
      description = "The port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port;

  @Mixin Packs packs = new Packs();

  ServeCommand(Terminal terminal, TopCommand top) {
    this.terminal = terminal;
    this.top = top;
  }

  @Override
  public Integer call() {
    Dossier opened = Dossier.open(dossier);
    try {
      Site site = Serving.start(opened, packs.known(), port, false, terminal);
      terminal.out().println(site.address());
      new Progress(terminal, top.quiet).say("serving " + dossier + "; stop with Ctrl-C");
      return Serving.until(site, terminal);
    } catch (PortInUseException e) {
      throw CommandException.unavailable(
          e.getMessage() + "; choose another: --port " + (e.port() + 1));
    }
  }
}
