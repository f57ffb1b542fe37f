package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Reader;
import org.mahdar.app.cli.Gazetteers;
import org.mahdar.rules.Knowledge;

class SiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Holdings holdings = Fixture.holdings();

  private static Site site;

  private static Desk desk;

  @BeforeAll
  static void start() throws PortInUseException {
    Knowledge knowledge = Knowledge.load();
    desk = new Desk(new Reader(knowledge)::read, Fixture.NO_PAGES);
    site = Site.start(() -> holdings, Gazetteers.of(knowledge), 0, true, desk, Fixture.verdicts());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void lists_every_entry_newest_first_with_its_sentence() throws Exception {
    Document page = page("/");
    assertThat(page.select(".card")).hasSize(12);
    assertThat(page.select(".card h3").eachText())
        .contains(
            "اختتام مؤتمر المانحين لدلتا نيسال في الدوامر", "الحضور: 36 دولة – مؤتمر المانحين");
    assertThat(page.select(".month > h2").eachText().getFirst()).startsWith("آذار/مارس 2032");
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void finds_words_in_any_spelling_and_counts_what_each_filter_would_find() throws Exception {
    Document page = page("/?q=" + encode("مونتيرا او كورفاليا"));
    assertThat(page.select(".card")).isEmpty();
    assertThat(page.select(".empty").text()).contains("لا قيد في السجل يوافق هذه الشروط مجتمعة");
    Document found = page("/?q=" + encode("الاربعاء"));
    assertThat(found.select(".card h3").eachText())
        .containsExactly("اختتام مؤتمر المانحين لدلتا نيسال في الدوامر");
    assertThat(page("/?kind=sum").select(".kinds a[data-kind=meeting] .count").text())
        .isEqualTo("2");
    assertThat(page("/?country=XD").select(".card")).hasSize(1);
    assertThat(page("/?from=2032-03-16&to=2032-03-16&kind=meeting").select(".card")).hasSize(1);
  }

  @Test
  void searches_entries_and_articles_and_marks_what_it_found() throws Exception {
    Document page = page("/search?q=" + encode("تعهدت كورفاليا"));
    assertThat(page.select(".result mark").eachText()).contains("وتعهدت", "كورفاليا");
    assertThat(page.select(".kinds a[data-kind=article] .count").text()).isEqualTo("2");
    assertThat(page.select(".result h3 a").first().attr("href")).startsWith("/entry/");
    Document articles = page("/search?kind=article&sort=newest&q=" + encode("\"36 دولة\""));
    assertThat(articles.select(".result h3 a").eachAttr("href"))
        .hasSize(2)
        .allMatch(href -> href.startsWith("/article?id="));
    assertThat(page("/search?q=" + encode("مونتيرا")).select(".empty").text())
        .contains("لم يرد هذا في أي قيد ولا في أي مقالة");
  }

  @Test
  void shows_an_entry_with_its_copy_and_its_conflict_beside_it() throws Exception {
    Document page = page("/entry/F-1");
    assertThat(page.select("h1").text()).isEqualTo("الحضور: 36 دولة – مؤتمر المانحين");
    assertThat(page.select(".witness")).hasSize(3);
    assertThat(page.select(".witness.copy-of .chip").last().text())
        .isEqualTo("نسخة من نورمانت عربي");
    assertThat(page.select(".side .value").eachText()).containsExactly("36", "34");
    assertThat(page.select(".voices").text()).isEqualTo("مصدران مستقلان، ونسخة واحدة");
    assertThat(page.select(".witness mark").first().text()).isEqualTo("36 دولة");
  }

  @Test
  void lands_on_the_highlighted_words_in_the_article() throws Exception {
    String href = page("/entry/F-1").select(".witness a.place").first().attr("href");
    Document article = page(href.replaceAll("#.*", ""));
    assertThat(href).endsWith("#f1");
    assertThat(article.select("mark.sought").text()).isEqualTo("36 دولة");
    assertThat(article.getElementById("f1").nextElementSibling().text()).isEqualTo("36 دولة");
    assertThat(article.select(".dim").text()).isEqualTo("مشاركة : WhatsApp");
  }

  @Test
  void shows_the_text_of_an_article_untouched() throws Exception {
    Document article = page("/article?id=" + encode(Fixture.OTHER.value()));
    assertThat(article.select(".paragraph").first().wholeText())
        .isEqualTo("حضر المؤتمر ممثلو 34 دولة " + Fixture.HOSTILE);
  }

  @Test
  void speaks_english_where_asked_and_remembers_it() throws Exception {
    HttpResponse<String> response = get("/entry/M-1?lang=en");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
    assertThat(page.select("h1").text())
        .isEqualTo("Concluded: مؤتمر المانحين لدلتا نيسال in Al-Dawamir");
    assertThat(page.select("h1 bdi").attr("lang")).isEqualTo("ar");
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en");
  }

  @Test
  void says_on_every_page_of_the_demonstration_that_its_outlets_are_invented() throws Exception {
    for (String path : crawl().keySet()) {
      Document page = page(path);
      assertThat(page.select(".demo").text()).as(path).contains("مختلَقة");
      assertThat(page.select("footer").text()).as(path).contains("مختلَقة");
    }
  }

  /// Follows every link that a reader without a script can follow.
  @Test
  void no_link_leads_nowhere_and_no_text_becomes_markup() throws Exception {
    Map<String, HttpResponse<String>> pages = crawl();
    assertThat(pages).hasSizeGreaterThan(40);
    pages.forEach((path, response) -> {
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("script:not([src]), [onclick], [style], style")).as(path).isEmpty();
      assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
      assertThat(page.text()).as(path).doesNotContain("&lt;", "null", "gg.jte", "org.mahdar");
    });
  }

  @Test
  void forbids_scripts_and_frames_from_elsewhere() throws Exception {
    assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
  }

  @Test
  void gives_an_entry_to_programs() throws Exception {
    HttpResponse<String> response = get("/entry/M-1.json");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(response.body()).startsWith("{\"id\":\"M-1\",\"permalink\":\"/entry/M-1\"");
  }

  @Test
  void shows_what_happened_when_and_leaves_a_hollow_mark_where_it_is_open() throws Exception {
    Document page = page("/timeline");
    assertThat(page.select(".moment h3").eachText())
        .containsExactly("اختتام مؤتمر المانحين لدلتا نيسال في الدوامر");
    assertThat(page.select(".moment.open")).hasSize(1);
    assertThat(page("/timeline?from=1999-01-01&to=1999-12-31").select(".empty").text())
        .contains("لا قيد من هذا النوع");
  }

  @Test
  void keeps_a_ledger_that_adds_nothing_up() throws Exception {
    Document page = page("/ledger");
    assertThat(page.select(".ledger td.sum a").eachText()).contains("1,600,000,000", "150,000,000");
    assertThat(page.text()).doesNotContain("1,750,000,000");
    assertThat(page.select("tfoot")).isEmpty();
    int column = page.select("thead th").eachText().indexOf("تعهّد");
    assertThat(page.select("tbody tr:contains(1,600,000,000)").first().child(column).text())
        .startsWith("1,600,000,000 ");
  }

  @Test
  void lays_conflicts_side_by_side() throws Exception {
    Document page = page("/conflicts");
    assertThat(page.select(".contested .side .value").eachText()).containsExactly("36", "34");
  }

  @Test
  void shows_a_body_with_its_members_and_their_sources() throws Exception {
    String href = page("/subjects").select("a[href^=/body]").first().attr("href");
    Document page = page(href);
    assertThat(page.select("tbody tr")).isNotEmpty();
    assertThat(page.select("tbody td.sum a").first().attr("href")).startsWith("/entry/");
  }

  @Test
  void shows_a_country_with_what_is_told_of_it() throws Exception {
    Document page = page("/country?name=XC");
    assertThat(page.select("h1").text()).isEqualTo("غسران");
    assertThat(page.select(".card h3").eachText()).isNotEmpty();
  }

  @Test
  void tells_positions_in_order() throws Exception {
    Document page = page("/country?name=XC");
    assertThat(page.select(".position .chip").eachText()).containsExactly("قول");
    assertThat(page.select(".position h3 a").first().attr("href")).startsWith("/entry/");
  }

  @Test
  void gives_the_members_of_a_body_as_a_table_with_sources() throws Exception {
    String name = encode("اللجنة");
    HttpResponse<String> table = get("/body/membership.csv?name=" + name);
    assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(table.body().lines().findFirst().orElseThrow())
        .startsWith("date,body,count,qualifier,members,added,missing,entry,permalink,standing");
    assertThat(table.body()).contains("XA; XB", "/entry/X-5", "proposed", "وتضم اللجنة");
    assertThat(get("/body/membership-excel.csv?name=" + name).body()).startsWith("\uFEFFdate,");
    assertThat(get("/body/membership.csv?name=nobody").statusCode()).isEqualTo(404);
    assertThat(page("/body?name=" + name).select("a[href^=/body/membership]")).hasSize(2);
  }

  @Test
  void leads_on_from_an_old_name_and_says_what_was_withdrawn() throws Exception {
    HttpResponse<String> moved = get("/entry/F-0");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/entry/F-1");
    HttpResponse<String> gone = get("/entry/F-9");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(gone.body()).select("main").text()).contains("سُحب من السجل");
  }

  @Test
  void lays_a_copy_beside_its_origin_and_flags_a_stale_date() throws Exception {
    String href = page("/copies").select(".contested h2 a").first().attr("href");
    Document page = page(href);
    assertThat(page.select(".beside .copied td").eachText())
        .contains("مؤتمر الدوامر يجمع 1.6 مليار دولار");
    assertThat(page.select(".beside .fresh .chip").text()).isEqualTo("جديد");
    assertThat(page.select(".fault").text()).contains("لم يعد يصح هنا");
  }

  @Test
  void takes_a_decision_from_its_own_form_and_takes_it_back() throws Exception {
    Document first = page("/review");
    String entry = first.select("input[name=entry]").val();
    String token = first.select("input[name=token]").val();
    assertThat(first.select(".chip.conflict").size()).isPositive();
    String form = "entry=" + entry + "&verb=accept&by=tester&note=" + encode("نعم");
    assertThat(post("/review", form).statusCode()).isEqualTo(400);
    assertThat(post("/review", form + "&token=00").statusCode()).isEqualTo(400);
    assertThat(post("/review", form + "&token=" + token).statusCode()).isEqualTo(303);
    Document next = page("/review");
    assertThat(next.select("input[name=entry]").val()).isNotEqualTo(entry);
    assertThat(next.select(".decided .chip").eachText()).containsExactly("إقرار", "ملاحظة");
    for (Element number : next.select("input[name=number]")) {
      assertThat(post("/review/undo", "number=" + number.val() + "&token=" + token).statusCode())
          .isEqualTo(303);
    }
    assertThat(page("/review").select("input[name=entry]").val()).isEqualTo(entry);
    assertThat(page("/review").select(".decided")).isEmpty();
  }

  @Test
  void tells_a_machine_proposal_on_every_card_and_entry() throws Exception {
    Document page = page("/");
    assertThat(page.select(".card .machine")).hasSameSizeAs(page.select(".card"));
    assertThat(page("/entry/F-1").select(".kind .standing").text()).isEqualTo("اقتراح آلي");
  }

  @Test
  void weighs_every_field_and_says_which_value_leads_and_why() throws Exception {
    Document page = page("/entry/F-1");
    Element lead = page.select(".disputes .side.leads").first();
    assertThat(lead.select(".value").text()).isEqualTo("36");
    assertThat(lead.select(".reason").text()).contains("الأسبق");
    assertThat(lead.select(".fine").text()).isEqualTo("مصدر مستقل واحد");
    assertThat(page.select(".weighed .chip").text()).isEqualTo("متعارضة");
  }

  @Test
  void draws_the_way_a_line_took_and_says_it_in_a_sentence() throws Exception {
    Document page = page("/entry/F-1");
    assertThat(page.select(".chain > ul > li > .station").eachText())
        .allMatch(text -> text.contains("وكالات"));
    Element copy = page.select(".chain li li li .station").first();
    assertThat(copy.text()).contains("قصب نيوز", "نسخة بزيادة");
    assertThat(page.select(".chain > .meta").text())
        .contains("روته مقالتان بكلماتهما", "نورمانت عربي", "ونقلته مقالة واحدة");
  }

  private static String token(String path) throws Exception {
    return page(path).select("input[name=token]").first().val();
  }

  private static void undoAll() throws Exception {
    Document page = page("/review");
    for (Element number : page.select("input[name=number]")) {
      post("/review/undo", "number=" + number.val() + "&token=" + token("/review"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verb=edit&f.value=37&f.status=actual        | تعديل | القيمة: 37
          verb=edit&field=value&value=34              | تعديل | القيمة: 34
          verb=rename&name=%D8%A7%D8%B3%D9%85          | تسمية | اسم
          verb=note&note=%3Cb%3E                      | ملاحظة | <b>
          verb=accept                                 | إقرار | ''
          verb=reject                                 | رفض | ''
          verb=split&leaving=other.html               | فصل | ''
          verb=redate&document=other.html&day=2032-03-20 | تأريخ | 2032-03-20
          """)
  void takes_every_decision_on_the_page_of_an_entry(String form, String verb, String what)
      throws Exception {
    String token = token("/entry/F-1/edit");
    HttpResponse<String> taken =
        post("/entry/F-1/edit", form + "&by=" + encode("أمل") + "&token=" + token);
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Location").orElseThrow()).endsWith("/entry/F-1");
    Element made = page("/review").select(".made li").first();
    assertThat(made.select(".chip").first().text()).isEqualTo(verb);
    assertThat(made.text()).contains(what, "أمل");
    if (!verb.equals("تأريخ")) {
      assertThat(page("/entry/F-1").select(".reviewed .made li")).hasSize(1);
    }
    undoAll();
    assertThat(page("/entry/F-1").select(".reviewed")).isEmpty();
  }

  @Test
  void merges_two_entries_of_one_kind_and_no_others() throws Exception {
    String token = token("/entry/S-2/edit");
    String form = "verb=merge&by=amal&token=" + token;
    assertThat(post("/entry/S-2/edit", form + "&other=X-2").statusCode()).isEqualTo(303);
    for (String other : new String[] {"S-2", "M-1", "NONE", ""}) {
      HttpResponse<String> refused = post("/entry/S-2/edit", form + "&other=" + other);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
          .startsWith("لا يُدمج هذان");
    }
    undoAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verb=edit&f.value=%3Cscript%3E   | 422 | لا تُقبل هذه القيمة
          verb=edit&f.value=36             | 422 | لن يتغير شيء
          verb=edit&field=colour&value=red | 422 | لا تُقبل هذه القيمة
          verb=rename&name=%20             | 422 | تنقص كلمات
          verb=split                       | 422 | لا يُفصل هكذا
          verb=redate&document=other.html&day=soon | 422 | ليس هذا يومًا
          verb=redate&document=none&day=2032-01-01 | 422 | لا مقالة بهذا الاسم
          verb=shout                       | 400 | لم يُؤخذ القرار
          """)
  void says_what_is_wrong_with_a_decision_and_keeps_none(String form, int status, String message)
      throws Exception {
    HttpResponse<String> response =
        post("/entry/F-1/edit", form + "&token=" + token("/entry/F-1/edit"));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("<script>");
    assertThat(Jsoup.parse(response.body()).select("main").text()).contains(message);
    assertThat(page("/review").select(".made")).isEmpty();
    assertThat(post("/entry/F-1/edit", "verb=accept").statusCode()).isEqualTo(400);
    assertThat(post("/entry/F-1/edit", "verb=accept&token=00").statusCode()).isEqualTo(400);
  }

  @Test
  void takes_an_addition_by_hand_on_words_of_the_article() throws Exception {
    String id = encode(Fixture.OTHER.value());
    Document form = page("/add?id=" + id + "&kind=figure");
    assertThat(form.select("#f-value").hasAttr("required")).isTrue();
    String token = form.select("input[name=token]").val();
    String sent = "token=" + token + "&document=" + id + "&kind=figure&by=amal&f.what=invited";
    HttpResponse<String> wrong = post("/add", sent + "&f.value=40&quote=" + encode("لم يقله أحد"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#f-value").val()).isEqualTo("40");
    assertThat(post("/add", sent + "&quote=" + encode("حضر المؤتمر")).statusCode()).isEqualTo(422);
    assertThat(post("/add", sent.replace(token, "x") + "&f.value=40&quote=x").statusCode())
        .isEqualTo(400);

    HttpResponse<String> taken = post("/add", sent + "&f.value=40&quote=" + encode("حضر المؤتمر"));
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(page("/article?id=" + id).select(".made li").text())
        .contains("إضافة", "القيمة: 40", "amal");
    undoAll();
    assertThat(page("/article?id=" + id).select(".made")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "entry=NONE&verb=accept", "entry=F-1&verb=merge", "entry=F-1", "verb=accept"})
  void takes_no_decision_that_makes_no_sense(String form) throws Exception {
    String token = page("/review").select("input[name=token]").val();
    assertThat(post("/review", form + "&token=" + token).statusCode()).isEqualTo(400);
    assertThat(post("/review/undo", "number=x&token=" + token).statusCode()).isEqualTo(400);
  }

  @Test
  void reads_a_text_that_somebody_pastes_and_keeps_nothing() throws Exception {
    HttpResponse<String> response =
        post(
            "/read",
            "text=" + encode("حضر الاجتماع في الدوامر ممثلو 36 دولة.") + "&published=2032-03-18");
    assertThat(response.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("mark").text()).contains("36 دولة");
    assertThat(page.select(".note")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text=                              | 400 | ألصق نصًا
          text=&address=                     | 400 | ألصق نصًا
          text=only%20English                | 422 | النص ليس بالعربية
          text=x&published=tomorrow          | 400 | تاريخ النشر
          address=http%3A%2F%2Fa.example%2F  | 422 | لم يجب الخادم
          """)
  void says_what_is_wrong_with_what_was_pasted(String form, int status, String message)
      throws Exception {
    HttpResponse<String> response = post("/read", form);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(response.body()).select("[role=alert]").text()).contains(message);
  }

  @Test
  void gives_back_what_was_typed_and_bounds_it() throws Exception {
    Document page = Jsoup.parse(post("/read", "text=&address=" + encode("\"><script>")).body());
    assertThat(page.select("#address").val()).isEqualTo("\"><script>");
    assertThat(post("/read", "text=" + "x".repeat(600_000)).statusCode()).isEqualTo(413);
    assertThat(post("/read", "text=" + "x".repeat(7_000_000)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void gives_the_listed_entries_as_a_file(ExportFormat format) throws Exception {
    HttpResponse<String> response = get("/export/" + format.file() + "?kind=meeting");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringWhitespace(format.mediaType());
    assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", format.file());
    if (format == ExportFormat.CSV) {
      assertThat(response.body().lines().skip(1)).allMatch(line -> line.contains(",meeting,"));
    }
  }

  /// Every line of minutes that says something of a meeting has its permalink, and below it a quotation with its source.
  @Test
  void the_lines_of_minutes_have_permalink_quotation_and_source() throws Exception {
    List<String> lines = get("/entry/M-1/minutes.md").body().lines().toList();
    List<String> entries = lines.stream().filter(line -> line.matches("- .*\\(\\[.*")).toList();

    assertThat(entries).isNotEmpty();
    assertThat(entries)
        .allMatch(line -> line.matches("- .+ \\(\\[[A-Z]-\\S+]\\(/entry/[A-Z]-\\S+\\)\\)"));
    for (String entry : entries) {
      assertThat(lines.get(lines.indexOf(entry) + 1)).matches("  - «.+» — .+");
    }
    assertThat(lines.stream().filter(line -> line.startsWith("- «"))).isNotEmpty();
    assertThat(lines.stream().filter(line -> line.startsWith("#")))
        .allMatch(line -> line.matches("#{1,2} .+"));
  }

  @Test
  void writes_the_minutes_of_a_meeting() throws Exception {
    String minutes = get("/entry/M-1/minutes.md").body();
    assertThat(minutes)
        .startsWith("# اختتام مؤتمر المانحين لدلتا نيسال في الدوامر")
        .contains("- **المدينة**: الدوامر", "- [M-1](/entry/M-1)", "## مبالغ", "1,600,000,000")
        .doesNotContain("150,000,000", "<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process?name=none",
        "/country?name=%3Cscript%3E",
        "/body",
        "/copies?id=none",
        "/official?name=%D8%B9%D8%A7%D8%B5%D9%85",
        "/export/none.doc",
        "/entry/NONE/minutes.md",
        "/entry/NONE/edit",
        "/add",
        "/add?id=none&kind=%3Cscript%3E",
        "/entry/NONE",
        "/entry/%3Cscript%3E",
        "/article",
        "/article?id=none",
        "/nowhere",
        "/assets/none.css"
      })
  void says_what_is_not_there(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).select("main .empty h1").text()).isNotBlank();
    assertThat(response.body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?from=yesterday&to=2032-13-99&page=-4&country=%00&kind=nothing",
        "/?page=999999999999",
        "/?q=%F0%9F%92%A7%22%3E%3Cscript%3E",
        "/?lang=xx&theme=blue&digits=roman",
        "/timeline?kind=none&from=x",
        "/ledger?process=%00",
        "/conflicts?page=-9",
        "/review?after=NONE",
        "/add?id=other.html&kind=%3Cscript%3E",
        "/entry/E-1/edit",
        "/entry/S-2/edit?lang=en",
        "/copies?page=0",
        "/search?page=77&sort=oldest&person=%00&from=x",
        "/search?q=%22%22%22%3Cscript%3E%20%26%26%20%7E%2B*",
        "/article?id=other.html&fact=77777",
        "/entry/M-1?digits=arabic&theme=dark"
      })
  void takes_any_question(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("<script>");
  }

  @Test
  void says_that_the_register_is_empty_and_what_fills_it() throws Exception {
    Holdings none =
        Fixture.holdings(new org.mahdar.model.Register(java.util.List.of()), java.util.List.of());
    try (Site empty =
        Site.start(
            () -> none, Gazetteers.of(Knowledge.load()), 0, false, desk, Fixture.verdicts())) {
      Document page = Jsoup.connect(empty.address()).get();
      assertThat(page.select(".empty").text()).contains("السجل فارغ", "mahdar build");
      assertThat(page.select(".demo")).isEmpty();
    }
  }

  @Test
  void a_page_that_needs_more_than_there_is_takes_no_other_with_it() throws Exception {
    java.util.concurrent.atomic.AtomicBoolean full =
        new java.util.concurrent.atomic.AtomicBoolean();
    java.util.function.Supplier<Holdings> shelf =
        () -> {
          if (full.get()) {
            throw new StackOverflowError();
          }
          return holdings;
        };
    try (Site ailing =
        Site.start(shelf, Gazetteers.of(Knowledge.load()), 0, false, desk, Fixture.verdicts())) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(ailing.address())).build();
      full.set(true);
      HttpResponse<String> answer =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("تعذّر عرض هذه الصفحة", "could not be shown");
      full.set(false);
      assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void refuses_a_port_that_is_taken() {
    int port = URI.create(site.address()).getPort();
    assertThatThrownBy(() ->
            Site.start(
                () -> holdings,
                Gazetteers.of(Knowledge.load()),
                port,
                true,
                desk,
                Fixture.verdicts()))
        .isInstanceOf(PortInUseException.class)
        .hasMessage("port " + port + " of 127.0.0.1 is in use");
  }

  private static Map<String, HttpResponse<String>> crawl() throws Exception {
    Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();
    Deque<String> ahead = new ArrayDeque<>(Set.of("/"));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (seen.containsKey(path)
          || path.contains("lang=")
          || path.contains("theme=")
          || path.contains("digits=")) {
        continue;
      }
      HttpResponse<String> response = get(path);
      seen.put(path, response);
      Document page = Jsoup.parse(response.body(), site.address());
      for (Element link : page.select("a[href]")) {
        String target = link.absUrl("href").replaceAll("#.*", "");
        if (target.startsWith(site.address())
            && !target.endsWith(".json")
            && !link.hasAttr("download")) {
          ahead.add(target.substring(site.address().length() - 1));
        }
      }
    }
    return seen;
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(site.address().replaceAll("/$", "") + path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.address().replaceAll("/$", "") + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
