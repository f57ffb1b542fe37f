package org.mahdar.app.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mahdar.register.store.Change;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what became of entries since a moment.
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "List the entries that are new, changed, moved to another name or were withdrawn,",
      "in the order in which that happened."
    },
    footer = {"", "Example: mahdar changes coalition --since 2032-03-19"})
final class ChangesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Option(
      names = "--since",
      defaultValue = "1970-01-01",
      paramLabel = "TIME",
      description = "A day (2032-03-19) or an instant (2032-03-19T08:00:00Z), in UTC.")
  String since = "1970-01-01";

  @Option(names = "--json", description = "One JSON object per line.")
  boolean json;

  ChangesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String from = instant();
    for (Change change : Dossier.open(dossier).changes(from)) {
      terminal.out().println(json ? Json.line(object(change)) : line(change));
    }
    return ExitCode.OK;
  }

  private String instant() {
    try {
      Instant instant =
          since.length() == 10
              ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(since);
      return instant.toString();
    } catch (DateTimeException e) {
      throw CommandException.usage(
          "--since " + since + " is no time: give a day (2032-03-19) or 2032-03-19T08:00:00Z");
    }
  }

  private static String line(Change change) {
    String to = change.current() == null ? "" : "  " + change.current();
    return change.at() + "  " + change.what() + "  " + change.entry() + to;
  }

  private static Map<String, Object> object(Change change) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", change.at());
    object.put("what", change.what().toString());
    object.put("entry", change.entry().value());
    if (change.current() != null) {
      object.put("current", change.current().value());
    }
    return object;
  }
}
