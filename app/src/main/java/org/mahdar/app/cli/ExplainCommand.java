package org.mahdar.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mahdar.Reader;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.rules.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which rules fired on a sentence, on which tokens and with what values, and why others did not.
@Command(
    name = "explain",
    resourceBundle = "org.mahdar.app.cli.examples",
    mixinStandardHelpOptions = true,
    description = "Show which rules fired on a sentence, and which almost did.",
    footer = {"", "${bundle:explain.example}"})
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "SENTENCE", description = "Arabic text; - reads it from standard input.")
  String sentence = "";

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day the text was published (2019-11-20), which relative dates count from.")
  @Nullable LocalDate published;

  @Option(
      names = "--near",
      defaultValue = "8",
      paramLabel = "N",
      description = "How many rules that almost fired to show (default: ${DEFAULT-VALUE}).")
  int near;

  @Mixin Packs packs = new Packs();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws java.io.IOException {
    String text =
        sentence.equals("-")
            ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
            : sentence;
    if (text.isBlank()) {
      throw CommandException.badData("the sentence is empty; give one: mahdar explain \"...\"");
    }
    Knowledge knowledge = packs.knowledge();
    NearMisses misses = new NearMisses();
    Reader reader = new Reader(knowledge);
    Document document = document(text.strip());
    Reading reading = reader.read(document, misses);
    PrintStream out = terminal.out();
    new Explanation(knowledge, reading, misses).lines(near).forEach(out::println);
    DateCandidates.lines(reader.explainDates(document)).forEach(out::println);
    return ExitCode.OK;
  }

  private Document document(String text) {
    return new Document(
        new DocumentId("sentence"),
        new Source(null, null, "", "text/plain"),
        published == null
            ? CreationTime.unknown()
            : CreationTime.of(published, CreationTime.Basis.GIVEN),
        text,
        "ar",
        null,
        null,
        null,
        null,
        null,
        List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "sentence")));
  }
}
