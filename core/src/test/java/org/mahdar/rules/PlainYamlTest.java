package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainYamlTest {
  private static final Path ROOT = Path.of("src/main/resources/arabic");
  private static final String SIGNS = " \n:-,[]{}#&*\"'|>!?%@=~ab\u0645";
  private static final int CHANGES = 6_000;

  @Test
  void reads_every_file_of_the_program_as_the_whole_reader_does() throws IOException {
    for (Path file : files()) {
      String content = Files.readString(file);

      assertThat(PlainYaml.read(content)).as(file.toString()).isPresent().isEqualTo(whole(content));
    }
  }

  @Test
  void reads_what_was_damaged_as_the_whole_reader_does_or_leaves_it_to_that() throws IOException {
    Random random = new Random(7);
    int plain = 0;
    List<Path> files = files();
    for (int change = 0; change < CHANGES; change++) {
      String damaged =
          damaged(part(Files.readString(files.get(change % files.size())), random), random);

      Optional<Yaml> read = PlainYaml.read(damaged);

      if (read.isPresent()) {
        plain++;
        assertThat(read).as(damaged).isEqualTo(whole(damaged));
      }
    }
    assertThat(plain).isGreaterThan(CHANGES / 10);
  }

  @Test
  void leaves_what_is_not_plain_to_the_whole_reader() {
    for (String content :
        List.of(
            "- |\n  a",
            "- a\n  b",
            "- \"a\\tb\"",
            "- *a",
            "- &a [*a]",
            "a: b: c",
            "a:",
            "- a\n---\n- b",
            "- !x a",
            "[a",
            "")) {
      assertThat(PlainYaml.read(content)).as(content).isEmpty();
    }
  }

  /// A few lines of a file, from the beginning of a rule.
  private static String part(String content, Random random) {
    int start = content.indexOf("\n- ", random.nextInt(content.length()));
    int end = Math.min(content.length(), Math.max(start, 0) + 40 + random.nextInt(400));
    return content.substring(start + 1, end);
  }

  private static String damaged(String part, Random random) {
    StringBuilder out = new StringBuilder(part);
    for (int times = random.nextInt(4); times > 0 && !out.isEmpty(); times--) {
      int at = random.nextInt(out.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(3)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.insert(at, sign);
        default -> out.setCharAt(at, sign);
      }
    }
    return out.toString();
  }

  private static Optional<Yaml> whole(String content) {
    return new YamlNodes("x.yaml", new ArrayList<>()).whole(content);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
