package org.mahdar;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Rule;

/// A text can end behind any word, also behind the first of a title or a name, and can begin with any.
class CutOffTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Reader READER = new Reader(KNOWLEDGE);

  @TestFactory
  Stream<DynamicTest> examples() {
    return KNOWLEDGE.kinds().stream()
        .sorted()
        .flatMap(kind -> KNOWLEDGE.rules(kind).rules().stream())
        .map(rule -> DynamicTest.dynamicTest(rule.id().toString(), () -> cutOff(rule)));
  }

  private static void cutOff(Rule rule) {
    Stream.concat(rule.examples().stream(), rule.counterExamples().stream())
        .forEach(example -> {
          List<String> words = List.of(example.text().split(" "));
          for (int i = 1; i < words.size(); i++) {
            read(String.join(" ", words.subList(0, i)), example.published());
            read(String.join(" ", words.subList(i, words.size())), example.published());
          }
        });
  }

  private static void read(String text, @Nullable String published) {
    assertThatCode(() -> READER.read(Captures.text(text, published)))
        .as(text)
        .doesNotThrowAnyException();
  }
}
