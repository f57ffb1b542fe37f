package org.mahdar.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `mahdar` itself: says what there is.
@Command(
    name = "mahdar",
    mixinStandardHelpOptions = true,
    version = "mahdar 0.1.0",
    description =
        "Writes the minutes of an international process from the Arabic press, every line cited.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: mahdar demo"})
final class TopCommand implements Runnable {
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print no progress, only data and errors.")
  boolean quiet;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
