package org.mahdar;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Rule;

/// Every example of every rule fires that rule with the values it names, and no counter-example fires it.
class RuleExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Reader READER = new Reader(KNOWLEDGE);

  @TestFactory
  Stream<DynamicTest> examples() {
    return KNOWLEDGE.kinds().stream()
        .sorted()
        .flatMap(kind -> KNOWLEDGE.rules(kind).rules().stream())
        .flatMap(RuleExamplesTest::tests);
  }

  private static Stream<DynamicTest> tests(Rule rule) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule.Example example : rule.examples()) {
      tests.add(DynamicTest.dynamicTest(name(rule, example), () -> fires(rule, example)));
    }
    for (Rule.Example example : rule.counterExamples()) {
      tests.add(DynamicTest.dynamicTest("not " + name(rule, example), () -> stays(rule, example)));
    }
    return tests.stream();
  }

  private static String name(Rule rule, Rule.Example example) {
    return rule.file() + ":" + example.line() + " " + rule.id();
  }

  private static void fires(Rule rule, Rule.Example example) {
    Reading reading = read(example);
    List<Object> made = made(reading, rule.id());
    if (made.stream().noneMatch(object -> Given.fields(object, example.gives()))) {
      fail(
          name(rule, example)
              + " should give "
              + example.gives()
              + " on «"
              + example.text()
              + "» but made "
              + made
              + "\nall: "
              + reading.mentions()
              + reading.facts());
    }
  }

  private static void stays(Rule rule, Rule.Example example) {
    if (outcome(example) instanceof Outcome.Rejected) {
      // A text that is no article at all makes no fact either.
      return;
    }
    List<Object> made = made(read(example), rule.id());
    if (!made.isEmpty()) {
      fail(name(rule, example) + " should not fire on «" + example.text() + "» but made " + made);
    }
  }

  private static Reading read(Rule.Example example) {
    return switch (outcome(example)) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  private static Outcome outcome(Rule.Example example) {
    return READER.read(Captures.text(example.text(), example.published()));
  }

  private static List<Object> made(Reading reading, RuleId id) {
    List<Object> made = new ArrayList<>();
    reading.mentions().stream().filter(m -> m.rule().equals(id)).forEach(made::add);
    reading.facts().stream().filter(f -> f.rule().equals(id)).forEach(made::add);
    return made;
  }
}
