package org.mahdar.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mahdar.ingest.ManifestException;
import org.mahdar.register.store.DossierException;
import org.mahdar.rules.RuleFaultsException;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The whole command line, and how its failures become one line and an exit code.
public final class CommandLines {
  private CommandLines() {}

  public static CommandLine on(Terminal terminal) {
    TopCommand top = new TopCommand();
    CommandLine line = new CommandLine(top);
    line.addSubcommand(new DemoCommand(terminal, top));
    line.addSubcommand(new ReadCommand(terminal, top));
    line.addSubcommand(new BuildCommand(terminal, top));
    line.addSubcommand(new ServeCommand(terminal, top));
    line.addSubcommand(new SearchCommand(terminal));
    line.addSubcommand(new ShowCommand(terminal));
    line.addSubcommand(new ExportCommand(terminal));
    line.addSubcommand(new ReviewCommand(terminal, top));
    line.addSubcommand(new DecideCommand(terminal, top));
    line.addSubcommand(new ChangesCommand(terminal));
    line.addSubcommand(new VerifyCommand(terminal));
    line.addSubcommand(new ExplainCommand(terminal));
    line.addSubcommand(new DoctorCommand(terminal));
    line.addSubcommand(new AutoComplete.GenerateCompletion());
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colourful() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((fault, _) -> wrongArguments(terminal, fault));
    line.setExecutionExceptionHandler(
        (fault, command, _) -> failed(terminal, command.getCommandSpec().qualifiedName(), fault));
    return line;
  }

  private static int wrongArguments(Terminal terminal, CommandLine.ParameterException fault) {
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(name + ": " + fault.getMessage() + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  private static int failed(Terminal terminal, String name, Exception fault) {
    switch (fault) {
      case CommandException known -> {
        terminal.err().println(name + ": " + known.getMessage());
        return known.exitCode();
      }
      case ManifestException manifest -> {
        terminal.err().println(name + ": " + manifest.getMessage());
        return ExitCode.BAD_DATA;
      }
      case DossierException dossier -> {
        terminal.err().println(name + ": " + dossier.getMessage());
        return exitCode(dossier.kind());
      }
      case RuleFaultsException faults -> {
        faults.faults().forEach(terminal.err()::println);
        return ExitCode.FAILED;
      }
      default -> {
        terminal
            .err()
            .println(
                name
                    + ": "
                    + fault
                    + " (a fault of mahdar itself; please report it with the lines below)");
        fault.printStackTrace(terminal.err());
        return ExitCode.FAILED;
      }
    }
  }

  private static int exitCode(DossierException.Kind kind) {
    return switch (kind) {
      case NO_DOSSIER, NEWER, DAMAGED -> ExitCode.BAD_DATA;
      case BUSY -> ExitCode.TRY_AGAIN;
      case UNWRITABLE -> ExitCode.UNAVAILABLE;
    };
  }
}
