package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mahdar.register.store.Dossier;
import org.mahdar.register.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Checks every quote and hash of a dossier.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check every quote against its text, every article's bytes against their hash, and every"
          + " entry",
      "against what it stands on. Exits with 65 where something is not as it should be."
    },
    footer = {"", "Example: mahdar verify coalition"})
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Verification found = Dossier.open(dossier).verify();
    found.problems().forEach(terminal.err()::println);
    terminal
        .out()
        .println(
            found.documents()
                + " articles, "
                + found.quotes()
                + " quotes, "
                + found.captures()
                + " hashes, "
                + found.entries()
                + " entries: "
                + (found.problems().isEmpty()
                    ? "all as they should be"
                    : found.problems().size() + " problems"));
    return found.problems().isEmpty() ? ExitCode.OK : ExitCode.BAD_DATA;
  }
}
