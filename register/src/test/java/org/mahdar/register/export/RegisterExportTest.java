package org.mahdar.register.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Agreement;
import org.mahdar.model.Conflict;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Figure;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Review;
import org.mahdar.model.Support;
import org.mahdar.register.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RegisterExportTest {
  private static final DocumentId DOCUMENT = new DocumentId("full.txt");
  private static final Map<DocumentId, Reading> READINGS = Map.of(DOCUMENT, Samples.full());

  private static final Affiliations DECLARED =
      new Affiliations(Map.of("outlet", "XC", "agency", "عصبة الضفتين"));

  /// An entry for every fact of the sample.
  private static Register register() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Samples.full().facts().size(); i++) {
      entries.add(
          new Entry(
              new EntryId("X-" + i),
              Samples.full().facts().get(i),
              List.of(new Support(DOCUMENT, i, DOCUMENT)),
              List.of(
                  new Conflict(
                      "value",
                      List.of(
                          new Conflict.Claim("12", List.of(DOCUMENT)),
                          new Conflict.Claim("13", List.of(new DocumentId("other"))))))));
    }
    return new Register(entries);
  }

  private static String csv(boolean byteOrderMark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RegisterCsv(READINGS, DECLARED, byteOrderMark).write(register(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_row_says_where_it_comes_from() {
    List<String> rows = csv(false).lines().toList();

    assertThat(rows).hasSize(9);
    assertThat(rows.getFirst())
        .startsWith(
            "entry,permalink,kind,lead,independent,conflicts,standing,name,corrections,status,date");
    String sum = rows.stream().filter(row -> row.contains(",sum,")).findFirst().orElseThrow();
    assertThat(sum)
        .isEqualTo(
            "X-4,/entry/X-4,sum,yes,1,value,proposed,,,pledged,2032-03/..,2032-03-01,,,,recipient,donor,purpose,exact,5000000,USD,12"
                + " دولة,26,33,full.txt,full.txt,outlet,XC,agency,عصبة"
                + " الضفتين,title,2032-03-07,text,https://example.org/full,full.txt,"
                + "ab".repeat(32)
                + ",test.rule,two-candidates");
    int[] text = Samples.TEXT.codePoints().toArray();
    assertThat(new String(text, 26, 33 - 26)).isEqualTo("12 دولة");
  }

  @Test
  void a_byte_order_mark_comes_on_request_alone() {
    assertThat(csv(true)).isEqualTo("\uFEFF" + csv(false));
    assertThat(csv(false)).startsWith("entry,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =SUM(A1)      | '=SUM(A1)
          +961          | '+961
          -5            | '-5
          @name         | '@name
          نعم = لا      | نعم = لا
          قال, ثم       | "قال, ثم"
          قال "نعم" ثم  | "قال ""نعم"" ثم"
          =HYPERLINK("x","y") | "'=HYPERLINK(""x"",""y"")"
          """)
  void no_cell_is_a_formula(String text, String cell) {
    StringWriter out = new StringWriter();

    new CsvLine(out).text(text).text(null).end();

    assertThat(out).hasToString(cell + ",\r\n");
  }

  /// A membership of 12 that amal made 13, beside what the articles give.
  private static Entry corrected() {
    Figure figure =
        Samples.full().facts().stream()
            .filter(Figure.class::isInstance)
            .map(Figure.class::cast)
            .findFirst()
            .orElseThrow();
    DocumentId other = new DocumentId("other");
    Agreement agreement =
        new Agreement(
            "value",
            Agreement.Verdict.CONTRADICT,
            List.of(
                new Agreement.Claim("12", List.of(DOCUMENT), 1, List.of(1)),
                new Agreement.Claim("13", List.of(other), 1, List.of(0))),
            "13",
            Agreement.Reason.BY_PERSON);
    Review review =
        new Review(
            Review.Standing.CORRECTED,
            "عضوية الميثاق",
            List.of(new Review.Correction("value", "13", "amal")),
            List.of("بحسب القائمة"),
            List.of(4L, 5L));
    int place = Samples.full().facts().indexOf(figure);
    return new Entry(
        new EntryId("F-9"),
        figure,
        List.of(new Support(DOCUMENT, place, DOCUMENT)),
        List.of(),
        List.of(agreement),
        new EntryId("M-1"),
        review);
  }

  @Test
  void json_tells_what_the_machine_reads_from_what_people_made_of_it() {
    JsonNode line =
        new ObjectMapper().readTree(new EntryJson(READINGS, Affiliations.NONE).line(corrected()));

    assertThat(line.get("fact").get("value").asInt()).isEqualTo(12);
    assertThat(line.get("settled").get("value").asInt()).isEqualTo(13);
    assertThat(line.get("parent").asString()).isEqualTo("M-1");
    JsonNode review = line.get("review");
    assertThat(review.get("standing").asString()).isEqualTo("corrected");
    assertThat(review.get("name").asString()).isEqualTo("عضوية الميثاق");
    assertThat(review.get("corrections").get(0).get("by").asString()).isEqualTo("amal");
    assertThat(review.get("decisions")).hasSize(2);
    JsonNode agreement = line.get("agreements").get(0);
    assertThat(agreement.get("verdict").asString()).isEqualTo("contradict");
    assertThat(agreement.get("reason").asString()).isEqualTo("by-person");
    assertThat(agreement.get("claims").get(0).get("against").get(0).asString()).isEqualTo("13");
    assertThat(agreement.get("claims").get(1).get("documents").get(0).asString())
        .isEqualTo("other");
    JsonNode machine =
        new ObjectMapper()
            .readTree(
                new EntryJson(READINGS, Affiliations.NONE).line(register().entries().getFirst()));
    assertThat(machine.get("review").get("standing").asString()).isEqualTo("proposed");
    assertThat(machine.has("settled")).isFalse();
  }

  @Test
  void json_says_whose_outlet_and_agency_are_and_what_dates_an_article() {
    Document full = Samples.full().document();
    CreationTime byRegister =
        new CreationTime(
            full.created().edtf(),
            CreationTime.Basis.REGISTER,
            full.created().candidates(),
            full.created().evidence(),
            List.of(),
            new FactRef(new DocumentId("other"), 3));
    Reading dated = new Reading(full.withCreated(byRegister), List.of(), Samples.full().facts());
    JsonNode support =
        new ObjectMapper()
            .readTree(
                new EntryJson(Map.of(DOCUMENT, dated), DECLARED)
                    .line(register().entries().getFirst()))
            .get("support")
            .get(0);

    assertThat(support.get("affiliation").asString()).isEqualTo("XC");
    assertThat(support.get("agencyAffiliation").asString()).isEqualTo("عصبة الضفتين");
    assertThat(support.get("publishedBasis").asString()).isEqualTo("register");
    assertThat(support.get("publishedBy").get("document").asString()).isEqualTo("other");
    assertThat(support.get("publishedBy").get("fact").asString()).isEqualTo("meeting-3");
    assertThat(new ReadingJson(Only.ALL).line(dated))
        .contains(
            "\"basis\":\"register\"", "\"by\":{\"document\":\"other\",\"fact\":\"meeting-3\"}");
  }

  @Test
  void a_row_says_whether_a_person_confirmed_it() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RegisterCsv(READINGS, Affiliations.NONE, false)
        .write(new Register(List.of(corrected())), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("F-9,/entry/F-9,figure,yes,1,,corrected,عضوية الميثاق,value=13,");
  }

  @Test
  void json_gives_the_permalink_the_quote_and_the_source() {
    ObjectMapper mapper = new ObjectMapper();
    for (Entry entry : register().entries()) {
      JsonNode line = mapper.readTree(new EntryJson(READINGS, Affiliations.NONE).line(entry));

      assertThat(line.get("permalink").asString()).isEqualTo("/entry/" + entry.id());
      JsonNode support = line.get("support").get(0);
      assertThat(support.get("path").asString()).isEqualTo("full.txt");
      assertThat(support.get("sha256").asString()).isEqualTo("ab".repeat(32));
      assertThat(support.get("evidence").get(0).get("quote").asString()).isEqualTo("12 دولة");
      assertThat(line.get("conflicts").get(0).get("claims")).hasSize(2);
    }
  }
}
