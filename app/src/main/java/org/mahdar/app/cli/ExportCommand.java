package org.mahdar.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Reading;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.export.RegisterCsv;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the register of a dossier to standard output.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Write the register to standard output, as JSON or as CSV with a row per piece of"
            + " evidence.",
    footer = {"", "Example: mahdar export coalition --format csv --bom > coalition.csv"})
final class ExportCommand implements Callable<Integer> {
  enum Format {
    json,
    csv
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Format format;

  @Option(
      names = "--bom",
      description = "Begin with a byte order mark, which Excel needs to show Arabic.")
  boolean bom;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (bom && format == Format.json) {
      throw CommandException.usage("--bom is for csv; JSON has no byte order mark");
    }
    Dossier.Contents contents = Dossier.open(dossier).contents();
    Map<DocumentId, Reading> readings = new HashMap<>();
    contents.readings().forEach(reading -> readings.put(reading.document().id(), reading));
    switch (format) {
      case json -> json(contents, new EntryJson(readings));
      case csv -> new RegisterCsv(readings, bom).write(contents.register(), terminal.out());
    }
    if (terminal.out().checkError()) {
      throw CommandException.unavailable("standard output was closed before all was written");
    }
    return ExitCode.OK;
  }

  /// An array with an entry on each line, so that two exports can be compared line by line.
  private void json(Dossier.Contents contents, EntryJson json) {
    PrintStream out = terminal.out();
    out.print("[");
    Iterator<Entry> entries = contents.register().entries().iterator();
    while (entries.hasNext()) {
      out.print("\n" + json.line(entries.next()) + (entries.hasNext() ? "," : "\n"));
    }
    out.print("]\n");
  }
}
