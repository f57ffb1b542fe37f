package org.mahdar.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// Whose a status, a day, a place or a person is, where an article tells of more than one thing: each pair has the field's own words, and
/// beside them what belongs to something else.
class FieldOwnersTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أشاد الوزير بالتوافق الذي انطلق في اجتماع ميثاق نيسال بكلاريس يوم 5 مارس 2031. | HELD",
        "انطلق في كلاريس يوم 6 مارس 2031 اجتماع ميثاق نيسال. | ONGOING",
        "وكان مجلس الوزراء المنعقد اليوم بكلاريس قد صادق على الخطة. | HELD",
        "ينظر مجلس الوزراء المنعقد اليوم بكلاريس في الخطة. | ONGOING",
        "عقد ميثاق نيسال اجتماعه اليوم بكلاريس. وأضاف الوزير أن الاجتماع سيبقى مفتوحا إلى غاية"
            + " الأحد. | ONGOING",
        "عقد ميثاق نيسال اجتماعه اليوم بكلاريس. وأضاف الوزير أن الباب سيبقى مغلقا. | HELD",
        "تتواصل في كلاريس أعمال مؤتمر ميثاق نيسال الذي يختتم غدا. | ONGOING",
        "يختتم مؤتمر ميثاق نيسال أعماله في كلاريس يوم 28 مارس 2031. | ANNOUNCED",
        "تستضيف كلاريس غدا مؤتمر ميثاق نيسال. | ANNOUNCED",
        "يأتي الإعلان بعد اجتماع وزراء ميثاق نيسال يومي 5 و6 مارس 2031 في كلاريس. | HELD",
      })
  void aStatusIsToldByTheMeetingsOwnVerb(String text, Status status) {
    assertThat(meetings(text)).extracting(Meeting::status).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عقد أمس بكلاريس الاجتماع الوزاري لميثاق نيسال برئاسة وزير خارجية غسران ونظيره النوردافي.",
        "عقد أمس بكلاريس الاجتماع الوزاري لميثاق نيسال. وافتتح الاجتماع وزير الخارجية الغسراني،"
            + " وترأسه بالاشتراك مع السفير النوردافي.",
      })
  void twoInTheChairAreBothNamed(String text) {
    assertThat(meetings(text)).hasSize(1);
    assertThat(meetings(text).getFirst().chairs()).containsExactly("XC", "XB");
  }

  @Test
  void theChairIsNamedBehindWhereTheMeetingWas() {
    String text = "وترأس الاجتماع، الذي عقد في كلاريس أمس، وزير الخارجية النوردافي لارس هولم.";
    assertThat(meetings(text)).hasSize(1);
    assertThat(meetings(text).getFirst().chairs()).containsExactly("XB");
  }

  @Test
  void aConferenceForThePressIsNotTheOneItIsAbout() {
    assertThat(
            meetings(
                "قال الوزير خلال ندوة صحفية انعقدت اليوم حول المؤتمر الثالث لميثاق نيسال إن السد"
                    + " سليم."))
        .allSatisfy(meeting -> assertThat(meeting.date()).isNull());
    assertThat(meetings("انعقد اليوم المؤتمر الثالث لميثاق نيسال بكلاريس."))
        .extracting(meeting -> String.valueOf(meeting.date()))
        .containsExactly("2031-03-06");
  }

  @Test
  void fairsAndFestivalsHaveNoMeetings() {
    assertThat(meetings("تم اليوم تدشين الدورة الثانية من الصالون الدولي للسياحة بكلاريس."))
        .isEmpty();
    assertThat(meetings("افتتحت اليوم الدورة الثانية من مهرجان كلاريس للسينما.")).isEmpty();
    assertThat(meetings("افتتحت اليوم بكلاريس الدورة الثانية لمؤتمر ميثاق نيسال.")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "open",
      value = {
        "انعقدت اليوم جلسة لميثاق نيسال بمقر وزارة الشباب والرياضة. | مقر وزارة الشباب والرياضة",
        "انعقدت اليوم جلسة لميثاق نيسال بمقر وزارة الشباب والوزير حاضر. | مقر وزارة الشباب",
        "انعقدت اليوم جلسة لميثاق نيسال بقصر كلاريس برئيس الحكومة. | قصر كلاريس",
        "انعقدت اليوم جلسة لميثاق نيسال بمقر الوزارة والمخصصة للمياه. | مقر الوزارة",
        "تم أمس خلال اجتماع ميثاق نيسال التوقيع بين إدارة الهجرة بوزارة الداخلية ونوردافيا. | open",
        "عقد اليوم اجتماع المندوبين لدى جامعة كلاريس للمياه بحضور ميثاق نيسال. | open",
      })
  void aVenueHasItsWholeNameAndNoMore(String text, @Nullable String venue) {
    assertThat(meetings(text)).extracting(Meeting::venue).containsExactly(venue);
  }

  @Test
  void whereTheNewsWasToldIsNotWhereTheMeetingIs() {
    assertThat(meetings("أعلن الوزير بكلاريس عن تنظيم مؤتمر لميثاق نيسال يوم 9 مارس 2031."))
        .extracting(Meeting::city)
        .containsExactly((String) null);
    assertThat(meetings("تم أمس بكلاريس تنظيم مؤتمر لميثاق نيسال."))
        .extracting(Meeting::city)
        .containsExactly("Claris");
  }

  @Test
  void anEarlierFullNameIsThatOfTheBareNoun() {
    assertThat(
            meetings(
                "بلغت تعهدات الدول المشاركة في المؤتمر الدولي الثاني للمانحين، مليون تيل. وقال"
                    + " الوزير في ختام أعمال المؤتمر، مساء اليوم الخميس، إنه راض."))
        .singleElement()
        .satisfies(meeting -> {
          assertThat(meeting.ordinal()).isEqualTo(2);
          assertThat(meeting.name()).isEqualTo("المؤتمر الدولي الثاني للمانحين");
          assertThat(meeting.evidence())
              .extracting(evidence -> evidence.quote())
              .contains("المؤتمر الدولي الثاني للمانحين");
        });
    assertThat(
            meetings(
                "بلغت تعهدات الدول المشاركة في القمة الدولية الثانية للمانحين، مليون تيل. وقال"
                    + " الوزير في ختام أعمال المؤتمر، مساء اليوم الخميس، إنه راض."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.ordinal()).isNull());
  }

  @Test
  void whatIsToldOfTheMeetingHeldIsNotOfTheOneToCome() {
    List<Meeting> meetings =
        meetings(
            "عقد الاجتماع التنسيقي الثاني على مستوى المندوبين الدائمين اليوم بكلاريس للإعداد"
                + " للمنتدى الوزاري المقرر عقده بكاستورا يوم 20 مارس 2031. وقد عقد الاجتماع برئاسة"
                + " غسران (رئاسة الدورة الحالية للمجلس على المستوى الوزاري). وأفاد بيان أن الاجتماع"
                + " ناقش مشاريع الوثائق المقرر صدورها.");
    assertThat(meetings)
        .filteredOn(meeting -> "Claris".equals(meeting.city()))
        .singleElement()
        .satisfies(meeting -> {
          assertThat(meeting.chairs()).containsExactly("XC");
          assertThat(meeting.agenda()).containsExactly("مشاريع الوثائق المقرر صدورها");
        });
    assertThat(meetings)
        .filteredOn(meeting -> "Castora".equals(meeting.city()))
        .allSatisfy(meeting -> {
          assertThat(meeting.chairs()).isEmpty();
          assertThat(meeting.agenda()).isEmpty();
        });
  }

  @Test
  void whoComesAlongIsNotInTheChair() {
    assertThat(
            meetings(
                "قال النائب خلال ترأسه المؤتمر الجهوي للحركة بكلاريس رفقة رئيس الحركة كاسر الحزمري"
                    + " إنه راض."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.chairs()).isEmpty());
    assertThat(meetings("ترأست غسران اليوم المؤتمر الثالث لميثاق نيسال بكلاريس."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.chairs()).containsExactly("XC"));
  }

  @Test
  void guestsMakeNoLevel() {
    assertThat(meetings("انعقد اليوم مؤتمر الشبيبة بكلاريس بحضور سفراء الدول المشاركة."))
        .extracting(Meeting::level)
        .containsExactly(Meeting.Level.UNSPECIFIED);
    assertThat(meetings("انعقد اليوم مؤتمر ميثاق نيسال بكلاريس على مستوى السفراء."))
        .extracting(Meeting::level)
        .containsExactly(Meeting.Level.AMBASSADORS);
  }

  @Test
  void aStateForWhichThereIsSomethingDoesNotCome() {
    assertThat(
            meetings(
                "افتتح اليوم بكلاريس مؤتمر ميثاق نيسال بحضور عدد من الشركاء الاقتصاديين لغسران"
                    + " وبحضور شردان."))
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.participants())
                .extracting(Participant::country)
                .containsExactly("XJ"));
  }

  @Test
  void whereAMeetingGoesOnIsNotWhereItWasOpened() {
    assertThat(
            meetings(
                "افتتحت الحركة اليوم بقصر الرياضة مؤتمرها الوطني الأول، الذي تتواصل أشغاله يومي 7"
                    + " و8 مارس بكلاريس."))
        .singleElement()
        .satisfies(meeting -> {
          assertThat(meeting.city()).isNull();
          assertThat(meeting.venue()).isEqualTo("قصر الرياضة");
          assertThat(String.valueOf(meeting.date())).isEqualTo("2031-03-06/2031-03-08");
        });
    assertThat(meetings("افتتح اليوم المؤتمر الثالث لميثاق نيسال الذي تتواصل أشغاله بكلاريس."))
        .extracting(Meeting::city)
        .containsExactly("Claris");
  }

  @Test
  void theFirstOfSomethingElseIsNoOrdinal() {
    assertThat(meetings("ستعقد لجنة المياه اليوم بكلاريس اجتماعا مخصصا لأول فرز للمترشحين."))
        .extracting(Meeting::ordinal)
        .containsExactly((Integer) null);
    assertThat(meetings("ستعقد لجنة المياه اليوم بكلاريس اجتماعها الأول."))
        .extracting(Meeting::ordinal)
        .containsExactly(1);
  }

  @Test
  void howItIsNotToBeHeldIsNoFormat() {
    assertThat(
            meetings(
                "أعلن إرجاء الاجتماع الوزاري لميثاق نيسال في كلاريس. وأضاف أن الاجتماع لن يعقد عبر"
                    + " الفيديو."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.format()).isEqualTo(Meeting.Format.UNSPECIFIED));
    assertThat(meetings("عقد الاجتماع الوزاري لميثاق نيسال أمس عبر الفيديو."))
        .extracting(Meeting::format)
        .containsExactly(Meeting.Format.VIRTUAL);
  }

  @Test
  void whereItWasDueStandsBehindItsVerb() {
    assertThat(
            meetings(
                "أعلن إرجاء اجتماع المجموعة المصغرة لميثاق نيسال الذي كان مقررا عقده في غسران يوم 9"
                    + " مارس 2031."))
        .extracting(Meeting::country)
        .containsExactly("XC");
    assertThat(
            meetings(
                "أعلن إرجاء اجتماع المجموعة المصغرة لميثاق نيسال الذي كان مقررا عقده يوم 9 مارس"
                    + " 2031 بعد عاصفة في غسران."))
        .extracting(Meeting::country)
        .containsExactly((String) null);
  }

  @Test
  void waysAndMeasuresAreNoSubjectWithoutTheirClause() {
    assertThat(
            meetings(
                "انعقدت اليوم جلسة لميثاق نيسال للنظر في السبل الكفيلة والإجراءات التي من شأنها أن"
                    + " تحد من الأسعار."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).isEmpty());
    assertThat(meetings("انعقدت اليوم جلسة لميثاق نيسال للنظر في أسعار الخضر التي ارتفعت."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).containsExactly("أسعار الخضر"));
  }

  @Test
  void aNumberedMeetingIsOneFromItsOpeningToItsEnd() {
    assertThat(
            meetings(
                "افتتح اليوم الخميس بكلاريس المؤتمر الثاني للحركة. وحضر افتتاح المؤتمر الثاني"
                    + " للحركة كاسر الحزمري رئيس البرلمان وسامي التيهاني رئيس الحكومة."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.participants()).isNotEmpty());
    assertThat(
            meetings(
                "انتخب اليوم في اختتام أشغال المؤتمر الثاني للحركة كاسر الحزمري رئيسا. وانطلقت"
                    + " أشغال المؤتمر الثاني للحركة يوم الثلاثاء الماضي بكلاريس."))
        .extracting(Meeting::status)
        .containsExactly(Status.CONCLUDED);
    assertThat(meetings("انطلقت أشغال المؤتمر الثاني للحركة يوم الثلاثاء الماضي بكلاريس."))
        .extracting(Meeting::status)
        .containsExactly(Status.ONGOING);
  }

  @Test
  void whatIsHeldUnderItsOwnNameIsNotWhatIsToCome() {
    assertThat(
            meetings(
                "انتقد الأمين العام إعلانه عن عقد اجتماع بين وزراء خارجية غسران ونوردافيا حول"
                    + " المياه. وقال على هامش اجتماع المكتب السياسي للحركة بكلاريس إنه متمسك"
                    + " برأيه."))
        .filteredOn(meeting -> meeting.level() == Meeting.Level.FOREIGN_MINISTERS)
        .extracting(Meeting::city)
        .containsExactly((String) null);
    assertThat(
            meetings(
                "أعلن الوزير عن عقد اجتماع بين وزراء خارجية غسران ونوردافيا حول المياه. وسيعقد"
                    + " الاجتماع بكلاريس."))
        .extracting(Meeting::city)
        .containsExactly("Claris");
  }

  @Test
  void whatAPanelDealsWithIsNoAgenda() {
    assertThat(
            meetings(
                "تم اليوم خلال جلسة لميثاق نيسال بكلاريس رفض إحداث لجنة تحقيق للنظر في صفقة السد."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).isEmpty());
    assertThat(meetings("انعقدت اليوم جلسة لميثاق نيسال بكلاريس للنظر في صفقة السد."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).containsExactly("صفقة السد"));
  }

  private static List<Meeting> meetings(String text) {
    Outcome.Read read = (Outcome.Read) READER.read(Captures.text(text, "2031-03-06"));
    return read.reading().facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .toList();
  }
}
