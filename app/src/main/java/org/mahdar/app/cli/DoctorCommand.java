package org.mahdar.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Looks at what Mahdar needs of this machine and says what to do where something is missing.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check Java, memory, port, fonts, cache and SQLite, and say what to do.",
    footer = {"", "Example: mahdar doctor --json"})
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      defaultValue = "7878",
      description = "The port to try (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(names = "--json", description = "One JSON object per check.")
  boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>();
    checks.add(Checks.java());
    checks.add(Checks.memory());
    checks.add(Checks.port(port));
    checks.add(Checks.fonts());
    checks.add(Checks.cache(CacheFolder.of(terminal)));
    checks.add(Checks.sqlite());
    checks.forEach(check -> terminal.out().println(json ? json(check) : line(check)));
    boolean sick = checks.stream().anyMatch(check -> check.state() == Check.State.BAD);
    return sick ? ExitCode.UNAVAILABLE : ExitCode.OK;
  }

  private static String line(Check check) {
    String state = check.state().name().toLowerCase(Locale.ROOT);
    String advice = check.advice().isEmpty() ? "" : "\n                → " + check.advice();
    return String.format(
        Locale.ROOT, "%-5s %-8s  %s%s", state, check.name(), check.found(), advice);
  }

  private static String json(Check check) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("check", check.name());
    object.put("state", check.state().name().toLowerCase(Locale.ROOT));
    object.put("found", check.found());
    if (!check.advice().isEmpty()) {
      object.put("advice", check.advice());
    }
    return Json.line(object);
  }
}
