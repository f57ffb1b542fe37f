package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.model.Arrival;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// Kills programs that add one article to a dossier of many, as `kill -9` does, at random moments of reading, resolving, storing and
/// indexing, and goes on.
@Tag("long")
class KilledAdditionTest {
  private static final int BEFORE = 240;
  private static final int MOST_ADDED = 150;
  private static final int KILLS = 50;
  private static final int LONGEST_WAIT = 120;

  @TempDir Path folder;

  /// The program that is killed: says when it has begun, adds the article of a number, and makes the search know of it.
  static final class Adding {
    private Adding() {}

    public static void main(String[] arguments) throws IOException {
      Reader reader = new Reader(Knowledge.load());
      List<? extends Arrival> articles = Variants.make(Path.of(arguments[0]), BEFORE + MOST_ADDED);
      int number = Integer.parseInt(arguments[2]);
      System.out.println("begun");
      Dossier dossier = Dossier.create(Path.of(arguments[1]));
      add(reader, dossier, articles.subList(number, number + 1));
      index(dossier).close();
    }
  }

  private static void add(Reader reader, Dossier dossier, List<? extends Arrival> articles) {
    Build.Steps steps =
        new Build.Steps(reader::read, new Resolver(), "rules", InstantSource.system(), true);
    new Build(dossier, steps, (_, _, _) -> {}).run(articles.iterator());
  }

  private static SearchIndex index(Dossier dossier) {
    Wordbook words = Wordbook.EMPTY;
    return SearchIndex.open(
        dossier.folder().resolve("search"),
        dossier.revision(),
        words,
        () -> {
          Dossier.Contents contents = dossier.contents();
          return Catalogue.of(contents.register(), contents.readings(), words);
        });
  }

  /// A moment drawn may lie behind the program's end, on a machine that grew faster meanwhile: such a try counts for nothing, and there
  /// are as many more as it takes.
  @Test
  void fifty_kills_of_additions_lose_nothing() throws IOException, InterruptedException {
    Reader reader = new Reader(Knowledge.load());
    List<? extends Arrival> articles = Variants.make(Checkout.CORPUS, BEFORE + MOST_ADDED);
    Path grown = folder.resolve("grown");
    add(reader, Dossier.create(grown), articles.subList(0, BEFORE));
    Random random = new Random(23);
    int number = BEFORE;
    long longest = untouched(grown, number++);
    int killed = 0;
    while (killed < KILLS && number < BEFORE + MOST_ADDED) {
      // Twice or thrice into the same article, then to its end, and on to the next.
      boolean running = true;
      for (int round = 0; round < 3 && killed < KILLS && running; round++) {
        running = killed(grown, number, random.nextLong(longest));
        killed += running ? 1 : 0;
        assertThat(Dossier.open(grown).verify().problems()).isEmpty();
      }
      assertThat(start(grown, number++).waitFor()).isZero();
    }
    assertThat(killed).isEqualTo(KILLS);
    Path whole = folder.resolve("whole");
    add(reader, Dossier.create(whole), articles.subList(0, number));
    Dossier.Contents actual = Dossier.open(grown).contents();
    assertThat(actual).isEqualTo(Dossier.open(whole).contents());
    assertThat(Dossier.open(grown).rejects()).isEqualTo(Dossier.open(whole).rejects());
    assertThat(Dossier.open(grown).unfinished()).isFalse();
  }

  /// How many milliseconds an addition takes that nobody kills.
  private long untouched(Path dossier, int number) throws IOException, InterruptedException {
    Process adding = start(dossier, number);
    long began = begun(adding);
    assertThat(adding.waitFor(LONGEST_WAIT, TimeUnit.SECONDS)).isTrue();
    assertThat(adding.exitValue()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + 1;
  }

  private boolean killed(Path dossier, int number, long after)
      throws IOException, InterruptedException {
    Process adding = start(dossier, number);
    begun(adding);
    boolean ended = adding.waitFor(after, TimeUnit.MILLISECONDS);
    adding.destroyForcibly().waitFor();
    return !ended;
  }

  private static long begun(Process adding) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(adding.getInputStream(), StandardCharsets.UTF_8));
    assertThat(said.readLine()).isEqualTo("begun");
    return System.nanoTime();
  }

  private static Process start(Path dossier, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Adding.class.getName(),
            Checkout.CORPUS.toAbsolutePath().toString(),
            dossier.toString(),
            Integer.toString(number))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
