package org.mahdar.register.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.RuleId;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// Every format is read back by a library that did not write it, or by the rules of its specification.
class FormatsTest {
  private static final String HOSTILE =
      "=SUM(A1) {x} \\end 100% & #1 _~^ \u0007\u202E «»;,\"\nTY  - FAKE";
  @TempDir Path folder;

  private static final DocumentId DOCUMENT = new DocumentId("d.txt");

  @Test
  void a_workbook_runs_from_right_to_left_and_holds_texts_as_texts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Register register = register(HOSTILE, "2032-03-16/2032-03-17", Meeting.Status.HELD);
    new RegisterXlsx(readings(register), Affiliations.NONE, "السجل", EvidenceTable.COLUMNS, true)
        .write(register, out);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("السجل");
      assertThat(rows).hasSize(2);
      assertThat(cell(rows.get(0), "permalink")).isEqualTo("permalink");
      assertThat(cell(rows.get(1), "permalink")).isEqualTo("/entry/M-1");
      assertThat(cell(rows.get(1), "quote")).startsWith("=SUM(A1) {x}").doesNotContain("\u0007");
      assertThat(rows.get(1).getCell(column("quote")).getFormula()).isNull();
      assertThat(rows.get(1).getCellAsNumber(column("start")).orElseThrow().intValue()).isZero();
      assertThat(cell(rows.get(1), "url")).isEqualTo("https://example.org/a");
    }
    Path file = Files.write(folder.resolve("r.xlsx"), out.toByteArray());
    assertThat(entry(file, "xl/worksheets/sheet1.xml")).contains("rightToLeft=\"true\"");
  }

  @Test
  void a_cell_that_is_too_long_is_cut_and_says_so() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Register register = register("ك".repeat(50_000), "2032-03-16", Meeting.Status.HELD);
    new RegisterXlsx(readings(register), Affiliations.NONE, "r", EvidenceTable.COLUMNS, false)
        .write(register, out);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(cell(workbook.getFirstSheet().read().get(1), "quote"))
          .hasSize(32_767)
          .endsWith("…");
    }
  }

  @Test
  void headers_must_be_as_many_as_columns() {
    assertThatThrownBy(
            () -> new RegisterXlsx(Map.of(), Affiliations.NONE, "r", List.of("one"), true))
        .hasMessage("1 headers for " + EvidenceTable.COLUMNS.size() + " columns");
  }

  @Test
  void a_calendar_holds_whole_days_with_quotation_and_source() throws Exception {
    VEvent event = calendar("2032-03-16/2032-03-17", Meeting.Status.HELD).getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo("مؤتمر; , الدوامر");
    assertThat(event.getStartDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2032, 3, 16));
    assertThat(event.getEndDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2032, 3, 18));
    assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("M-1@mahdar");
    assertThat(event.getLocation().getValue()).isEqualTo("Al-Dawamir, XC");
    assertThat(event.getDescription().getValue())
        .contains("«عقد المؤتمر»", "outlet", "https://example.org/a");
    // A permalink without the name of a machine is no address for a calendar.
    assertThat((Object) event.getUrl()).isNull();
    assertThat(event.getDescription().getValue()).endsWith("/entry/M-1");
  }

  @ParameterizedTest
  @CsvSource({
    "2032-03-16, HELD, CONFIRMED",
    "2032-03-16, ANNOUNCED, TENTATIVE",
    "2032-03-16, DENIED, CANCELLED"
  })
  void a_calendar_knows_what_became_of_a_meeting(String date, Meeting.Status status, String shown)
      throws Exception {
    assertThat(calendar(date, status).getFirst().getStatus().getValue()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"2032-03", "2032-03-16~", "2032", "203X", "2032-03-16/..", "2032-01-01/2032-12-31"})
  void a_meeting_without_a_day_is_left_out_and_counted(String date) throws Exception {
    Register register = register("عقد المؤتمر", date, Meeting.Status.HELD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            new MeetingCalendar(readings(register), Affiliations.NONE, _ -> "")
                .write(register, out))
        .isEqualTo(1);
    assertThat(parsed(out).getComponents()).isEmpty();
  }

  @Test
  void two_calendars_of_one_register_are_the_same() {
    Register register = register("عقد المؤتمر", "2032-03-16", Meeting.Status.HELD);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    new MeetingCalendar(readings(register), Affiliations.NONE, _ -> "x").write(register, first);
    new MeetingCalendar(readings(register), Affiliations.NONE, _ -> "x").write(register, second);
    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void bibtex_balances_its_braces_whatever_a_newspaper_writes() {
    Register register = register(HOSTILE, "2032-03-16", Meeting.Status.HELD);
    StringWriter out = new StringWriter();
    new BibTex(readings(register), Affiliations.NONE).write(register, new PrintWriter(out));
    String text = out.toString();
    // BibTeX knows no escaped brace: it counts all.
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    assertThat(text.lines().filter(line -> line.startsWith("@") || line.equals("}"))).hasSize(2);
    assertThat(fields(text))
        .containsKeys("title", "howpublished", "year", "month", "date", "url", "note", "annote");
    assertThat(fields(text).get("annote"))
        .contains(
            "\\textbraceleft x\\textbraceright", "\\textbackslash end", "100\\%", "\\&", "\\#1");
    assertThat(text)
        .startsWith("@misc{mahdar1,\n  title = {title}")
        .contains("url = {https://example.org/a}", "date = {2032-03-18}", "/entry/M-1 «=SUM(A1)");
  }

  /// What a reader of BibTeX makes of the first record: every field with what stands between its outer braces.
  private static Map<String, String> fields(String record) {
    Map<String, String> fields = new LinkedHashMap<>();
    int at = record.indexOf(',');
    while (record.charAt(at) == ',') {
      int equals = record.indexOf('=', at);
      int from = equals + 2;
      int end = from;
      int depth = 0;
      while (depth > 0 || record.charAt(end) != ',' && record.charAt(end) != '\n') {
        depth += record.charAt(end) == '{' ? 1 : record.charAt(end) == '}' ? -1 : 0;
        end++;
      }
      fields.put(record.substring(at + 1, equals).strip(), record.substring(from, end));
      at = end;
    }
    return fields;
  }

  @Test
  void references_keep_arabic_as_it_is() {
    Register register =
        register("عُقِد المؤتمرُ في «الدوامر» – 🌊", "2032-03-16", Meeting.Status.HELD);
    StringWriter bibtex = new StringWriter();
    new BibTex(readings(register), new Affiliations(Map.of("outlet", "XC")))
        .write(register, new PrintWriter(bibtex));
    StringWriter ris = new StringWriter();
    new Ris(readings(register), new Affiliations(Map.of("outlet", "XC")))
        .write(register, new PrintWriter(ris));

    assertThat(bibtex.toString())
        .contains("عُقِد المؤتمرُ في «الدوامر» – 🌊", "langid = {arabic}", "affiliation: XC");
    assertThat(ris.toString())
        .contains("عُقِد المؤتمرُ في «الدوامر» – 🌊", "LA  - ar", "N1  - affiliation: XC");
  }

  /// RIS: "TY must be the first tag, ER the last", each once, every line ending in CR LF.
  @Test
  void ris_opens_and_closes_each_record() {
    Register register = register(HOSTILE, "2032-03-16", Meeting.Status.HELD);
    StringWriter out = new StringWriter();
    new Ris(readings(register), Affiliations.NONE).write(register, new PrintWriter(out));
    List<String> lines = List.of(out.toString().split("\r\n"));

    assertThat(lines.getFirst()).isEqualTo("TY  - NEWS");
    assertThat(lines.getLast()).isEqualTo("ER  - ");
    assertThat(lines.stream().filter(line -> line.startsWith("TY") || line.startsWith("ER")))
        .hasSize(2);
    assertThat(out.toString().replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(lines.stream().filter(line -> line.startsWith("N1")))
        .anyMatch(line -> line.contains("/entry/M-1 «=SUM(A1)"));
  }

  /// RFC 5545, 3.1: lines end in CR LF and have no more than 75 octets; 3.3.11: commas, semicolons, backslashes and line breaks are escaped.
  @ParameterizedTest
  @ValueSource(strings = {"عقد المؤتمر، ", HOSTILE, "🌊", "a;b,c\\d\n"})
  void a_calendar_is_folded_and_escaped_as_the_standard_says(String piece) throws Exception {
    String quote = piece.repeat(40).strip();
    Register register = register(quote, "2032-03-16", Meeting.Status.HELD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MeetingCalendar(readings(register), Affiliations.NONE, _ -> quote).write(register, out);
    String raw = out.toString(StandardCharsets.UTF_8);

    assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : raw.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75);
    }
    List<String> unfolded = List.of(raw.replace("\r\n ", "").split("\r\n"));
    assertThat(unfolded)
        .startsWith("BEGIN:VCALENDAR")
        .endsWith("END:VCALENDAR")
        .contains(
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:M-1@mahdar",
            "DTSTAMP:20320316T000000Z",
            "DTSTART;VALUE=DATE:20320316",
            "DTEND;VALUE=DATE:20320317");
    String summary =
        unfolded.stream().filter(line -> line.startsWith("SUMMARY:")).findFirst().orElseThrow();
    assertThat(summary.replace("\\\\", "").replace("\\,", "").replace("\\;", ""))
        .doesNotContain(",", ";", "\\");
    VEvent event = (VEvent) parsed(out).getComponents("VEVENT").getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo(Sources.flat(quote));
    assertThat(event.getDescription().getValue()).contains("«" + Sources.flat(quote) + "»");
  }

  @Test
  void every_row_of_a_workbook_has_permalink_quote_and_source() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Register register = register("عقد المؤتمر", "2032-03-16", Meeting.Status.HELD);
    new RegisterXlsx(
            readings(register),
            new Affiliations(Map.of("outlet", "XC")),
            "r",
            EvidenceTable.COLUMNS,
            true)
        .write(register, out);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Row row : workbook.getFirstSheet().read().stream().skip(1).toList()) {
        assertThat(cell(row, "permalink")).isEqualTo("/entry/M-1");
        assertThat(cell(row, "quote")).isEqualTo("عقد المؤتمر");
        assertThat(cell(row, "document")).isEqualTo("d.txt");
        assertThat(cell(row, "sha256")).hasSize(64);
        assertThat(cell(row, "outlet")).isEqualTo("outlet");
        assertThat(cell(row, "affiliation")).isEqualTo("XC");
        assertThat(cell(row, "published")).isEqualTo("2032-03-18");
        assertThat(cell(row, "published_basis")).isEqualTo("given");
      }
    }
  }

  @Test
  void ris_has_a_tag_on_every_line_whatever_a_newspaper_writes() {
    Register register = register(HOSTILE, "2032-03-16", Meeting.Status.HELD);
    StringWriter out = new StringWriter();
    new Ris(readings(register), Affiliations.NONE).write(register, new PrintWriter(out));
    assertThat(out.toString().lines().filter(line -> !line.isEmpty()))
        .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
        .contains("TY  - NEWS", "DA  - 2032/03/18/", "UR  - https://example.org/a", "ER  - ")
        .noneMatch("TY  - FAKE"::equals);
  }

  private static List<VEvent> calendar(String date, Meeting.Status status) throws Exception {
    Register register = register("عقد المؤتمر", date, status);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MeetingCalendar(readings(register), Affiliations.NONE, _ -> "مؤتمر; , الدوامر")
        .write(register, out);
    return parsed(out).getComponents("VEVENT");
  }

  private static Calendar parsed(ByteArrayOutputStream out) throws Exception {
    return new CalendarBuilder().build(new StringReader(out.toString(StandardCharsets.UTF_8)));
  }

  private static int column(String name) {
    return EvidenceTable.COLUMNS.indexOf(name);
  }

  private static String cell(Row row, String column) {
    return row.getCellText(column(column));
  }

  private static String entry(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document document(String text) {
    return new Document(
        DOCUMENT,
        new Source("d.txt", "https://example.org/a", "ab".repeat(32), "text/plain"),
        CreationTime.of(LocalDate.of(2032, 3, 18), CreationTime.Basis.GIVEN),
        text,
        "ar",
        "title",
        "outlet",
        null,
        null,
        null,
        List.of());
  }

  private static String all(String url, String agency, Map<String, String> declared) {
    Register register =
        register("عقد\u0085المؤتمر\u2028في\u2029الدوامر", "2032-03-16", Meeting.Status.HELD);
    Document plain = readings(register).get(DOCUMENT).document();
    Document document =
        new Document(
            plain.id(),
            new Source("d.txt", url, plain.source().sha256(), "text/html"),
            plain.created(),
            plain.text(),
            "ar",
            "title",
            "outlet",
            null,
            agency,
            null,
            List.of());
    Map<DocumentId, Reading> readings =
        Map.of(
            DOCUMENT,
            new Reading(document, List.of(), List.of(register.entries().getFirst().lead())));
    Affiliations affiliations = new Affiliations(declared);
    StringWriter out = new StringWriter();
    new BibTex(readings, affiliations).write(register, new PrintWriter(out));
    new Ris(readings, affiliations).write(register, new PrintWriter(out));
    ByteArrayOutputStream calendar = new ByteArrayOutputStream();
    new MeetingCalendar(readings, affiliations, _ -> "x").write(register, calendar);
    return out + calendar.toString(StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/x",
        "a"
      })
  void references_and_calendars_lead_to_the_web_only(String url) {
    assertThat(all(url, "وكالة", Map.of()))
        .doesNotContain(url.strip() + "\n")
        .doesNotContain("alert", "data:", "file:", "UR  - ", "url =");
    assertThat(all("HTTPS://example.org/a", "وكالة", Map.of()))
        .contains("url = {HTTPS://example.org/a}", "UR  - HTTPS://example.org/a");
  }

  @Test
  void references_and_calendars_say_whose_an_agency_is() {
    String text = all("https://example.org/a", "وكالة", Map.of("وكالة", "XC"));

    assertThat(text)
        .contains("N1  - agency: وكالة; agency affiliation: XC\r\n")
        .contains("; agency: وكالة; agency affiliation: XC}")
        .contains("outlet / وكالة (XC) https://example.org/a");
  }

  /// Some readers take these for the end of a line, which in RIS would be a tag of the newspaper's own.
  @Test
  void no_line_separator_is_left_in_references() {
    assertThat(all("https://example.org/a\u2028TY  - FAKE", "وكالة\u0085x", Map.of()))
        .doesNotContain("\u0085", "\u2028", "\u2029")
        .contains("عقد المؤتمر في الدوامر");
  }

  @Test
  void a_table_holds_no_character_that_ends_a_text_elsewhere() {
    Register register = register("\u0000=SUM(A1)\u0000\u0008x", "2032-03-16", Meeting.Status.HELD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RegisterCsv(readings(register), Affiliations.NONE, false).write(register, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("\u0000", "\u0008")
        .contains(",'=SUM(A1)x,");
  }

  private static Register register(String text, String date, Meeting.Status status) {
    Document document = document(text);
    Meeting meeting =
        new Meeting(
            List.of(document.cite(new Span(0, text.length()))),
            new RuleId("test"),
            List.of(),
            null,
            null,
            Meeting.Level.UNSPECIFIED,
            null,
            null,
            Meeting.Format.UNSPECIFIED,
            status,
            Edtf.parse(date),
            "Al-Dawamir",
            "XC",
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    return new Register(
        List.of(
            new Entry(
                new EntryId("M-1"),
                meeting,
                List.of(new Support(DOCUMENT, 0, DOCUMENT)),
                List.of())));
  }

  private static Map<DocumentId, Reading> readings(Register register) {
    Fact lead = register.entries().getFirst().lead();
    Document document = document(lead.evidence().getFirst().quote());
    return Map.of(DOCUMENT, new Reading(document, List.of(), List.of(lead)));
  }
}
