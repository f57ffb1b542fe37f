package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahdar.arabic.Tokens;

class KnowledgeTest {
  private static final Path ARABIC = Path.of("src/main/resources/arabic");

  @Test
  void theIndexListsEveryFileOnceAndNoOther() throws IOException {
    List<String> listed =
        Files.readAllLines(ARABIC.resolve("index.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    try (Stream<Path> files = Files.walk(ARABIC)) {
      List<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> ARABIC.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.equals("index.txt"))
              .toList();
      assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void aPackAddsItsWordsToTheLexicons() {
    Knowledge knowledge = Knowledge.load();
    Lattice lattice = knowledge.lattice(Tokens.of("اجتمع التحالف الدولي في باتاندا"));
    assertThat(lattice.hit(1, "process").orElseThrow().value()).isEqualTo("coalition");
    assertThat(lattice.hit(4, "country").orElseThrow().value()).isEqualTo("XF");
  }

  @Test
  void namesOfStatesComeFromCldr() {
    Lattice lattice = Knowledge.load().lattice(Tokens.of("زار الوفد بوتسوانا"));
    assertThat(lattice.hit(2, "country").orElseThrow().value()).isEqualTo("BW");
  }
}
