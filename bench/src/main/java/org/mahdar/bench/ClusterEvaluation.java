package org.mahdar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// Reads the sample corpus, makes its register and prints what the register is worth across articles.
///
/// B-cubed precision, recall and F1 of meetings, sums and figures; the planted contradictions that are shown; the compatible
/// pairs that are shown as contradictions; the groups of copies. `--misses` lists every entry that was split or mixed.
public final class ClusterEvaluation {
  private ClusterEvaluation() {}

  /// @param arguments options, and the folder of the corpus (`corpus` by default)
  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments);
    Path folder =
        Path.of(options.stream().filter(o -> !o.startsWith("--")).findFirst().orElse("corpus"));
    Evaluation evaluation = new Evaluation(new Reader(Knowledge.load()), false);
    ClusterScore score = ClusterMarker.mark(evaluation, folder);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(score.lines());
    if (options.contains("--misses")) {
      score.remarks().forEach(out::println);
    }
    out.flush();
  }
}
