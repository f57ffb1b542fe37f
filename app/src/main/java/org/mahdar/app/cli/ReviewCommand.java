package org.mahdar.app.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahdar.app.web.Clerk;
import org.mahdar.app.web.ReviewQueue;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Support;
import org.mahdar.register.export.Affiliations;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.search.Listed;
import org.mahdar.register.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Walks the queue of what the machine proposes, with a key for each decision.
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Walk the queue of proposals: each with its fields, its quotations and what contradicts it,"
          + " what",
      "is contradicted or in doubt first. One key decides; from a pipe, one line. The register is",
      "brought up to date at the end.",
      "",
      "  a  accept           r  reject           s  skip (or Enter)   q  quit",
      "  e  edit a field     n  note             u  take the last decision back",
      "  m  merge with another entry             x  split: some of its articles tell of another"
          + " thing",
      "  c  call it otherwise                    d  the day on which one of its articles was"
          + " published"
    },
    footer = {"", "Example: mahdar review coalition --by amal --kind meeting"})
final class ReviewCommand implements Callable<Integer> {
  private static final String PROMPT =
      "[a]ccept [r]eject [e]dit [n]ote [m]erge [x] split [c]all [d]ate [u]ndo [s]kip [q]uit > ";

  private final Terminal terminal;
  private final TopCommand top;

  @Parameters(paramLabel = "DOSSIER", description = "A folder that mahdar build made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  Path dossier;

  @Mixin Packs packs = new Packs();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; your user name if left out.")
  @Nullable String by;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only entries of this kind.")
  @Nullable String kind;

  private final Map<DocumentId, Reading> readings = new HashMap<>();
  private final Map<EntryId, Entry> entries = new HashMap<>();
  private final Deque<Made> made = new ArrayDeque<>();
  private int place;
  private Affiliations declared = Affiliations.NONE;

  ReviewCommand(Terminal terminal, TopCommand top) {
    this.terminal = terminal;
    this.top = top;
  }

  /// A decision, and where in the queue it was made.
  private record Made(long number, int place) {}

  /// What comes after a key.
  private enum Next {
    SAME,
    FOLLOWING,
    NONE
  }

  @Override
  public Integer call() {
    Dossier opened = Dossier.open(dossier);
    Packs.Known known = packs.known();
    declared = Gazetteers.of(known.knowledge()).declared();
    List<Entry> queue = queue(opened, known);
    try (Keys keys = new Keys(terminal)) {
      walk(opened, queue, keys);
    }
    if (!made.isEmpty()) {
      Clerks.apply(opened, known, terminal);
    }
    if (!top.quiet) {
      terminal.err().println(made.size() + " decisions recorded");
    }
    return ExitCode.OK;
  }

  private List<Entry> queue(Dossier opened, Packs.Known known) {
    Dossier.Contents contents = opened.contents();
    contents.readings().forEach(reading -> readings.put(reading.document().id(), reading));
    List<Entry> all =
        Searching.catalogue(contents, Wordbooks.of(known.knowledge())).entries().stream()
            .map(Listed::entry)
            .toList();
    all.forEach(entry -> entries.put(entry.id(), entry));
    return ReviewQueue.of(all, opened.decisions()).stream()
        .filter(entry -> kind == null || entry.lead().kind().equals(kind))
        .toList();
  }

  private void walk(Dossier opened, List<Entry> queue, Keys keys) {
    Clerk clerk = Clerks.of(opened, by);
    while (place < queue.size()) {
      int shown = place;
      show(queue.get(shown), shown + 1, queue.size());
      Next next = Next.SAME;
      while (next == Next.SAME && place == shown) {
        terminal.out().print(PROMPT);
        // Nobody decides on what nobody sees.
        if (terminal.out().checkError()) {
          throw CommandException.unavailable("standard output was closed before the queue ended");
        }
        next = answer(opened, clerk, queue.get(shown), keys);
      }
      if (next == Next.NONE) {
        return;
      }
      place += next == Next.FOLLOWING ? 1 : 0;
    }
    terminal.out().println("nothing is waiting for review");
  }

  private void show(Entry entry, int place, int of) {
    terminal.out().println();
    terminal.out().println("--- " + place + " of " + of);
    ShowCommand.print(
        new JsonMapper().readTree(new EntryJson(readings, declared).line(entry)), terminal.out());
  }

  private Next answer(Dossier opened, Clerk clerk, Entry entry, Keys keys) {
    char key = keys.key();
    try {
      Decision decision =
          switch (key) {
            case 'a' -> clerk.accept(entry);
            case 'r' -> clerk.reject(entry);
            case 'n' -> clerk.note(entry, keys.words("note:", terminal));
            case 'c' -> clerk.rename(entry, keys.words("name:", terminal));
            case 'e' -> edit(clerk, entry, keys.words("field and value:", terminal));
            case 'm' -> clerk.merge(entry, other(entry, keys.words("with entry:", terminal)));
            case 'x' -> clerk.split(entry, articles(keys.words("articles:", terminal)));
            case 'd' -> redate(clerk, entry, keys.words("day, or article and day:", terminal));
            default -> null;
          };
      if (decision != null) {
        long number = opened.decide(decision);
        made.push(new Made(number, place));
        terminal.out().println(decision.verb() + " (" + number + ")");
        return decision.verb() == Decision.Verb.NOTE || decision.verb() == Decision.Verb.REDATE
            ? Next.SAME
            : Next.FOLLOWING;
      }
    } catch (Clerk.ClerkException e) {
      terminal.out().println(e.getMessage());
      return Next.SAME;
    }
    return move(opened, key);
  }

  private Next move(Dossier opened, char key) {
    switch (key) {
      case 's', ' ', '\n', '\r' -> {
        terminal.out().println("skipped");
        return Next.FOLLOWING;
      }
      case Keys.END -> {
        terminal.out().println();
        return Next.NONE;
      }
      case 'u' -> undo(opened);
      default ->
          terminal
              .out()
              .println(
                  (Character.isISOControl(key) ? "that key" : "\"" + key + "\"")
                      + " is no answer (see mahdar review --help)");
    }
    return Next.SAME;
  }

  /// And shows the entry again that the decision was on.
  private void undo(Dossier opened) {
    Made last = made.poll();
    if (last == null) {
      terminal.out().println("nothing was decided here yet");
    } else {
      opened.undo(last.number(), Clerks.who(by), Clerks.now());
      terminal.out().println("took back decision " + last.number());
      place = last.place();
    }
  }

  private static Decision edit(Clerk clerk, Entry entry, String words) throws Clerk.ClerkException {
    int blank = words.indexOf(' ');
    return blank < 0
        ? clerk.edit(entry, words, "")
        : clerk.edit(entry, words.substring(0, blank), words.substring(blank + 1));
  }

  private Entry other(Entry entry, String id) {
    Entry other = entries.get(new EntryId(id.isBlank() ? "-" : id));
    if (other == null) {
      terminal.out().println("there is no entry \"" + id + "\"");
    }
    // An entry and itself: the clerk says what is wrong with that.
    return other == null ? entry : other;
  }

  private static List<DocumentId> articles(String words) {
    return Arrays.stream(words.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(DocumentId::new)
        .toList();
  }

  /// `2032-03-18` is the day of the article that leads.
  private static Decision redate(Clerk clerk, Entry entry, String words)
      throws Clerk.ClerkException {
    int blank = words.lastIndexOf(' ');
    DocumentId leading = entry.support().stream().map(Support::document).findFirst().orElseThrow();
    return blank < 0
        ? clerk.redate(leading, words)
        : clerk.redate(new DocumentId(words.substring(0, blank)), words.substring(blank + 1));
  }
}
