package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahdar.app.web.ExportFormat;
import org.mahdar.app.web.Exports;
import org.mahdar.app.web.Language;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the register of a dossier to standard output.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the register to standard output.",
      "json and csv, excel-csv and xlsx (a row per piece of evidence) hold all of it; ics the"
          + " meetings, bibtex and ris the articles, minutes every meeting as Markdown."
    },
    footer = {"", "Example: mahdar export coalition --format xlsx > coalition.xlsx"})
final class ExportCommand implements Callable<Integer> {
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
  ExportFormat format;

  @Mixin Packs packs = new Packs();

  @Option(names = "--entry", paramLabel = "ENTRY", description = "Only this entry.")
  @Nullable String entry;

  @Option(
      names = "--lang",
      defaultValue = "ar",
      description = "The language of headings: ar or en (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Language language;

  @Option(
      names = "--bom",
      description = "Begin csv with a byte order mark, which Excel needs to show Arabic.")
  boolean bom;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (bom && format != ExportFormat.CSV) {
      throw CommandException.usage("--bom is for csv; " + format + " has no byte order mark");
    }
    Dossier.Contents contents = Dossier.open(dossier).contents();
    Map<DocumentId, Reading> readings = new HashMap<>();
    contents.readings().forEach(reading -> readings.put(reading.document().id(), reading));
    int left =
        Exports.of(readings, Gazetteers.of(packs.knowledge()), language)
            .write(
                bom ? ExportFormat.EXCEL_CSV : format, chosen(contents.register()), terminal.out());
    if (left > 0) {
      terminal.err().println(left + " meetings have no known day and are left out of the calendar");
    }
    if (terminal.out().checkError()) {
      throw CommandException.unavailable("standard output was closed before all was written");
    }
    return ExitCode.OK;
  }

  private Register chosen(Register register) {
    if (entry == null) {
      return register;
    }
    Entry one =
        register.entries().stream()
            .filter(known -> known.id().equals(new EntryId(entry.isBlank() ? "-" : entry)))
            .findFirst()
            .orElseThrow(() ->
                CommandException.badData(
                    dossier
                        + ": there is no entry \""
                        + entry
                        + "\"; list them with: mahdar export "
                        + dossier
                        + " --format csv"));
    return new Register(List.of(one));
  }
}
