package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a key sends that is no letter must not be taken for letters, however slowly it comes.
class KeysTest {
  @Test
  void the_rest_of_an_arrow_that_comes_late_is_no_answer() throws Exception {
    try (PipedOutputStream line = new PipedOutputStream();
        BufferedReader in = reader(line)) {
      Thread typing =
          Thread.ofVirtual()
              .start(() -> {
                for (char part : "[A".toCharArray()) {
                  slowly(line, part);
                }
              });

      Keys.passSequence(in);
      typing.join();

      slowly(line, 'r');
      assertThat((char) in.read()).isEqualTo('r');
    }
  }

  @Test
  void an_escape_alone_swallows_no_answer_that_follows() throws Exception {
    try (PipedOutputStream line = new PipedOutputStream();
        BufferedReader in = reader(line)) {
      Keys.passSequence(in);
      slowly(line, 'a');

      assertThat((char) in.read()).isEqualTo('a');
    }
  }

  private static BufferedReader reader(PipedOutputStream line) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new PipedInputStream(line), StandardCharsets.UTF_8));
  }

  private static void slowly(PipedOutputStream line, char letter) {
    try {
      Thread.sleep(15);
      line.write(letter);
      line.flush();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
