package org.mahdar.app.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.model.Support;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records what a person decides on an entry, or takes a decision back, and brings the register up to date.
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Record a decision on an entry, and bring the register up to date. A decision is kept beside",
      "what the machine proposes, holds when everything is read again, and can be taken back.",
      "",
      "  accept ENTRY             it is right",
      "  reject ENTRY             it is not; nor are copies of what it stands on",
      "  edit ENTRY FIELD VALUE   another value for a field (date, city, value, amount ...)",
      "  merge ENTRY ENTRY        both are one",
      "  split ENTRY ARTICLE...   what these articles tell of is another thing",
      "  rename ENTRY NAME        call it so",
      "  note ENTRY TEXT          add a note",
      "  redate ARTICLE DAY       the article was published on this day",
      "  undo NUMBER              take a decision back",
      "  list                     all decisions"
    },
    footer = {"", "Example: mahdar decide coalition edit M-7K2QZ5X9BD date 2032-03-17 --by amal"})
final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final TopCommand top;

  @Parameters(index = "0", paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Parameters(index = "1", paramLabel = "WHAT", description = "One of the words above.")
  String what = "";

  @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "What it is about.")
  List<String> arguments = new ArrayList<>();

  @Mixin Packs packs = new Packs();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; your user name if left out.")
  @Nullable String by;

  DecideCommand(Terminal terminal, TopCommand top) {
    this.terminal = terminal;
    this.top = top;
  }

  @Override
  public Integer call() {
    Dossier opened = Dossier.open(dossier);
    switch (what) {
      case "list" -> {
        opened.decisions().forEach(decision -> terminal.out().println(line(decision)));
        return ExitCode.OK;
      }
      case "undo" -> undo(opened);
      default -> decide(opened);
    }
    Building.run(
        opened, packs.known(), Collections.emptyIterator(), 0, new Progress(terminal, true));
    return ExitCode.OK;
  }

  private void undo(Dossier opened) {
    String number = argument(0, "the number of a decision");
    boolean known =
        number.matches("[0-9]{1,18}") && opened.undo(Long.parseLong(number), who(), now());
    if (!known) {
      throw CommandException.badData(
          "there is no decision "
              + number
              + " to take back; list them with: mahdar decide "
              + dossier
              + " list");
    }
    say("took back decision " + number);
  }

  private void decide(Dossier opened) {
    Decision.Verb verb = verb();
    Decision decision =
        switch (verb) {
          case ACCEPT, REJECT -> decision(verb, target(opened, 0), List.of(), null, null);
          case EDIT ->
              decision(
                  verb, target(opened, 0), List.of(), argument(1, "a field"), rest(2, "a value"));
          case MERGE -> decision(verb, target(opened, 0), target(opened, 1), null, null);
          case SPLIT -> split(opened);
          case RENAME, NOTE ->
              decision(verb, target(opened, 0), List.of(), null, rest(1, "some words"));
          case REDATE -> redate(opened);
        };
    say("recorded decision " + opened.decide(decision));
  }

  private Decision.Verb verb() {
    for (Decision.Verb verb : Decision.Verb.values()) {
      if (verb.toString().equals(what.toLowerCase(Locale.ROOT))) {
        return verb;
      }
    }
    throw CommandException.usage(
        "\""
            + what
            + "\" is no decision: accept, reject, edit, merge, split, rename, note, redate,"
            + " undo or list");
  }

  private Decision decision(
      Decision.Verb verb,
      List<Decision.Anchor> target,
      List<Decision.Anchor> other,
      @Nullable String field,
      @Nullable String value) {
    return new Decision(0, now(), who(), verb, target, other, field, value, false);
  }

  private Decision split(Dossier opened) {
    Entry entry = entry(opened, argument(0, "an entry"));
    argument(1, "the articles that tell of another thing");
    List<String> leaving = arguments.subList(1, arguments.size());
    List<Decision.Anchor> other = new ArrayList<>();
    List<Decision.Anchor> staying = new ArrayList<>();
    for (Support support : entry.support()) {
      boolean leaves = leaving.contains(support.document().value());
      (leaves ? other : staying).add(anchor(opened, support));
    }
    if (other.isEmpty() || staying.isEmpty()) {
      throw CommandException.badData(
          entry.id()
              + " cannot be split so: name some of its articles, not all: mahdar show "
              + dossier
              + " "
              + entry.id());
    }
    return decision(Decision.Verb.SPLIT, staying, other, null, null);
  }

  private Decision redate(Dossier opened) {
    DocumentId id = new DocumentId(argument(0, "an article"));
    Reading reading =
        opened.reading(id).orElseThrow(() -> CommandException.badData("there is no article " + id));
    String day = argument(1, "a day (2032-03-19)");
    try {
      LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw CommandException.usage(day + " is no day: give it as 2032-03-19");
    }
    Decision.Anchor article =
        new Decision.Anchor(
            id, "article", new Span(0, reading.document().text().isEmpty() ? 0 : 1), "");
    return decision(Decision.Verb.REDATE, List.of(article), List.of(), null, day);
  }

  private List<Decision.Anchor> target(Dossier opened, int place) {
    Entry entry = entry(opened, argument(place, "an entry"));
    return entry.support().stream().map(support -> anchor(opened, support)).toList();
  }

  private static Decision.Anchor anchor(Dossier opened, Support support) {
    Fact fact = opened.reading(support.document()).orElseThrow().facts().get(support.fact());
    return Decision.Anchor.of(fact);
  }

  private Entry entry(Dossier opened, String name) {
    EntryId id = new EntryId(name.isBlank() ? "-" : name);
    return opened
        .current(id)
        .flatMap(opened::entry)
        .orElseThrow(() ->
            CommandException.badData(
                dossier
                    + (opened.withdrawn(id)
                        ? ": entry " + name + " was withdrawn"
                        : ": there is no entry \"" + name + "\"")));
  }

  private String argument(int place, String meant) {
    if (arguments.size() <= place) {
      throw CommandException.usage(what + " needs " + meant + " (see mahdar decide --help)");
    }
    return arguments.get(place);
  }

  private String rest(int from, String meant) {
    argument(from, meant);
    return String.join(" ", arguments.subList(from, arguments.size()));
  }

  private String who() {
    return by == null ? System.getProperty("user.name", "unknown") : by;
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void say(String line) {
    if (!top.quiet) {
      terminal.err().println(line);
    }
  }

  private static String line(Decision decision) {
    String about =
        decision.target().isEmpty() ? "" : "  " + decision.target().getFirst().document();
    String value = decision.value() == null ? "" : "  " + decision.value();
    String field = decision.field() == null ? "" : "  " + decision.field();
    return decision.number()
        + "  "
        + decision.at()
        + "  "
        + decision.by()
        + "  "
        + decision.verb()
        + field
        + value
        + about
        + (decision.undone() ? "  (taken back)" : "");
  }
}
