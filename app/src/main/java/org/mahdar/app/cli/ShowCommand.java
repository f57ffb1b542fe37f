package org.mahdar.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Support;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints one entry of a dossier with everything that it rests on.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Print one entry with its fields, its evidence and what contradicts it.",
    footer = {"", "Example: mahdar show coalition M-7K2QZ5"})
final class ShowCommand implements Callable<Integer> {
  private static final Set<String> ELSEWHERE = Set.of("kind", "id", "evidence");

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Parameters(
      index = "1",
      paramLabel = "ENTRY",
      description = "The number of an entry, as the pages give it.")
  String id = "";

  @Mixin Packs packs = new Packs();

  @Option(names = "--json", description = "One JSON object instead of lines.")
  boolean json;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Dossier opened = Dossier.open(dossier);
    Entry entry =
        opened
            .current(new EntryId(id.isBlank() ? "-" : id))
            .flatMap(opened::entry)
            .orElseThrow(() ->
                CommandException.badData(
                    dossier
                        + ": there is no entry \""
                        + id
                        + "\"; list them with: mahdar export "
                        + dossier
                        + " --format csv"));
    Map<DocumentId, Reading> readings = new HashMap<>();
    for (Support support : entry.support()) {
      opened.reading(support.document()).ifPresent(r -> readings.put(support.document(), r));
    }
    String line = new EntryJson(readings, Gazetteers.of(packs.knowledge()).declared()).line(entry);
    if (json) {
      terminal.out().println(line);
    } else {
      print(new JsonMapper().readTree(line), terminal.out());
    }
    return ExitCode.OK;
  }

  static void print(JsonNode entry, PrintStream terminal) {
    PrintStream out = new Harmless(terminal);
    JsonNode fact = entry.path("fact");
    JsonNode review = entry.path("review");
    out.println(
        entry.path("id").asString()
            + "  "
            + fact.path("kind").asString()
            + "  "
            + review.path("standing").asString());
    Outline.fields(fact, ELSEWHERE, "  ").forEach(out::println);
    review(review, out);
    out.println();
    out.println("evidence (" + entry.path("independent").asString() + " independent)");
    entry.path("support").forEach(support -> support(support, out));
    if (!entry.path("conflicts").isEmpty()) {
      conflicts(entry.path("conflicts"), out);
    }
  }

  /// Where the articles contradict each other, and which of them say what.
  private static void conflicts(JsonNode conflicts, PrintStream out) {
    out.println();
    out.println("accounts differ");
    for (JsonNode conflict : conflicts) {
      for (JsonNode claim : conflict.path("claims")) {
        out.println(
            "  "
                + conflict.path("field").asString()
                + " "
                + claim.path("value").asString()
                + ": "
                + Outline.text(claim.path("documents")));
      }
    }
  }

  /// What people made of it.
  private static void review(JsonNode review, PrintStream out) {
    if (review.has("name")) {
      out.println("renamed      " + review.path("name").asString());
    }
    for (JsonNode one : review.path("corrections")) {
      out.println(
          "corrected    "
              + one.path("field").asString()
              + " "
              + one.path("value").asString()
              + " ("
              + one.path("by").asString()
              + ")");
    }
    review.path("notes").forEach(note -> out.println("note         " + note.asString()));
  }

  /// With whose it is declared to be.
  private static String outlet(JsonNode support) {
    String name = support.path("outlet").asString("-");
    return support.has("affiliation")
        ? name + " [" + support.path("affiliation").asString() + "]"
        : name;
  }

  private static void support(JsonNode support, PrintStream out) {
    boolean copy = !support.path("origin").asString().equals(support.path("document").asString());
    out.println(
        "  "
            + outlet(support)
            + "  "
            + support.path("published").asString("undated")
            + (support.has("publishedBy") ? " (by the register)" : "")
            + "  "
            + support.path("document").asString()
            + (copy ? "  copy of " + support.path("origin").asString() : ""));
    support
        .path("evidence")
        .forEach(cited -> out.println("      «" + cited.path("quote").asString() + "»"));
  }
}
