package org.mahdar.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mahdar.ingest.ManifestException;
import org.mahdar.register.store.DossierException;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.RuleFaultsException;
import picocli.AutoComplete;
import picocli.CommandLine;

/// The whole command line, and how its failures become one line and an exit code.
public final class CommandLines {
  private CommandLines() {}

  /// Every command.
  public static CommandLine on(Terminal terminal) {
    return on(terminal, "");
  }

  /// The command that is asked for; every one where none is, or one that is not there. Putting all together takes a tenth of a second.
  ///
  /// @param arguments of the program, `build a.txt -o dossier`
  public static CommandLine on(Terminal terminal, String... arguments) {
    String asked = asked(arguments);
    Supplier<Knowledge> rules = rules(asked);
    TopCommand top = new TopCommand();
    CommandLine line = new CommandLine(top);
    Map<String, Supplier<Object>> commands = commands(terminal, top, rules);
    Supplier<Object> one = commands.get(asked);
    if (one == null) {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
      line.addSubcommand(new AutoComplete.GenerateCompletion());
    } else {
      line.addSubcommand(one.get());
    }
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

  /// The first argument, also behind `-q`; behind any other option, `--help` for one, all commands may be meant.
  private static String asked(String... arguments) {
    for (String argument : arguments) {
      if (!argument.equals("-q") && !argument.equals("--quiet")) {
        return argument;
      }
    }
    return "";
  }

  /// The program's own rules: where they will be needed they are read while the command line is taken apart, which takes as long.
  private static Supplier<Knowledge> rules(String asked) {
    return switch (asked) {
      case "build", "read" -> Meanwhile.begun(Packs::own);
      default -> Packs::own;
    };
  }

  private static Map<String, Supplier<Object>> commands(
      Terminal terminal, TopCommand top, Supplier<Knowledge> rules) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(terminal, top));
    commands.put("read", () -> new ReadCommand(terminal, top, rules));
    commands.put("build", () -> new BuildCommand(terminal, top, rules));
    commands.put("serve", () -> new ServeCommand(terminal, top));
    commands.put("search", () -> new SearchCommand(terminal));
    commands.put("show", () -> new ShowCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("review", () -> new ReviewCommand(terminal, top));
    commands.put("decide", () -> new DecideCommand(terminal, top));
    commands.put("changes", () -> new ChangesCommand(terminal));
    commands.put("verify", () -> new VerifyCommand(terminal));
    commands.put("explain", () -> new ExplainCommand(terminal));
    commands.put("doctor", () -> new DoctorCommand(terminal));
    return commands;
  }

  private static int wrongArguments(Terminal terminal, CommandLine.ParameterException fault) {
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(name + ": " + fault.getMessage() + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  /// Says in a line why a command failed, and gives its exit code.
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
        ownFault(terminal, name, fault);
        return ExitCode.FAILED;
      }
    }
  }

  private static void ownFault(Terminal terminal, String name, Exception fault) {
    terminal
        .err()
        .println(
            name
                + ": "
                + fault
                + " (a fault of mahdar itself; please report it with the lines below)");
    fault.printStackTrace(terminal.err());
  }

  private static int exitCode(DossierException.Kind kind) {
    return switch (kind) {
      case NO_DOSSIER, NEWER, DAMAGED -> ExitCode.BAD_DATA;
      case BUSY -> ExitCode.TRY_AGAIN;
      case UNWRITABLE -> ExitCode.UNAVAILABLE;
    };
  }
}
