package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Copies among synthetic articles of which it is known which are copies: found nearly all, in a time that grows with the articles.
class CopiesAtScaleTest {
  @Test
  void copies_of_jaccard_one_half_are_found() throws IOException {
    CopyEvaluation.Result result = CopyEvaluation.run(Checkout.CORPUS, 2_000);
    assertThat(result.planted()).isGreaterThan(200);
    assertThat(result.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.notes()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.falsely()).isLessThanOrEqualTo(2);
  }

  /// In a JVM of its own, whose heap ends below four gigabytes: what other tests left in the heap of theirs says nothing of copies.
  @Test
  @Tag("long")
  void a_hundred_thousand_articles_take_less_than_ten_minutes_and_four_gigabytes()
      throws IOException, InterruptedException {
    List<Double> said = inFourGigabytes();
    double tenth = said.getFirst();
    double whole = said.get(1);
    assertThat(whole).isLessThan(600);
    assertThat(whole).isLessThan(15 * tenth);
    assertThat(said.get(2)).isGreaterThanOrEqualTo(0.95);
    assertThat(said.get(3)).isGreaterThanOrEqualTo(0.95);
  }

  private static List<Double> inFourGigabytes() throws IOException, InterruptedException {
    Process looking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx3800m",
                "-cp",
                System.getProperty("java.class.path"),
                AtScale.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(looking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(looking.waitFor()).as(said).isZero();
    return Arrays.stream(said.split(" ")).map(Double::valueOf).toList();
  }

  /// Prints the seconds for ten thousand articles, those for ten times as many, and of these the recall of copies and of notes.
  static final class AtScale {
    private AtScale() {}

    public static void main(String[] none) throws IOException {
      CopyEvaluation.Result tenth = CopyEvaluation.run(Checkout.CORPUS, 10_000);
      CopyEvaluation.Result whole = CopyEvaluation.run(Checkout.CORPUS, 100_000);
      System.out.println(
          tenth.seconds() + " " + whole.seconds() + " " + whole.recall() + " " + whole.notes());
    }
  }
}
