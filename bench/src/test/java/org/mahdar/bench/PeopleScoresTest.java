package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahdar.rules.Knowledge;

/// Holds how many persons of the sample corpus are read with the right name, role and country: `people` in `scores.yaml`.
///
/// `-Dscores.update` writes what is reached now instead; the change needs a line in the changelog.
class PeopleScoresTest {
  private static final Pattern PINNED = Pattern.compile("(?m)^people:\\n  right: ([0-9.]+)$");
  private static final double WANTED = 0.90;

  @Test
  void persons_stay_as_right_as_they_are() throws IOException {
    List<PersonMarks.Mark> marks = new ArrayList<>();
    PeopleEvaluation.marks(Checkout.CORPUS, Knowledge.load()).values().forEach(marks::addAll);
    assertThat(marks).hasSizeGreaterThan(150);
    long right = marks.stream().filter(PersonMarks.Mark::right).count();
    double share = (double) right / marks.size();
    String yaml = Files.readString(Checkout.SCORES);
    Matcher pinned = PINNED.matcher(yaml);
    assertThat(pinned.find()).as("scores.yaml pins people").isTrue();
    if (System.getProperty("scores.update") != null) {
      String now = String.format(Locale.ROOT, "%.3f", share);
      Files.writeString(
          Checkout.SCORES,
          yaml.substring(0, pinned.start(1)) + now + yaml.substring(pinned.end(1)));
      return;
    }
    List<PersonMarks.Mark> wrong = marks.stream().filter(mark -> !mark.right()).toList();
    assertThat(share).as("wrong: %s", wrong).isGreaterThanOrEqualTo(WANTED);
    assertThat(share).isGreaterThanOrEqualTo(Double.parseDouble(pinned.group(1)) - 0.0005);
  }
}
