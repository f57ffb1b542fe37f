package org.mahdar.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.arabic.Tokens;
import org.mahdar.extract.quantity.QuantityExtractor;
import org.mahdar.extract.time.TimeExplanation.Candidate;
import org.mahdar.extract.time.TimeExplanation.Removal;
import org.mahdar.extract.time.TimeExplanation.Subject;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Dates that need more than one rule: the tense around them, the sentence before them, the whole article.
class TimeExtractorTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final QuantityExtractor QUANTITIES = new QuantityExtractor(KNOWLEDGE);
  private static final TimeExtractor TIMES = new TimeExtractor(KNOWLEDGE);

  @Test
  void aTimeBeforeTheYearsThatCanBeWrittenStaysOpen() {
    assertThat(read("بني السد قبل 2500 عام", "2031-05-15").mentions())
        .isNotEmpty()
        .allMatch(time -> time.edtf() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          افتتح الوزير المعرض الثلاثاء                            | 2031-05-13
          يفتتح الوزير المعرض الثلاثاء                            | 2031-05-20
          أعلنت الشركة أن الخدمة ستتوقف الأحد                     | 2031-05-18
          أعلنت الشركة الأحد أن الخدمة ستتوقف                     | 2031-05-11
          قرر المجلس عقد جلسة يوم الثلاثاء                        | 2031-05-20
          تأجلت الجلسة إلى الاثنين                                | 2031-05-19
          اتفق الطرفان على عقد جولة جديدة الأحد                   | 2031-05-18
          اتفق الطرفان الأحد على عقد جولة جديدة                   | 2031-05-11
          لم تنطلق القافلة يوم الأربعاء                           | 2031-05-14
          وفق ما أعلنته الوزارة الاثنين                           | 2031-05-12
          تنطلق القافلة الخميس                                    | 2031-05-15
          انطلقت القافلة الخميس الماضي                            | 2031-05-08
          تنطلق القافلة الخميس المقبل                             | 2031-05-22
          السبت 17 مايو: الفريق الأول والثاني الأحد: الثالث       | 2031-05-18
          """)
  void whichDayAWeekdayMeansFollowsFromTheWordsAroundIt(String text, String day) {
    assertThat(read(text, "2031-05-15").mentions().getLast().edtf()).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          عقد اللقاء في 12 تموز 2018 ثم التقوا في 17 آب           | 2018-08-17
          عقد اللقاء في 12 تموز 2018. والتقوا في آب من العام ذاته | 2018-08
          عقد اللقاء في 12 تموز 2018 وتلاه لقاء بعد خمسة أيام     | 2018-07-17
          من 28 كانون الأول إلى 3 كانون الثاني 2019               | 2018-12-28/2019-01-03
          وقع الاتفاق في 20 كانون الأول                           | 2030-12-20
          يوقع الاتفاق في 20 كانون الثاني                         | 2032-01-20
          اتفقوا على عقد جولة في 20 كانون الثاني                  | 2032-01-20
          اتفقوا في 20 كانون الثاني على عقد جولة                  | 2031-01-20
          أوصوا بتنظيم لقاء في 20 كانون الثاني                    | 2032-01-20
          يوقع الاتفاق قبل نهاية حزيران                           | 2031-06-21~/2031-06-30~
          """)
  void aDateWithoutItsYearFollowsTheStoryAndTheTense(String text, String edtf) {
    assertThat(read(text, "2031-05-15").mentions().getLast().edtf()).hasToString(edtf);
  }

  @Test
  void aWeekdayThatDisagreesWithYesterdayWinsAndIsDoubtful() {
    TimeMention mention = read("صرح الوزير أمس (الخميس) بذلك", "2031-05-15").mentions().getFirst();
    assertThat(mention.edtf()).hasToString("2031-05-15");
    assertThat(mention.doubts()).containsExactly(Doubt.WEEKDAY_DATE_MISMATCH);
  }

  @Test
  void todayOfACopiedArticleIsTheDayOfTheOriginal() {
    TimeMention mention =
        read("أعلن المجلس اليوم الثلاثاء قراره", "2031-05-15").mentions().getFirst();
    assertThat(mention.edtf()).hasToString("2031-05-13");
    assertThat(mention.doubts()).containsExactly(Doubt.STALE_RELATIVE_DAY);
  }

  @Test
  void aDateThatDisagreesWithItsWeekdayStaysAndIsDoubtful() {
    TimeMention mention = read("عقد اللقاء الجمعة 15 مايو 2031", null).mentions().getFirst();
    assertThat(mention.edtf()).hasToString("2031-05-15");
    assertThat(mention.doubts()).containsExactly(Doubt.WEEKDAY_DATE_MISMATCH);
  }

  @Test
  void theYearOfTheDayOfWritingFollowsFromWeekdayAndWhatIsTold() {
    Times times =
        read(
            "انتهى اللقاء أمس، السبت 9 من آب. ومنذ كانون الأول 2029 زادت الحاجات. وفي العام الحالي"
                + " جمعوا مليونا",
            null);
    assertThat(times.created().edtf()).hasToString("2031-08-10"); // 9 August 2031 is a Saturday
    assertThat(times.created().basis()).isEqualTo(CreationTime.Basis.TEXT);
    assertThat(times.created().candidates())
        .containsExactly(LocalDate.of(2031, 8, 10), LocalDate.of(2036, 8, 10));
    assertThat(times.created().doubts()).containsExactly(Doubt.YEAR_BY_NEAREST);
    assertThat(times.created().evidence().getFirst().quote()).isEqualTo("أمس، السبت 9 من آب");
    assertThat(times.mentions().getLast().edtf()).hasToString("2031");
  }

  @Test
  void explanationsSayWhatRemovedEachCandidate() {
    String text = "انتهى اللقاء أمس، السبت 9 من آب. ومنذ كانون الأول 2029 زادت الحاجات";
    TimeExplanation published =
        TIMES.explain(document(text, null), lattice(document(text, null))).getFirst();
    assertThat(published.subject()).isEqualTo(Subject.PUBLISHED);
    assertThat(published.candidates())
        .contains(
            new Candidate(LocalDate.of(2025, 8, 10), Removal.BEFORE_A_PAST_DATE),
            new Candidate(LocalDate.of(2030, 8, 10), Removal.OTHER_WEEKDAY),
            new Candidate(LocalDate.of(2031, 8, 10), null));
    Document dated = document("عقد اللقاء الثلاثاء", "2031-05-15");
    assertThat(TIMES.explain(dated, lattice(dated)).getFirst().candidates())
        .containsExactly(
            new Candidate(LocalDate.of(2031, 5, 13), null),
            new Candidate(LocalDate.of(2031, 5, 20), Removal.TENSE));
  }

  @Test
  void aTextThatNamesOnlyWeekdaysLeavesItsDayOpen() {
    Times times = read("عقد اللقاء اليوم الخميس. وشكلوا المجموعة في أيلول 2014", null);
    assertThat(times.created().edtf()).isNull();
    assertThat(times.mentions().getFirst().value()).isEqualTo("XXXX-WXX-4");
    assertThat(times.mentions().getFirst().edtf()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          الجمعة 15 تشرين الثاني 2019                       | 2019-11-15
          آخر تحديث: الجمعة 15 تشرين الثاني 2019            |
          20 ذو القعدة 1444                                 | 2023-06-09
          """)
  void aShortLineAboveTheTextSaysWhenItWasWritten(String head, @Nullable String day) {
    String lead = "التقى الوزراء أمس الخميس في المقر لبحث ما تبقى من الملفات العالقة بينهم";
    String text = head + "\n" + lead;
    int cut = head.length() + 1;
    Document page =
        document(
            text,
            null,
            new Section(SectionKind.BODY, new Span(0, head.length()), "text"),
            new Section(SectionKind.LEAD, new Span(cut, text.length()), "first-paragraph"));
    assertThat(String.valueOf(TIMES.read(page, lattice(page)).created().edtf()))
        .isEqualTo(String.valueOf(day));
  }

  @Test
  void whatAnotherPageCallsYesterdayStaysOpen() {
    String text = "عقد اللقاء أمس\nشاهد أيضا هجوم أمس";
    Document page =
        document(
            text,
            "2031-05-15",
            new Section(SectionKind.BODY, new Span(0, 14), "text"),
            new Section(SectionKind.BOILERPLATE, new Span(15, text.length()), "related"));
    List<TimeMention> mentions = TIMES.read(page, lattice(page)).mentions();
    assertThat(mentions.getFirst().edtf()).hasToString("2031-05-14");
    assertThat(mentions.getLast().edtf()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          مارس الوفد ضغوطه على الشركاء
          قال أحد الخبراء إن اثنين من الحاضرين انسحبا
          وصل الثاني والأول من المتسابقين
          قرأت الخبر في المغرب اليوم
          حضر الأمين العام الحالي والسابق
          القرار 2254 ورؤية 2030 و5+5
          """)
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertThat(read(text, "2031-05-15").mentions()).isEmpty();
  }

  /// Random words of dates, marks and digits: every span valid, nothing thrown.
  @Test
  void noTextBreaksTheReading() {
    List<String> pieces =
        List.of(
            "أمس",
            "الخميس",
            "30",
            "فبراير",
            "2019",
            "1445",
            "هـ",
            "(",
            ")",
            "،",
            "-",
            "/",
            "من",
            "إلى",
            "99999999999",
            "صفر",
            "شوال",
            "المقبل",
            "منذ",
            "الساعة",
            ":",
            "25",
            "0",
            "\u202B",
            "\uD83D",
            "مطلع",
            "العام",
            "بعد",
            "أسبوعين",
            "يومي",
            "و",
            "الموافق",
            ".",
            "\n",
            "النصف الثاني",
            "نفسه",
            "غداة",
            "31.12.2019",
            "00,00",
            "عام",
            "9999",
            "كل");
    Random random = new Random(20310515);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder("س");
      IntStream.range(0, 12)
          .forEach(_ ->
              text.append(random.nextInt(4) == 0 ? "" : " ")
                  .append(pieces.get(random.nextInt(pieces.size()))));
      Times times = read(text.toString(), round % 2 == 0 ? "2031-05-15" : null);
      for (TimeMention mention : times.mentions()) {
        assertThat(mention.evidence().quote())
            .isEqualTo(text.substring(mention.span().start(), mention.span().end()))
            .isNotBlank();
      }
    }
  }

  private static Times read(String text, @Nullable String published) {
    Document document = document(text, published);
    return TIMES.read(document, lattice(document));
  }

  private static Lattice lattice(Document document) {
    Lattice bare = KNOWLEDGE.lattice(Tokens.of(document.text()));
    return bare.with(QUANTITIES.mentions(document, bare));
  }

  private static Document document(String text, @Nullable String published, Section... sections) {
    CreationTime created =
        published == null
            ? CreationTime.unknown()
            : CreationTime.of(LocalDate.parse(published), CreationTime.Basis.GIVEN);
    List<Section> all =
        sections.length > 0
            ? List.of(sections)
            : List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text"));
    Source source = new Source("test.txt", null, "0".repeat(64), "text/plain");
    return new Document(
        new DocumentId("test"), source, created, text, "ar", null, null, null, null, null, all);
  }
}
