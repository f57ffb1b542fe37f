package org.mahdar.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.register.export.Affiliations;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Found;
import org.mahdar.register.search.Hit;
import org.mahdar.register.search.Passage;
import org.mahdar.register.search.Query;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Window;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds entries and articles of a dossier by their words, as people type them.
@Command(
    name = "search",
    resourceBundle = "org.mahdar.app.cli.examples",
    mixinStandardHelpOptions = true,
    description =
        "Find entries and articles by words in any spelling and form; what stands in quotation"
            + " marks, exactly.",
    footer = {"", "${bundle:search.example}"})
final class SearchCommand implements Callable<Integer> {
  private static final String MARK_ON = "\u001B[1m";
  private static final String MARK_OFF = "\u001B[0m";

  private final Terminal terminal;

  private Affiliations declared = Affiliations.NONE;

  @Parameters(index = "0", paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "WORD",
      description = "What to look for; nothing finds everything that the filters let through.")
  List<String> words = List.of();

  @Option(names = "--kind", description = "Only this kind: meeting, sum, statement, …, article.")
  @Nullable String kind;

  @Option(names = "--country", description = "Only what names this country (ISO 3166-1: SA).")
  @Nullable String country;

  @Option(names = "--person", description = "Only what names this official.")
  @Nullable String person;

  @Option(names = "--outlet", description = "Only what this outlet tells of.")
  @Nullable String outlet;

  @Option(names = "--process", description = "Only what belongs to this process (coalition).")
  @Nullable String process;

  @Option(names = "--from", description = "Only what is on this day or later (2019-11-14).")
  @Nullable LocalDate from;

  @Option(names = "--to", description = "Only what is on this day or earlier.")
  @Nullable LocalDate to;

  @Option(names = "--newest", description = "The newest first, instead of the best match.")
  boolean newest;

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "How many to print at most (default: ${DEFAULT-VALUE}).")
  int limit;

  @Mixin Packs packs = new Packs();

  @Option(names = "--json", description = "One JSON object per line instead of text.")
  boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw CommandException.usage("--limit is " + limit + ": ask for one at least");
    }
    Window window =
        new Window(
            0,
            limit,
            newest ? Window.Order.NEWEST : Window.Order.BEST,
            Window.Of.ENTRIES_AND_ARTICLES,
            true);
    Knowledge knowledge = packs.knowledge();
    declared = Gazetteers.of(knowledge).declared();
    try (SearchIndex index = Searching.open(Dossier.open(dossier), knowledge, this::making)) {
      Found found = index.find(query(), window);
      found.hits().forEach(json ? this::line : this::print);
      terminal.err().println(found.total() + " found, " + found.hits().size() + " printed");
      if (terminal.out().checkError()) {
        throw CommandException.unavailable("standard output was closed before all was written");
      }
      return ExitCode.OK;
    }
  }

  private void making() {
    terminal
        .err()
        .println("making the search of " + dossier + " ready, once after a build that changed it");
  }

  private Query query() {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    put(chosen, Facet.KIND, kind);
    put(chosen, Facet.COUNTRY, country);
    put(chosen, Facet.PERSON, person);
    put(chosen, Facet.OUTLET, outlet);
    put(chosen, Facet.PROCESS, process);
    return new Query(chosen, from, to, String.join(" ", words));
  }

  private static void put(Map<Facet, String> chosen, Facet facet, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      chosen.put(facet, value);
    }
  }

  private void print(Hit hit) {
    PrintStream out = new Harmless(terminal.out());
    out.println(
        (hit.article() ? "" : hit.id() + "  ")
            + hit.kind()
            + "  "
            + (hit.date() == null ? "undated" : hit.date())
            + "  "
            + hit.outlets().stream().map(this::outlet).collect(Collectors.joining(", ")));
    out.println("    " + hit.document() + (hit.title().isEmpty() ? "" : "  " + hit.title()));
    hit.passages().forEach(passage -> out.println("    «" + marked(passage) + "»"));
  }

  /// With whose it is declared to be.
  private String outlet(String name) {
    String whose = declared.of(name);
    return whose == null ? name : name + " [" + whose + "]";
  }

  private String marked(Passage passage) {
    return passage.pieces().stream()
        .map(piece ->
            piece.marked() && terminal.colourful()
                ? MARK_ON + piece.text() + MARK_OFF
                : piece.text())
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private void line(Hit hit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", hit.kind());
    object.put("id", hit.id());
    if (!hit.article()) {
      object.put("permalink", "/entry/" + hit.id());
    }
    object.put("document", hit.document());
    object.put("title", hit.title());
    if (hit.date() != null) {
      object.put("date", hit.date());
    }
    object.put("outlets", hit.outlets());
    object.put("affiliations", declared.among(hit.outlets()));
    object.put("passages", hit.passages().stream().map(Passage::plain).toList());
    terminal.out().println(Json.line(object));
  }
}
