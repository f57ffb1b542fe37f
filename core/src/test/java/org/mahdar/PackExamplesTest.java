package org.mahdar;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.model.Meeting;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.ProcessPack;
import org.mahdar.rules.Rule;

/// Every example of every process pack tells of a meeting of the process, and no counter-example does.
class PackExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Reader READER = new Reader(KNOWLEDGE);

  @TestFactory
  Stream<DynamicTest> examples() {
    return KNOWLEDGE.packs().stream().flatMap(PackExamplesTest::tests);
  }

  private static Stream<DynamicTest> tests(ProcessPack pack) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule.Example example : pack.examples()) {
      tests.add(DynamicTest.dynamicTest(name(pack, example), () -> tells(pack, example)));
    }
    for (Rule.Example example : pack.counterExamples()) {
      tests.add(DynamicTest.dynamicTest("not " + name(pack, example), () -> silent(pack, example)));
    }
    return tests.stream();
  }

  private static String name(ProcessPack pack, Rule.Example example) {
    return pack.file() + ":" + example.line();
  }

  private static void tells(ProcessPack pack, Rule.Example example) {
    if (meetings(pack, example).stream().noneMatch(m -> Given.fields(m, example.gives()))) {
      fail(
          name(pack, example)
              + " should give "
              + example.gives()
              + " on «"
              + example.text()
              + "» but made "
              + read(example).facts());
    }
  }

  private static void silent(ProcessPack pack, Rule.Example example) {
    List<Meeting> made = meetings(pack, example);
    if (!made.isEmpty()) {
      fail(name(pack, example) + " is none of the process: «" + example.text() + "» made " + made);
    }
  }

  private static List<Meeting> meetings(ProcessPack pack, Rule.Example example) {
    return read(example).facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .filter(meeting -> pack.id().equals(meeting.process()))
        .toList();
  }

  private static Reading read(Rule.Example example) {
    return switch (READER.read(Captures.text(example.text(), example.published()))) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }
}
