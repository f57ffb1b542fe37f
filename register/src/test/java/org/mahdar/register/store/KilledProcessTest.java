package org.mahdar.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills real builds, as `kill -9` does, at random moments, and builds on.
@Tag("long")
class KilledProcessTest {
  private static final int STORIES = 400;
  private static final int KILLS = 51;
  private static final int LONGEST_MILLISECONDS = 3_000;

  @TempDir Path folder;

  /// The program that is killed.
  static final class Building {
    private Building() {}

    public static void main(String[] arguments) {
      Build.Steps steps = new Build.Steps(Stories::read, Stories::resolve, "rules 1");
      new Build(Dossier.create(Path.of(arguments[0])), steps, (_, _, _) -> {})
          .run(Stories.many(STORIES).iterator());
    }
  }

  @Test
  void fifty_kills_lose_nothing() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    Building.main(new String[] {whole.toString()});
    Dossier.Contents expected = Dossier.open(whole).contents();
    Random random = new Random(11);
    int killed = 0;
    for (int round = 0; round < KILLS; round++) {
      // A third of the rounds begin anew, so that every stage of a first build is hit as well.
      Path cut = folder.resolve("cut-" + round / 3);
      Process build = start(cut);
      if (!build.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS)) {
        killed++;
      }
      build.destroyForcibly().waitFor();
      if (round % 3 == 2) {
        assertThat(start(cut).waitFor()).isZero();
        assertThat(Dossier.open(cut).contents()).isEqualTo(expected);
        assertThat(Dossier.open(cut).rejects()).isEqualTo(Dossier.open(whole).rejects());
      }
    }
    assertThat(killed).isGreaterThan(KILLS / 4);
  }

  private static Process start(Path dossier) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Building.class.getName(),
            dossier.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
