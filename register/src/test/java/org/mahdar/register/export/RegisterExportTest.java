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
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;
import org.mahdar.register.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RegisterExportTest {
  private static final DocumentId DOCUMENT = new DocumentId("full.txt");
  private static final Map<DocumentId, Reading> READINGS = Map.of(DOCUMENT, Samples.full());

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
    new RegisterCsv(READINGS, byteOrderMark).write(register(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_row_says_where_it_comes_from() {
    List<String> rows = csv(false).lines().toList();

    assertThat(rows).hasSize(9);
    assertThat(rows.getFirst())
        .startsWith("entry,permalink,kind,lead,independent,conflicts,status,date");
    String sum = rows.stream().filter(row -> row.contains(",sum,")).findFirst().orElseThrow();
    assertThat(sum)
        .isEqualTo(
            "X-4,/entry/X-4,sum,yes,1,value,pledged,2032-03/..,2032-03-01,,,,recipient,donor,purpose,exact,5000000,USD,12"
                + " دولة,26,33,full.txt,full.txt,outlet,title,2032-03-07,https://example.org/full,full.txt,"
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

  @Test
  void json_gives_the_permalink_the_quote_and_the_source() {
    ObjectMapper mapper = new ObjectMapper();
    for (Entry entry : register().entries()) {
      JsonNode line = mapper.readTree(new EntryJson(READINGS).line(entry));

      assertThat(line.get("permalink").asString()).isEqualTo("/entry/" + entry.id());
      JsonNode support = line.get("support").get(0);
      assertThat(support.get("path").asString()).isEqualTo("full.txt");
      assertThat(support.get("sha256").asString()).isEqualTo("ab".repeat(32));
      assertThat(support.get("evidence").get(0).get("quote").asString()).isEqualTo("12 دولة");
      assertThat(line.get("conflicts").get(0).get("claims")).hasSize(2);
    }
  }
}
