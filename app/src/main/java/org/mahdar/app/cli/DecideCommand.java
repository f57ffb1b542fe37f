package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahdar.app.web.Clerk;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
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
      "  add ARTICLE KIND QUOTE FIELD=VALUE...",
      "                           what the machine did not read, on these words of the article",
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
    Clerks.apply(opened, packs.known(), terminal);
    return ExitCode.OK;
  }

  private void undo(Dossier opened) {
    String number = argument(0, "the number of a decision");
    boolean known =
        number.matches("[0-9]{1,18}")
            && opened.undo(Long.parseLong(number), Clerks.who(by), Clerks.now());
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
    Clerk clerk = Clerks.of(opened, by);
    try {
      say("recorded decision " + opened.decide(decision(opened, clerk)));
    } catch (Clerk.ClerkException e) {
      throw CommandException.badData(dossier + ": " + e.getMessage());
    }
  }

  private Decision decision(Dossier opened, Clerk clerk) throws Clerk.ClerkException {
    return switch (verb()) {
      case ACCEPT -> clerk.accept(entry(opened, 0));
      case REJECT -> clerk.reject(entry(opened, 0));
      case EDIT ->
          clerk.edit(entry(opened, 0), argument(1, "a field"), rest(2, "a value (\"\" for none)"));
      case MERGE -> clerk.merge(entry(opened, 0), entry(opened, 1));
      case SPLIT -> {
        argument(1, "the articles that tell of another thing");
        yield clerk.split(
            entry(opened, 0),
            arguments.subList(1, arguments.size()).stream().map(DecideCommand::article).toList());
      }
      case RENAME -> clerk.rename(entry(opened, 0), rest(1, "a name"));
      case NOTE -> clerk.note(entry(opened, 0), rest(1, "some words"));
      case REDATE ->
          clerk.redate(article(argument(0, "an article")), argument(1, "a day (2032-03-19)"));
      case ADD ->
          clerk.add(
              article(argument(0, "an article")),
              argument(1, "a kind"),
              argument(2, "words of the article"),
              values());
    };
  }

  private static DocumentId article(String name) {
    return new DocumentId(name.isBlank() ? "-" : name);
  }

  /// `city=Al-Dawamir` gives the field city.
  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String one : arguments.subList(3, arguments.size())) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw CommandException.usage("\"" + one + "\" gives no field: write it as date=2032-03-17");
      }
      values.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
    }
    return values;
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
            + "\" is no decision: accept, reject, edit, merge, split, rename, note, redate, add,"
            + " undo or list");
  }

  private Entry entry(Dossier opened, int place) {
    return entry(opened, argument(place, "an entry"));
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

  private void say(String line) {
    if (!top.quiet) {
      terminal.err().println(line);
    }
  }

  private static String line(Decision decision) {
    StringBuilder line = new StringBuilder();
    line.append(decision.number())
        .append("  ")
        .append(decision.at())
        .append("  ")
        .append(decision.by())
        .append("  ")
        .append(decision.verb());
    decision.target().stream()
        .findFirst()
        .ifPresent(about -> line.append("  ").append(about.document()));
    if (decision.field() != null) {
      line.append("  ").append(decision.field());
    }
    if (decision.value() != null) {
      line.append("  ").append(decision.value());
    }
    decision
        .values()
        .forEach((field, value) -> line.append("  ").append(field).append('=').append(value));
    if (decision.undone()) {
      line.append("  (taken back");
      if (decision.undoneBy() != null) {
        line.append(" by ").append(decision.undoneBy()).append(", ").append(decision.undoneAt());
      }
      line.append(')');
    }
    return line.toString();
  }
}
