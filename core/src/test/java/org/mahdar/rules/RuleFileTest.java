package org.mahdar.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.arabic.Tokens;

class RuleFileTest {
  private static final String MONTH =
      "spelling\tvalue\tsource\nيوليو\t7\tCLDR\nكانون الثاني\t1\tCLDR\n";

  private static final String RULE =
      """
      - id: t.day-month
        pattern:
          - before: في ?
          - _
          - من ?
          - month: <month cut=none>
        set: {timex: DATE}
        examples: [في السادس من يوليو]
        counter: [كلمة]
      """;

  @Test
  void aPatternFillsItsSlots() {
    Knowledge knowledge = Knowledge.of(Map.of("lexicon/month.tsv", MONTH, "rules/t.yaml", RULE));
    List<Match> matches =
        knowledge
            .rules("t")
            .longest(knowledge.lattice(Tokens.of("عقد في السادس من كانون الثاني اجتماع")));
    assertThat(matches).hasSize(1);
    assertThat(matches.getFirst().slot("month").orElseThrow().value()).isEqualTo("1");
    assertThat(matches.getFirst().has("before")).isTrue();
    assertThat(matches.getFirst().to() - matches.getFirst().from()).isEqualTo(5);
  }

  @Test
  void numbersInDigitsFitTheirRangeAndTheirGroups() {
    String rule =
        """
        - id: t.clock
          pattern: [ {any: [[{whole: "#1..31"}], [{clock: "#0..23,0..59"}]]} ]
          examples: [a]
          counter: [a]
        """;
    Knowledge knowledge = Knowledge.of(Map.of("rules/t.yaml", rule));
    assertThat(
            knowledge
                .rules("t")
                .longest(
                    knowledge.lattice(Tokens.of("31 ٠٩ 14,00 32 014 14,75 2.1.5 99999999999"))))
        .extracting(match -> match.slots().keySet().iterator().next() + match.from())
        .containsExactly("whole0", "whole1", "clock2");
  }

  @Test
  void allFaultsOfAllFilesAreReportedAtOnce() {
    String bad = "- id: t.x\n  pattern:\n    - <nowhere>\n    - ~x\n  examples: [a]\n";
    String twice = "spelling\tvalue\tsource\nأحد\t1\tx\nاحد\t2\tx\n";
    assertThatThrownBy(() -> Knowledge.of(Map.of("lexicon/day.tsv", twice, "rules/t.yaml", bad)))
        .isInstanceOf(RuleFaultsException.class)
        .hasMessageContaining("day.tsv:3: احد stands already in line 2")
        .hasMessageContaining("t.yaml:1: rule t.x has no counter-example")
        .hasMessageContaining("t.yaml:1: rule t.x asks for the unknown lexicon nowhere")
        .hasMessageContaining("t.yaml:4: not a gap");
  }

  @Test
  void aGapEndsBeforeAHitOfItsBarrier() {
    String rule =
        "- id: t.gap\n"
            + "  pattern: [عقد, '~5 !<month>', اجتماع]\n"
            + "  examples: [عقد]\n"
            + "  counter: [كلمة]\n";
    Knowledge knowledge = Knowledge.of(Map.of("lexicon/month.tsv", MONTH, "rules/t.yaml", rule));
    assertThat(knowledge.rules("t").all(knowledge.lattice(Tokens.of("عقد في روما اجتماع"))))
        .hasSize(1);
    assertThat(knowledge.rules("t").all(knowledge.lattice(Tokens.of("عقد في يوليو اجتماع"))))
        .isEmpty();
  }

  /// The program's own rules are loaded without their examples: their faults show here, and nowhere else.
  @Test
  void examplesThatAreReadLateAreThoseOfTheFile() throws IOException {
    for (String path : new String(resource("index.txt"), UTF_8).lines().toList()) {
      if (path.startsWith("rules/")) {
        String content = new String(resource(path), UTF_8);
        List<Fault> faults = new ArrayList<>();
        List<Rule> whole = new RuleFile(path, faults).read(content);
        List<Rule> late = new RuleFile(path, faults).readLate(content);
        assertThat(faults).isEmpty();
        assertThat(late).isEqualTo(whole).isNotEmpty();
        assertThat(RuleText.withoutExamples(content).length())
            .as(path + ", of which examples are the greater part")
            .isLessThan(content.length() * 3 / 4);
      }
    }
  }

  @Test
  void aRuleWithoutExamplesIsAFaultHoweverItIsRead() {
    String bare = "- id: t.x\n  pattern: [عقد]\n  examples:\n  counter:\n    - كلمة\n";
    List<Fault> faults = new ArrayList<>();
    new RuleFile("t.yaml", faults).readLate(bare);
    assertThat(faults).contains(new Fault("t.yaml", 1, "rule t.x has no example"));
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream stream = Knowledge.class.getResourceAsStream("/arabic/" + path)) {
      return requireNonNull(stream).readAllBytes();
    }
  }
}
