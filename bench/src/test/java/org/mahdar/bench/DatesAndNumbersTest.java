package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;
import tools.jackson.databind.JsonNode;

/// Holds what the answers to `corpus/dates-and-numbers` are worth: `scores.yaml` pins it by part and family, and it may not fall.
///
/// `-Dscores.update` writes what is reached now instead; the change needs a line in the changelog.
class DatesAndNumbersTest {
  static final Path FOLDER = Checkout.CORPUS.resolve("dates-and-numbers");

  @Test
  void no_score_of_a_family_falls() throws IOException {
    PinnedScores reached =
        PinnedScores.ofCases(
            DatesAndNumbersEvaluation.scores(new Reader(Knowledge.load()), DateCase.load(FOLDER)));
    String yaml = Files.readString(Checkout.SCORES);
    if (System.getProperty("scores.update") != null) {
      Files.writeString(Checkout.SCORES, reached.into(yaml));
      return;
    }
    PinnedScores pinned = PinnedScores.parse(yaml, PinnedScores.DATES_AND_NUMBERS);
    assertThat(pinned.parts().keySet()).isEqualTo(reached.parts().keySet());
    reached
        .parts()
        .forEach((part, families) ->
            assertThat(pinned.parts().get(part)).containsOnlyKeys(families.keySet()));
    assertThat(reached.worseThan(pinned))
        .as("scores that fell; DatesAndNumbersEvaluation --misses says where")
        .isEmpty();
  }

  @Test
  void the_gold_is_a_perfect_answer_to_itself() throws IOException {
    Set<String> ids = new HashSet<>();
    for (List<DateCase> cases : DateCase.load(FOLDER).values()) {
      for (DateCase one : cases) {
        assertThat(ids.add(one.id())).as(one.id()).isTrue();
        for (JsonNode gold : one.expected()) {
          int start = one.text().offsetByCodePoints(0, gold.path("start").asInt());
          int end = one.text().offsetByCodePoints(0, gold.path("end").asInt());
          assertThat(one.text().substring(start, end)).isEqualTo(gold.path("quote").asString());
        }
        assertThat(DateMarks.mark(one, answer(one)).misses()).isEmpty();
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void a_wrong_value_a_missing_field_and_an_extra_claim_are_told_apart() {
    DateCase one = hours("[]");
    String right = "{\"type\":\"time\",\"start\":0,\"end\":4,\"value\":\"2031-05-14\",\"edtf\":%s}";
    String day = "\"2031-05-14\"";
    assertThat(mark(one, String.format(right, day)).passed()).isEqualTo(1);
    assertThat(mark(one, String.format(right, "null")))
        .extracting(DateScore::passed, DateScore::values, DateScore::whole, DateScore::wrong)
        .containsExactly(0, 1, 0, 0);
    assertThat(mark(one, String.format(right, day).replace("-14\",\"edtf", "-15\",\"edtf")))
        .extracting(DateScore::values, DateScore::wrong)
        .containsExactly(0, 1);
    assertThat(mark(one, "").wrong()).isZero();
    assertThat(mark(one, "").whole()).isZero();
  }

  @Test
  void an_impossible_date_is_right_where_nothing_puts_it_on_the_calendar() {
    DateCase one = hours("impossible");
    String claim = "{\"type\":\"time\",\"start\":0,\"end\":4,\"value\":\"%s\"}";
    assertThat(mark(one, "").passed()).isEqualTo(1);
    assertThat(mark(one, String.format(claim, "2030-02-30")).passed()).isEqualTo(1);
    assertThat(mark(one, String.format(claim, "2030-03-01")).passed()).isZero();
  }

  private static DateCase hours(String what) {
    String item =
        "{\"type\":\"time\",\"start\":0,\"end\":4,"
            + (what.equals("impossible")
                ? "\"impossible\":true}"
                : "\"value\":\"2031-05-14\",\"edtf\":\"2031-05-14\"}");
    JsonNode gold = Json.read(item);
    return new DateCase("a-1", "a", "أمس.", "2031-05-15", Set.of("time"), List.of(gold), gold);
  }

  private static DateScore mark(DateCase one, String claims) {
    return DateMarks.mark(one, Json.read("{\"mentions\":[" + claims + "]}"));
  }

  /// The items of the gold as claims, what it allows and what is impossible left out.
  private static JsonNode answer(DateCase one) {
    List<String> claims =
        one.expected().stream()
            .filter(gold -> !gold.has("impossible"))
            .map(gold -> gold.toString().replace("\"within\":", "\"edtf\":"))
            .toList();
    String day = Json.text(one.row().path(DateCase.PUBLISHED));
    Map<String, String> published =
        Map.of("published", day == null ? "null" : "{\"edtf\":\"" + day + "\"}");
    return Json.read(
        "{\"mentions\":"
            + claims
            + ",\"document\":{\"published\":"
            + published.get("published")
            + "}}");
  }
}
