package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.mahdar.Reader;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Section;
import org.mahdar.model.Statement;

/// What is true of a reading of anything: every span lies in the text, every quote is exact, a second reading is the same.
final class Soundness {
  private Soundness() {}

  static void check(Reader reader, String text) {
    Outcome first = reader.read(Dumps.capture(text));
    if (first instanceof Outcome.Read read) {
      check(read.reading());
    }
    assertThat(reader.read(Dumps.capture(text))).isEqualTo(first);
  }

  private static void check(Reading reading) {
    String text = reading.document().text();
    for (Section section : reading.document().sections()) {
      assertThat(section.span().end()).isLessThanOrEqualTo(text.length());
    }
    for (Mention mention : reading.mentions()) {
      exact(mention.evidence(), text);
    }
    for (Fact fact : reading.facts()) {
      assertThat(fact.evidence()).isNotEmpty();
      fact.evidence().forEach(evidence -> exact(evidence, text));
      assertThat(fact.evidence()).allMatch(e -> reading.document().readable(e.span()));
      if (fact instanceof Statement statement) {
        assertThat(statement.content().end()).isLessThanOrEqualTo(text.length());
      }
    }
    reading.document().created().evidence().forEach(evidence -> exact(evidence, text));
  }

  private static void exact(Evidence evidence, String text) {
    assertThat(evidence.span().end()).isLessThanOrEqualTo(text.length());
    assertThat(evidence.quote())
        .isNotEmpty()
        .isEqualTo(text.substring(evidence.span().start(), evidence.span().end()));
  }
}
