package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HarmlessTest {
  @Test
  void whatAnArticleSaysCommandsNoTerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Harmless(new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .println("عنوان\u001B[2J\u0007\u202E\u009B1m\tهنا");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("عنوان\uFFFD[2J\uFFFD\uFFFD\uFFFD1m\tهنا\n");
  }
}
