package org.mahdar.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.Reader;
import org.mahdar.ingest.Captures;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads articles and prints one JSON object per line per article, as `docs/reading.schema.json` says.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles; print one JSON object per article and line.",
      "Exits with 65 where not one article could be read."
    },
    footer = {"", "Example: mahdar read --manifest published.csv articles/*.txt > readings.jsonl"})
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final TopCommand top;
  private final Supplier<Knowledge> rules;

  @Mixin Inputs inputs = new Inputs();
  @Mixin Packs packs = new Packs();

  @Option(
      names = "--only",
      paramLabel = "KINDS",
      description = "Print only these mentions and facts, for instance time,meeting,sum.")
  @Nullable String only;

  /// @param rules the program's own, which may be on their way already
  ReadCommand(Terminal terminal, TopCommand top, Supplier<Knowledge> rules) {
    this.terminal = terminal;
    this.top = top;
    this.rules = rules;
  }

  @Override
  public Integer call() {
    ReadingJson json = new ReadingJson(kinds());
    Progress progress = new Progress(terminal, top.quiet);
    progress.begin("read", 0);
    int read = 0;
    int rejected = 0;
    try (Captures captures = inputs.open(terminal)) {
      Reader reader = new Reader(packs.known(rules).knowledge());
      while (captures.hasNext()) {
        switch (outcome(captures.next(), reader)) {
          case Outcome.Read done -> {
            json.write(done.reading(), terminal.out());
            progress.read();
            read++;
          }
          case Outcome.Rejected refused -> {
            progress.rejected(refused);
            rejected++;
          }
        }
      }
      progress.end();
      inputs.checkManifest(captures, progress);
    }
    return exitCode(read, rejected);
  }

  private int exitCode(int read, int rejected) {
    if (terminal.out().checkError()) {
      throw CommandException.unavailable("standard output was closed before all was written");
    }
    if (read == 0 && rejected == 0) {
      throw CommandException.badData(inputs.nothing());
    }
    return read == 0 ? ExitCode.BAD_DATA : ExitCode.OK;
  }

  private Only kinds() {
    try {
      return only == null ? Only.ALL : Only.parse(only);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("--only: " + e.getMessage());
    }
  }

  private static Outcome outcome(Arrival arrival, Reader reader) {
    return switch (arrival) {
      case Capture capture -> read(capture, reader);
      case Outcome.Rejected refused -> refused;
    };
  }

  private static Outcome read(Capture capture, Reader reader) {
    try {
      return reader.read(capture);
    } catch (RuntimeException | StackOverflowError e) {
      // As in a build: a fault of ours in one article must not cost the others.
      return new Outcome.Rejected(
          capture.id(), Outcome.Reason.INTERNAL, "reading it failed (" + e + "); please report it");
    }
  }
}
