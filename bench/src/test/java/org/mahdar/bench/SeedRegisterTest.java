package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.model.Entry;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Register;
import org.mahdar.model.Reuse;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// The register of the five seed articles: who copies whom, in which order meetings stand, and how many members were counted when.
class SeedRegisterTest {
  private Register register = new Register(List.of());

  @BeforeEach
  void resolve() throws IOException {
    assumeTrue(
        Files.isDirectory(Checkout.SEEDS),
        "skipped: the seed articles are never part of the project, and no folder of them stands"
            + " beside it");
    Evaluation evaluation = new Evaluation(new Reader(Knowledge.load()), false);
    register =
        new Resolver()
            .resolve(GoldFolders.dumps(Checkout.SEEDS).stream().map(evaluation::read).toList());
  }

  @Test
  void the_two_notes_of_one_day_carry_the_same_agency_story() {
    assertThat(register.reuses()).hasSize(1);
    Reuse reuse = register.reuses().getFirst();
    assertThat(reuse.document().value()).startsWith("002_");
    assertThat(reuse.origin().value()).startsWith("000_");
    assertThat(reuse.sort()).isEqualTo(Reuse.Sort.REWRITE);
  }

  @Test
  void the_meeting_of_Rabat_stands_two_weeks_behind_that_of_Brussels() {
    Meeting brussels = meeting("Brussels");
    Meeting rabat = meeting("Rabat");
    assertThat(String.valueOf(brussels.date())).isEqualTo("2018-07-12");
    assertThat(String.valueOf(rabat.date())).isEqualTo("2018-07-26~");
  }

  @Test
  void the_members_counted_in_2019_and_in_2023_are_two_figures_with_their_sources() {
    List<String> counts =
        register.entries().stream()
            .filter(entry ->
                entry.lead() instanceof Figure figure
                    && figure.what() == Figure.What.MEMBERSHIP
                    && figure.value().intValue() > 70)
            .map(entry -> source(entry) + " " + ((Figure) entry.lead()).value())
            .sorted()
            .toList();
    assertThat(counts).containsExactly("001 79", "004 85");
  }

  private static String source(Entry entry) {
    return entry.support().getFirst().document().value().substring(0, 3);
  }

  private Meeting meeting(String city) {
    return register.entries().stream()
        .filter(entry -> entry.lead() instanceof Meeting meeting && city.equals(meeting.city()))
        .map(entry -> (Meeting) entry.lead())
        .findFirst()
        .orElseThrow();
  }
}
