package org.mahdar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentTest {
  private static final String TEXT =
      "حضر المؤتمر في الدوامر ممثلو ست وثلاثين دولة، وتعهدت كورفاليا بالمال.";

  private static final List<String> KINDS =
      List.of(
          "meeting",
          "composition",
          "figure",
          "sum",
          "statement",
          "undertaking",
          "event",
          "relation");

  private static Document document(String text) {
    return new Document(
        new DocumentId("a"),
        new Source("a", null, "00", "text/plain"),
        CreationTime.unknown(),
        text,
        "ar",
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Evidence cited() {
    return document(TEXT).cite(new Span(0, 11));
  }

  private static Fact blank(String kind) {
    return Handmade.blank(kind, cited());
  }

  private static String value(Fact fact, String field) {
    return Amendment.fields(fact).stream()
        .filter(one -> one.name().equals(field))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meeting     | date         | 2032-03-16/2032-03-17 | 2032-03-16/2032-03-17
          meeting     | level        | Foreign-Ministers     | foreign-ministers
          meeting     | country      | JO                    | JO
          meeting     | chairs       | XA; أمانة الميثاق      | XA; أمانة الميثاق
          meeting     | ordinal      | 12                    | 12
          figure      | value        | about 30              | about 30
          figure      | value        | 2,100                 | 2100
          figure      | status       | expected              | expected
          sum         | amount       | more-than 2.5 USD     | more-than 2.5
          sum         | currency     | EUR                   | EUR
          statement   | speaker      | عاصم                  | عاصم
          undertaking | status       | refused               | refused
          event       | date         | 2032-02~              | 2032-02~
          composition | members      | XA;XB ; ;XC           | XA; XB; XC
          relation    | relation     | led-by                | led-by
          """)
  void gives_a_field_another_value(String kind, String field, String value, String now) {
    assertThat(value(Amendment.amend(blank(kind), field, value), field)).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meeting     | date     | tomorrow          | is no date: give a day
          meeting     | country  | Jordan            | is no country: give the code
          meeting     | status   | perhaps           | it is one of announced, ongoing
          meeting     | status   | ''                | it cannot be left open
          meeting     | ordinal  | 0                 | give a number from 1 to 9999
          figure      | value    | 1e999999999       | give a number
          figure      | value    | -3                | give a number
          figure      | value    | ''                | give a number
          figure      | value    | 36 USD            | give a number
          sum         | amount   | 5 dollars         | give a number
          sum         | currency | dollars           | give the code
          undertaking | actor    | ''                | it cannot be left open
          event       | colour   | red               | event has no field "colour"; its fields are what, actors
          """)
  void says_what_is_wrong_with_a_value(String kind, String field, String value, String message) {
    assertThatThrownBy(() -> Amendment.amend(blank(kind), field, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void takes_no_value_of_many_lines_or_without_end() {
    for (String value : List.of("a\nb", "x".repeat(2_001), "a\u0000b")) {
      assertThatThrownBy(() -> Amendment.amend(blank("event"), "what", value))
          .hasMessageContaining("one line of at most 2000 characters");
    }
  }

  /// What a field shows is what it takes: nothing changes where somebody saves what is there.
  @Test
  void every_field_of_every_kind_takes_what_it_shows() {
    for (String kind : KINDS) {
      Fact fact = Handmade.of(kind, cited(), full(kind));
      assertThat(Amendment.fields(fact)).as(kind).isNotEmpty();
      for (Amendment.Field field : Amendment.fields(fact)) {
        assertThat(Amendment.amend(fact, field.name(), field.value()))
            .as(kind + " " + field.name())
            .isEqualTo(fact);
      }
    }
  }

  private static Map<String, String> full(String kind) {
    return switch (kind) {
      case "meeting" -> Map.of("name", "مؤتمر", "date", "2032-03", "hosts", "XA; XB");
      case "composition" -> Map.of("of", "اللجنة", "members", "XA; XB");
      case "figure" -> Map.of("what", "attendance", "value", "at-least 36");
      case "sum" -> Map.of("status", "pledged", "amount", "about 150000000 USD");
      case "statement" -> Map.of("speaker", "عاصم", "country", "XC");
      case "undertaking" -> Map.of("actor", "XB", "action", "حماية السدود");
      case "event" -> Map.of("what", "فيضان");
      default -> Map.of("subject", "XA", "relation", "led-by", "object", "XB");
    };
  }

  @Test
  void an_entry_settles_on_what_people_corrected_and_keeps_what_its_article_says() {
    Fact lead = Handmade.of("figure", cited(), full("figure"));
    Review review =
        new Review(
            Review.Standing.CORRECTED,
            null,
            List.of(
                new Review.Correction("value", "34", "amal"),
                new Review.Correction("colour", "red", "amal")),
            List.of(),
            List.of(1L));
    Support support = new Support(new DocumentId("a"), 0, new DocumentId("a"));
    Entry entry =
        new Entry(new EntryId("F-1"), lead, List.of(support), List.of(), List.of(), null, review);
    assertThat(((Figure) entry.settled()).value()).isEqualTo(new BigDecimal("34"));
    assertThat(((Figure) entry.settled()).qualifier()).isEqualTo(Qualifier.EXACT);
    assertThat(entry.lead()).isEqualTo(lead);
  }

  @Test
  void adds_a_fact_where_its_quotation_stands_now() {
    Decision added = added("ست وثلاثين دولة", TEXT.indexOf("ست"));
    Fact fact = Handmade.of(added, document(TEXT)).orElseThrow();
    assertThat(fact.evidence().getFirst().quote()).isEqualTo("ست وثلاثين دولة");
    assertThat(fact.rule()).isEqualTo(Handmade.BY_HAND);

    Document moved = document("سطر جديد. " + TEXT + " وقيل ست وثلاثين دولة.");
    assertThat(Handmade.of(added, moved).orElseThrow().evidence().getFirst().span().start())
        .isEqualTo(moved.text().indexOf("ست"));
    assertThat(Handmade.of(added, document("نص آخر"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure", "sum", "undertaking", "relation", "statement"})
  void adds_nothing_that_says_nothing(String kind) {
    assertThatThrownBy(() -> Handmade.of(kind, cited(), Map.of()))
        .hasMessageContaining("a " + kind + " by hand needs");
  }

  private static Decision added(String quote, int start) {
    Decision.Anchor anchor =
        new Decision.Anchor(
            new DocumentId("a"), "figure", new Span(start, start + quote.length()), quote);
    return new Decision(
        1,
        "2034-01-01T00:00:00Z",
        "amal",
        Decision.Verb.ADD,
        List.of(anchor),
        List.of(),
        null,
        null,
        false,
        Map.of("what", "attendance", "value", "36"),
        null,
        null);
  }
}
