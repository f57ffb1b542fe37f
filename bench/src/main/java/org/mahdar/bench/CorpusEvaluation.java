package org.mahdar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// Reads the sample corpus and prints what the readings are worth, by part, by outlet and in total.
///
/// Of «بمشاركة 31 دولة» the gold wants a figure of 31; a reading that has it counts as found, one that has 13 as wrong.
/// Options: `--misses` or `--misses=KIND` lists what was missed and what is wrong, `--text-only` keeps the date of publication from
/// the reader, `--dumps` takes the folder for text dumps with a gold of offsets.
public final class CorpusEvaluation {
  private CorpusEvaluation() {}

  /// @param arguments options, and the folder of the corpus (`corpus` by default)
  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments);
    Path folder =
        Path.of(options.stream().filter(o -> !o.startsWith("--")).findFirst().orElse("corpus"));
    List<GoldArticle> articles =
        options.contains("--dumps") ? GoldFolders.dumps(folder) : GoldFolders.corpus(folder);
    Reader reader = new Reader(Knowledge.load());
    List<Evaluation.Marked> marked =
        new Evaluation(reader, options.contains("--text-only")).mark(articles);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    print(out, marked);
    for (String option : options) {
      if (option.startsWith("--misses")) {
        int equals = option.indexOf('=');
        misses(out, marked, equals < 0 ? null : Kind.of(option.substring(equals + 1)));
      }
    }
    out.flush();
  }

  private static void print(PrintStream out, List<Evaluation.Marked> marked) {
    Map<String, Score> parts = Evaluation.by(marked, GoldArticle::part);
    Map<String, Score> outlets = Evaluation.by(marked, GoldArticle::outlet);
    if (outlets.size() > 1) {
      outlets.forEach((outlet, score) -> out.println(row(outlet, score)));
      out.println();
    }
    parts.forEach((part, score) -> out.print("--- " + part + "\n" + score.lines()));
    if (parts.size() > 1) {
      Score total = parts.values().stream().reduce(Score.NONE, Score::plus);
      out.print("--- all\n" + total.lines());
    }
    for (Evaluation.Marked one : marked) {
      one.lost()
          .forEach(quote -> out.println("not in the text: " + one.article().name() + " " + quote));
    }
  }

  private static String row(String outlet, Score score) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-20s", outlet));
    for (Kind kind : Kind.values()) {
      row.append(String.format(Locale.ROOT, " %s %.3f", kind, score.of(kind).f1()));
    }
    return row.toString();
  }

  private static void misses(PrintStream out, List<Evaluation.Marked> marked, @Nullable Kind kind) {
    for (Evaluation.Marked one : marked) {
      List<Verdict> verdicts =
          one.score().verdicts().stream().filter(v -> kind == null || v.kind() == kind).toList();
      if (!verdicts.isEmpty()) {
        out.println("## " + one.article().name());
        verdicts.forEach(out::println);
      }
    }
  }
}
