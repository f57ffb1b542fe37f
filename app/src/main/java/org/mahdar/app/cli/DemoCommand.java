package org.mahdar.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.model.Capture;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Reads the sample that the program carries, serves its register and opens it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Read the bundled sample, serve its register on 127.0.0.1 and open it.",
      "All outlets of the sample are invented. Nothing is fetched from the network."
    },
    footer = {"", "Example: mahdar demo --no-open"})
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final TopCommand top;

  @Option(names = "--no-open", description = "Only print the address.")
  boolean noOpen;

  @Option(
      names = "--port",
      defaultValue = "" + Serving.PORT,
      description =
          "The port to try first; another is taken where it is in use (default: ${DEFAULT-VALUE}).")
  int port;

  DemoCommand(Terminal terminal, TopCommand top) {
    this.terminal = terminal;
    this.top = top;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, top.quiet);
    Packs.Known known = new Packs().known();
    List<Capture> sample = Sample.captures();
    Dossier dossier = Dossier.create(folder());
    Building.run(dossier, known, sample.iterator(), sample.size(), progress);
    Site site = serve(dossier, known, progress);
    terminal.out().println(site.address());
    progress.say(
        "the outlets of this sample are invented, see "
            + site.address()
            + "about; stop with Ctrl-C");
    if (!noOpen && !Browser.open(site.address())) {
      progress.say("no browser could be opened: open the address above yourself");
    }
    return Serving.until(site, terminal);
  }

  private Site serve(Dossier dossier, Packs.Known known, Progress progress) {
    try {
      return Serving.start(dossier, known, port, true, terminal);
    } catch (PortInUseException taken) {
      progress.say(taken.getMessage() + ", taking another");
      try {
        return Serving.start(dossier, known, 0, true, terminal);
      } catch (PortInUseException e) {
        throw CommandException.unavailable("no port of 127.0.0.1 is free");
      }
    }
  }

  /// A dossier per version of the program, for an older one cannot read what a newer one wrote.
  private Path folder() {
    Path cache = CacheFolder.of(terminal).resolve("demo-" + CoreVersion.fingerprint());
    try {
      return Files.createDirectories(cache);
    } catch (IOException e) {
      try {
        return Files.createTempDirectory("mahdar-demo");
      } catch (IOException both) {
        throw new UncheckedIOException(
            "neither " + cache + " nor a temporary folder can be written", both);
      }
    }
  }
}
