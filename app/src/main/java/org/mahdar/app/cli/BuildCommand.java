package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.mahdar.ingest.Captures;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads articles into a dossier and makes its register.
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles into a dossier and make its register.",
      "May be stopped at any moment: run it again and it goes on.",
      "Exits with 65 where the dossier then holds not one article, with 75 where another build is"
          + " at it."
    },
    footer = {"", "Example: mahdar build articles/ -o coalition --manifest published.csv"})
final class BuildCommand implements Callable<Integer> {
  private static final int SMALL = 500;
  private static final int SHARE = 5;

  private final Terminal terminal;
  private final TopCommand top;
  private final Supplier<Knowledge> rules;

  @Mixin Inputs inputs = new Inputs();
  @Mixin Packs packs = new Packs();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DOSSIER",
      description = "The folder of the dossier; made where there is none.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path output;

  @Option(names = "--json", description = "Print what was done as one JSON object.")
  boolean json;

  /// @param rules the program's own, which may be on their way already
  BuildCommand(Terminal terminal, TopCommand top, Supplier<Knowledge> rules) {
    this.terminal = terminal;
    this.top = top;
    this.rules = rules;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, top.quiet);
    Meanwhile<Packs.Known> knowing = Meanwhile.begun(() -> packs.known(rules));
    warm();
    Packs.Known known = knowing.get();
    try (Captures captures = inputs.open(terminal)) {
      if (!captures.hasNext()) {
        throw CommandException.badData(inputs.nothing());
      }
      Dossier dossier = Dossier.create(output);
      Build.Tally tally = Building.run(dossier, known, captures, 0, progress);
      inputs.checkManifest(captures, progress);
      index(dossier, known, tally, progress);
      report(tally, progress);
      return tally.documents() == 0 ? ExitCode.BAD_DATA : ExitCode.OK;
    }
  }

  /// Saves time, and no more: what fails here is done again, and said aloud, by whoever needs it.
  private void warm() {
    try {
      Dossier.warm(output);
    } catch (RuntimeException e) {
      // Said where it is done again.
    }
  }

  /// The search of a small dossier, or after many articles; a few more in a large one are not kept waiting for the search of all.
  private static void index(
      Dossier dossier, Packs.Known known, Build.Tally tally, Progress progress) {
    if (tally.documents() <= SMALL || tally.read() >= tally.documents() / SHARE) {
      progress.begin("index", 0);
      Searching.open(dossier, known.knowledge(), () -> {}).close();
      progress.end();
    }
  }

  private void report(Build.Tally tally, Progress progress) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("dossier", output.toString());
      object.put("read", tally.read());
      object.put("known", tally.known());
      object.put("rejected", tally.rejected());
      object.put("documents", tally.documents());
      object.put("entries", tally.entries());
      terminal.out().println(Json.line(object));
    }
    progress.say(
        output
            + ": "
            + tally.entries()
            + " entries from "
            + tally.documents()
            + " articles ("
            + tally.read()
            + " read now, "
            + tally.known()
            + " known, "
            + tally.rejected()
            + " rejected)");
    progress.say("look at it: mahdar serve " + output);
  }
}
