package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Span;

class MarkerTest {
  private static final String TEXT = "عقد الاجتماع الخميس بمشاركة 31 دولة في الرياض\n52 مشاهدة";
  private static final String GOLD =
      """
      {"published": "2023-06-09", "publishedFromText": null,
       "boilerplate": [{"kind": "view_counter", "quote": "52 مشاهدة"}],
       "times": [{"text": "الخميس", "value": "2023-06-08", "from": "given"}],
       "facts": [{"kind": "figure", "value": 31, "what": ["attendance"], "unit": ["state"], "evidence": [{"quote": "31 دولة"}]}]}
      """;

  @Test
  void given_the_right_claims_then_all_is_found() {
    Score score = mark("2023-06-09", "2023-06-08", 31, 20, 35, false);
    assertThat(score.of(Kind.TIME)).isEqualTo(new Tally(1, 1, 0));
    assertThat(score.of(Kind.FIGURE)).isEqualTo(new Tally(1, 1, 0));
    assertThat(score.published()).isEqualTo(new Tally(1, 1, 0));
    assertThat(score.leaks()).isZero();
    assertThat(score.verdicts()).isEmpty();
  }

  @Test
  void given_another_value_then_it_is_missed_and_wrong() {
    Score score = mark("2023-06-09", "2023-06-15", 13, 20, 35, false);
    assertThat(score.of(Kind.TIME)).isEqualTo(new Tally(0, 1, 1));
    assertThat(score.of(Kind.FIGURE)).isEqualTo(new Tally(0, 1, 1));
    assertThat(score.verdicts())
        .extracting(v -> v.kind() + " " + v.fault())
        .containsExactly("time missed", "time wrong", "figure missed", "figure wrong");
  }

  @Test
  void given_a_fact_out_of_residue_then_it_leaks() {
    assertThat(mark("2023-06-09", "2023-06-08", 52, 46, 55, false).leaks()).isEqualTo(1);
  }

  @Test
  void given_the_text_alone_then_a_date_that_needs_the_publication_must_stay_open() {
    assertThat(mark(null, "XXXX-WXX-4", 31, 20, 35, true).of(Kind.TIME))
        .isEqualTo(new Tally(1, 1, 0));
    assertThat(mark(null, "2023-06-08", 31, 20, 35, true).of(Kind.TIME))
        .isEqualTo(new Tally(0, 1, 1));
    assertThat(mark(null, "XXXX-WXX-4", 31, 20, 35, true).published().found()).isEqualTo(1);
    assertThat(mark("2023-06-09", "XXXX-WXX-4", 31, 20, 35, true).published().found()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-10, 2019-10, true",
    "2019-10, 2019-10-15, true",
    "2019-10, 2019-11-01, false",
    "2019-11-14, 2019-11-14, true",
    "2019-11-14, 2019-11, false",
    "2019-12/.., 2019-12/.., true",
    "2019-01-30/2019-01-31, 2019-01, true",
    "2019, 201X, false",
    "2019-11-14, XXXX-WXX-4, false"
  })
  void same_date_at_the_precision_of_the_gold(String gold, String claim, boolean same) {
    assertThat(DayRange.same(gold, claim)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "وزير الخارجيه, للخارجية, true",
    "مسؤول أميركي, المسؤول, true",
    "وزير الدفاع, رئيس الوزراء, false"
  })
  void words_of_names_are_compared_without_their_spelling(String one, String other, boolean share) {
    assertThat(WordSet.share(WordSet.of(List.of(one)), WordSet.of(List.of(other))))
        .isEqualTo(share);
  }

  @Test
  void an_occurrence_is_found_by_its_paragraph_in_a_reduced_page() {
    List<String> page = List.of("القائمة: قمة نيسال", "قمة نيسال", "انتهت قمة نيسال أمس");
    String reduced = "قمة نيسال\nانتهت  قمة نيسال أمس";
    QuotedPlaces places = new QuotedPlaces(reduced, page);
    assertThat(places.find(Json.read("{\"quote\": \"قمة نيسال\", \"nth\": 1}"))).isNull();
    assertThat(places.find(Json.read("{\"quote\": \"قمة نيسال\", \"nth\": 2}")))
        .isEqualTo(new Span(0, 9));
    assertThat(places.find(Json.read("{\"quote\": \"قمة نيسال\", \"nth\": 3}")))
        .isEqualTo(new Span(17, 26));
  }

  @Test
  void paragraphs_of_a_page_are_its_blocks_without_scripts() {
    String html =
        "<head><title>x</title></head><body><h1>قمة</h1><script>1</script><p>عقدت <b>أمس</b>\n"
            + " في <i>كلاريس</i><br>وانتهت</p>";
    assertThat(Paragraphs.of(html)).containsExactly("قمة", "عقدت أمس في كلاريس", "وانتهت");
  }

  private static Score mark(
      String published, String date, int value, int start, int end, boolean textOnly) {
    String edtf = date.startsWith("X") ? "" : ", \"edtf\": \"" + date + "\"";
    String reading =
        String.format(
            Locale.ROOT,
            """
            {"document": {"text": %s, "published": {"edtf": %s}},
             "mentions": [{"type": "time", "start": 13, "end": 19, "timex": "DATE", "value": "%s"%s}],
             "facts": [{"kind": "figure", "value": %d, "what": "attendance", "evidence": [{"start": %d, "end": %d}]}]}
            """,
            "\"" + TEXT.replace("\n", "\\n") + "\"",
            published == null ? null : "\"" + published + "\"",
            date,
            edtf,
            value,
            start,
            end);
    Claims claims = Claims.of(Json.read(reading));
    Gold gold = Gold.of(Json.read(GOLD), new QuotedPlaces(TEXT, List.of(TEXT)));
    return Marker.mark("article", Json.read(GOLD), gold, claims, textOnly);
  }
}
