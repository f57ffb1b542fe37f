package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// Adds articles to a dossier of many, each with a JVM of its own as `mahdar build` does, and holds what that costs against the same article
/// in an empty dossier: start-up, rules and reading are the same, so that a busy machine makes both dearer.
@Tag("long")
class FreshAdditionTest {
  private static final int BEFORE = 2_000;
  private static final int ADDED = 9;
  private static final int ROUNDS = 4;

  /// Measured were 0.8 to 1: an empty dossier has its database made first.
  private static final double USUAL = 1.4;

  private static final double WORST = 1.8;

  @TempDir Path folder;

  /// The program of one addition: prints the nanoseconds of CPU that it took.
  static final class Adding {
    private Adding() {}

    public static void main(String[] arguments) throws IOException {
      byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
      Capture article =
          new Capture(
              new DocumentId(arguments[2]),
              GoldFolders.source(arguments[2], bytes, arguments[3]),
              bytes,
              arguments[4],
              null,
              arguments[5],
              null);
      add(new Reader(Knowledge.load()), Path.of(arguments[0]), List.of(article));
      System.out.println(
          ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
              .getProcessCpuTime());
    }
  }

  private static void add(Reader reader, Path dossier, List<Capture> articles) {
    Build.Steps steps =
        new Build.Steps(reader::read, new Resolver(), "rules", InstantSource.system(), true);
    new Build(Dossier.create(dossier), steps, (_, _, _) -> {}).run(articles.iterator());
  }

  @Test
  void one_article_more_costs_little_more_than_the_first_and_ends_as_all_at_once()
      throws IOException, InterruptedException {
    List<Capture> articles = articles();
    Reader reader = new Reader(Knowledge.load());
    Path grown = folder.resolve("grown");
    add(reader, grown, articles.subList(0, BEFORE));
    List<Double> costs = new ArrayList<>();
    for (Capture article : articles.subList(BEFORE, BEFORE + ADDED)) {
      costs.add(cost(grown, article));
    }
    Path whole = folder.resolve("whole");
    add(reader, whole, articles);
    assertThat(Dossier.open(grown).contents()).isEqualTo(Dossier.open(whole).contents());
    List<Double> sorted = costs.stream().sorted().toList();
    assertThat(sorted.get(ADDED / 2)).as(costs.toString()).isLessThan(USUAL);
    assertThat(sorted.getLast()).as(costs.toString()).isLessThan(WORST);
  }

  /// Those that are added later have days in the midst of the others.
  private static List<Capture> articles() throws IOException {
    List<Capture> articles = Variants.make(Checkout.CORPUS, BEFORE + ADDED);
    List<Capture> later = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < ADDED; i++) {
      later.add(articles.remove(random.nextInt(articles.size())));
    }
    articles.addAll(later);
    return articles;
  }

  /// How many times an article costs in a dossier of many what it costs in an empty one: the least of some rounds, which end where that is
  /// plainly little.
  private double cost(Path dossier, Capture article) throws IOException, InterruptedException {
    Path database = dossier.resolve("mahdar.db");
    Path kept = Files.copy(database, folder.resolve("kept"), StandardCopyOption.REPLACE_EXISTING);
    double yardstick = Double.MAX_VALUE;
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && (round == 0 || least > USUAL * yardstick); round++) {
      Path empty = Files.createTempDirectory(folder, "empty");
      yardstick = Math.min(yardstick, spent(empty, article));
      Files.copy(kept, database, StandardCopyOption.REPLACE_EXISTING);
      least = Math.min(least, spent(dossier, article));
    }
    return least / yardstick;
  }

  private double spent(Path dossier, Capture article) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("article"), article.bytes());
    Process adding =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adding.class.getName(),
                dossier.toString(),
                file.toString(),
                article.id().value(),
                article.source().mediaType(),
                Objects.requireNonNull(article.published()),
                Objects.requireNonNull(article.outlet()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(adding.waitFor()).as(said).isZero();
    return Double.parseDouble(said);
  }
}
