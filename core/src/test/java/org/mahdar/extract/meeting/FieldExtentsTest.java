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
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// Where a name, a building, a subject or a list ends: each pair has what belongs to the field, and beside it what begins another phrase.
class FieldExtentsTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تم أمس خلال الجلسة العامة للجنة الوطنية العليا انتخاب أعضاء المكتب في كلاريس."
            + " | الجلسة العامة للجنة الوطنية العليا",
        "عقد أمس في كلاريس الاجتماع الأول للجنة تمويل الاقتصاد. | الاجتماع الأول للجنة تمويل"
            + " الاقتصاد",
        "عقد أمس في كلاريس اجتماع اللجنة رفيعة المستوى لمياه الدلتا."
            + " | اجتماع اللجنة رفيعة المستوى لمياه الدلتا",
        "انعقدت أمس في كلاريس جلسة إسناد رخص الصيد المقررة في مقر الميثاق."
            + " | جلسة إسناد رخص الصيد",
        "قال الوزير أمس في كلاريس على هامش ندوة نوردافية نظمتها الجمعية حول السدود إن السد سليم."
            + " | ندوة نوردافية",
        "انعقد أمس في كلاريس مؤتمر دولي بعنوان \"مياه الدلتا في خطر\" بحضور الوزراء."
            + " | مؤتمر دولي بعنوان \"مياه الدلتا في خطر\"",
        "انعقد أمس في كلاريس مؤتمر السدود لعدد من المانحين. | مؤتمر السدود",
        "انعقد أمس في كلاريس الاجتماع الثالث للجنة المصغرة المنبثقة عن ميثاق نيسال."
            + " | الاجتماع الثالث للجنة المصغرة المنبثقة عن ميثاق نيسال",
        "انعقد أمس في كلاريس مؤتمر دولي بشأن الأزمة في غسران. | مؤتمر دولي بشأن الأزمة في غسران",
        "انعقد أمس في كلاريس المؤتمر الثالث للمنظمة الدولية للوقاية من حرائق الغابات."
            + " | المؤتمر الثالث للمنظمة الدولية للوقاية من حرائق الغابات",
        "انعقدت أمس ندوة الشراكة مع شردان في كلاريس. | ندوة الشراكة مع شردان",
        "انعقد أمس المؤتمر الدولي للاستثمار في كلاريس. | المؤتمر الدولي للاستثمار",
        "انعقد أمس في كلاريس منتدى الاستثمار في إفريقيا. | منتدى الاستثمار في إفريقيا",
        "انعقد أمس في كلاريس المؤتمر العربي والأفريقي لسدود الدلتا."
            + " | المؤتمر العربي والأفريقي لسدود الدلتا",
        "انعقد أمس في كلاريس اجتماع عربي-أفريقي حول مياه الدلتا."
            + " | اجتماع عربي-أفريقي حول مياه الدلتا",
        "انعقد أمس في كلاريس اجتماع وزراء خارجية كل من غسران ونوردافيا وشردان لبحث السد."
            + " | اجتماع وزراء خارجية كل من غسران ونوردافيا وشردان",
        "انعقدت أمس في كلاريس الجلسة العامة للجنة المياه والتنافس انحصر في مرشحين."
            + " | الجلسة العامة للجنة المياه",
        "انعقد أمس في كلاريس مؤتمر الإعلان عن جبهة الدلتا \"إنهم مستعدون للحوار\"."
            + " | مؤتمر الإعلان عن جبهة الدلتا",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا لإعلان موقفه النهائي. | ",
        "انعقد أمس المؤتمر الثاني للزراعة بعنوان زراعة جديدة في مفترق العلوم وذلك في كلاريس."
            + " | المؤتمر الثاني للزراعة بعنوان زراعة جديدة في مفترق العلوم",
        "عقد ميثاق نيسال أمس في كلاريس مؤتمرا لإنقاذ الدلتا. | مؤتمرا لإنقاذ الدلتا",
      })
  void aNameIsOverWhereAnotherPhraseBegins(String text, String name) {
    assertThat(meetings(text)).extracting(Meeting::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "جلسة عمل | جلسة عمل حول مياه الدلتا",
        "جلسة المفاوضات | جلسة المفاوضات الثالثة",
        "اجتماع أمني عاجل | الاجتماع الأمني العاجل للجنة المياه",
        "اجتماع أمني عاجل لمجلس البلدية | اجتماع أمني عاجل لميثاق نيسال",
        "اجتماع للمكتب التنفيذي | اجتماع المكتب التنفيذي للميثاق",
        "اجتماع اللجنة | اجتماع لجنة المياه",
        "اجتماع للمكتب | اجتماع للمجموعة المصغرة",
        "ندوة علمية | ندوة علمية لمنتجي الأسمدة",
        "مؤتمر دولي | مؤتمر السدود",
        "قمة متعددة الأطراف | قمة عربية متعددة الأطراف",
        "اجتماع مجلسها | اجتماع مجلس الميثاق",
        "اجتماع لمكتبه التنفيذي | مؤتمر للمكتب التنفيذي",
      })
  void wordsThatFitAnyOtherAreNoName(String common, String name) {
    assertThat(meetings("انعقد أمس في كلاريس " + common + " بحضور وزراء الميثاق."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.name()).isNull());
    assertThat(meetings("انعقد أمس في كلاريس " + name + " بحضور وزراء الميثاق."))
        .extracting(Meeting::name)
        .containsExactly(name);
  }

  @Test
  void aJudgementInQuotationMarksIsNoName() {
    assertThat(meetings("انعقدت أمس في كلاريس قمة \"بروتوكولية\" بحضور رئيس غسران."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.name()).isNull());
    assertThat(meetings("انعقدت أمس في كلاريس قمة \"مياه الدلتا\" بحضور رئيس غسران."))
        .extracting(Meeting::name)
        .containsExactly("قمة \"مياه الدلتا\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عقد ميثاق نيسال اجتماعه أمس في مقر حلف شمال الأطلسي. | Brussels",
        "عقد ميثاق نيسال اجتماعه أمس في مقر حلف شمال الأطلسي بكلاريس. | Claris",
        "عقد ميثاق نيسال اجتماعه أمس بمقر الأمانة العامة لجامعة الدول العربية. | Cairo",
        "عقد ميثاق نيسال اجتماعه أمس في مقر بعثة جامعة الدول العربية. | ",
        "عقد ميثاق نيسال اجتماعه أمس في مقر الأمم المتحدة. | ",
      })
  void theSeatOfABodyIsInItsCity(String text, String city) {
    assertThat(meetings(text)).extracting(Meeting::city).containsExactly(city);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عقد ميثاق نيسال أمس بقصر الضيافة برئيس الحكومة اجتماعا طارئا. | قصر الضيافة",
        "يعقد ميثاق نيسال غدا في مقر الحزب أول اجتماع لمكتبه. | مقر الحزب",
        "عقد ميثاق نيسال أمس بمقر الحركة بعنوان \"الذكرى\" اجتماعا طارئا. | مقر الحركة",
        "عقد ميثاق نيسال أمس بمقر بلدية النهر اجتماعا طارئا. | مقر بلدية النهر",
        "عقد ميثاق نيسال أمس بمقر الاتحاد الدلتاوي للصناعة والتجارة والصناعات التقليدية اجتماعا."
            + " | مقر الاتحاد الدلتاوي للصناعة والتجارة والصناعات التقليدية",
        "عقد ميثاق نيسال أمس بمجلس النواب للحكومة اجتماعا. | مجلس النواب",
        "عقد ميثاق نيسال أمس بمقر الهيئة للمياه اجتماعا. | مقر الهيئة للمياه",
        "عقد ميثاق نيسال أمس بمقر الإدارة العامة تقرر خلاله البناء اجتماعا. | مقر الإدارة العامة",
        "عقد ميثاق نيسال أمس اجتماعا بمقر نواب الشعب التصويت على القانون. | مقر نواب الشعب",
        "عقد ميثاق نيسال أمس اجتماعا في مركز التيهاني الدولي للمؤتمرات والمعارض بكلاريس."
            + " | مركز التيهاني الدولي للمؤتمرات والمعارض",
        "عقد ميثاق نيسال أمس اجتماعا بمقره بالدلتا. | ",
        "عقد ميثاق نيسال أمس اجتماعا بدار الثقافة ابن الزيات. | ",
        "عقد ميثاق نيسال أمس بمقر \"جمعية المياه والتنمية\" اجتماعا طارئا."
            + " | مقر \"جمعية المياه والتنمية\"",
      })
  void aBuildingHasNoMoreThanItsName(String text, String venue) {
    assertThat(meetings(text)).extracting(Meeting::venue).containsExactly(venue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا لبحث تقاسم المياه بمقر الميثاق. | تقاسم المياه",
        "عقد ميثاق نيسال أمس اجتماعا حول تقاسم المياه في كلاريس. | تقاسم المياه",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا حول مياه الدلتا مشيرا إلى خطرها. | مياه الدلتا",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا حول \"مياه الدلتا في خطر\". | مياه الدلتا في خطر",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا حول الوضع السائد في الدلتا. | الوضع السائد في"
            + " الدلتا",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا لبحث التعاون بين البلدين. | التعاون بين البلدين",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا حول مساعدة غسران على تجاوز الأزمة."
            + " | مساعدة غسران على تجاوز الأزمة",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا حول الوضع في مخيم عين الزيت."
            + " | الوضع في مخيم عين الزيت",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا للنظر في مشروع الميزانية لسنة 2031."
            + " | مشروع الميزانية لسنة 2031",
        "عقد ميثاق نيسال أمس في كلاريس اجتماعا لبحث تنفيذ مخرجات مؤتمر الدلتا."
            + " | تنفيذ مخرجات مؤتمر الدلتا",
      })
  void anAgendaIsWhatTheyTalkAbout(String text, String agenda) {
    assertThat(meetings(text))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).containsExactly(agenda));
  }

  @ParameterizedTest
  @CsvSource({
    "عقد ميثاق نيسال أمس في كلاريس اجتماعا لبحث هذا الموضوع.",
    "عقد ميثاق نيسال أمس في كلاريس اجتماعا للنظر في تداعيات ما تعرض له رئيسه.",
    "نفى الوزير أمس خلال اجتماع ميثاق نيسال في كلاريس ما تم تداوله بخصوص مياه الدلتا.",
    "انطلق أمس في كلاريس المؤتمر الوزاري لميثاق نيسال للبحث والتجديد.",
    "انطلق أمس في كلاريس اجتماع ميثاق نيسال مع الأطراف المشاركة في الحوار حول الدستور.",
  })
  void whatDoesNotSayTheSubjectIsNoAgenda(String text) {
    assertThat(meetings(text))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.agenda()).isEmpty());
  }

  @Test
  void whatOnlyPointsAtAnotherNameComesToNothing() {
    assertThat(
            meetings("عقد ميثاق نيسال أمس اجتماعا في كلاريس بحضور ممثلي حركة نداء غسران وشردان."))
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.participants())
                .extracting(Participant::country)
                .doesNotContain("XC"));
    assertThat(meetings("عقد ميثاق نيسال أمس اجتماعا في كلاريس بحضور ممثلي غسران وشردان."))
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.participants())
                .extracting(Participant::country)
                .containsExactly("XC", "XJ"));
  }

  @Test
  void whereSomebodyLandsIsNotWhereTheyMeet() {
    assertThat(
            meetings(
                "وصل رئيس غسران اليوم إلى مطار النهر الدولي بكلاريس لحضور قمة ميثاق نيسال"
                    + " المنعقدة غدا."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.city()).isNull());
    assertThat(meetings("وصل رئيس غسران اليوم لحضور قمة ميثاق نيسال المنعقدة غدا بكلاريس."))
        .extracting(Meeting::city)
        .containsExactly("Claris");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "open",
      value = {
        "انعقد أمس مؤتمر مانحين خاص بغسران بحضور وزراء الميثاق. | open",
        "انعقد أمس مؤتمر مانحين بغسران بحضور وزراء الميثاق. | XC",
        "انعقد أمس مؤتمر المانحين الثالث لدعم الوضع الإنساني في غسران. | open",
        "انعقد مؤتمر المانحين الثالث لدعم الوضع الإنساني في شردان اليوم الثلاثاء بغسران. | XC",
        "تطرق الوزراء أمس خلال مؤتمر ميثاق نيسال إلى التطورات الراهنة في غسران. | open",
      })
  void whatItIsAboutIsNotWhereItIs(String text, @Nullable String country) {
    assertThat(meetings(text)).extracting(Meeting::country).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "سادت حالة من التوتر أمس خلال اجتماع لجنة المياه بكلاريس. | HELD",
        "سيتعهد الوزراء بالدعم خلال اجتماع لجنة المياه بكلاريس. | ANNOUNCED",
        "أشاد الوزير بالمؤتمر الوزاري لميثاق نيسال المنعقد مؤخرا بكلاريس. | HELD",
        "أشاد الوزير بالمؤتمر الوزاري لميثاق نيسال المنعقد حاليا بكلاريس. | ONGOING",
        "قال الوزير أثناء اجتماع لجنة المياه المنعقد بكلاريس أيام 5 و6 و7 مارس 2031 إنه راض. |"
            + " ONGOING",
        "قال الوزير أثناء اجتماع لجنة المياه بكلاريس يومي 5 و6 مارس 2031 إنه راض. |" + " HELD",
        "تزامن توقيع الاتفاق مع بدء أعمال مؤتمر ميثاق نيسال بكلاريس. | ONGOING",
        "تم الاتفاق على بدء أعمال مؤتمر ميثاق نيسال بكلاريس. | ANNOUNCED",
      })
  void howAMeetingStandsIsToldByItsOwnWords(String text, Status status) {
    assertThat(meetings(text, "2031-03-06")).extracting(Meeting::status).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "يشارك رئيس غسران اليوم الخميس وغدا الجمعة في المؤتمر الثالث لميثاق نيسال بكلاريس. |"
            + " 2031-03-06/2031-03-07",
        "افتتح اليوم بكلاريس المؤتمر الثالث لميثاق نيسال والذي تتواصل أشغاله إلى غاية 8 مارس 2031."
            + " | 2031-03-06/2031-03-08",
        "افتتح اليوم بكلاريس المؤتمر الثالث لميثاق نيسال والذي تتواصل أشغاله في هدوء. | 2031-03-06",
      })
  void aMeetingHasAllItsDays(String text, String date) {
    assertThat(meetings(text, "2031-03-06"))
        .extracting(meeting -> String.valueOf(meeting.date()))
        .containsExactly(date);
  }

  @Test
  void aPlanThatIsYetToBeDrawnUpIsNotIssued() {
    assertThat(meetings("اتفق الوزراء أمس خلال اجتماع ميثاق نيسال بكلاريس على وضع خطة عمل للمياه."))
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.outcome())
                .extracting(Meeting.Outcome::issued)
                .containsExactly(false));
    assertThat(meetings("أقر الوزراء أمس خلال اجتماع ميثاق نيسال بكلاريس خطة عمل للمياه."))
        .singleElement()
        .satisfies(meeting ->
            assertThat(meeting.outcome())
                .extracting(Meeting.Outcome::issued)
                .containsExactly(true));
    assertThat(meetings("انعقدت أمس بكلاريس جلسة ميثاق نيسال حول الوضع هدفها رسم خطة عمل."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.outcome()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "قال الوزير أمس خلال اجتماع ميثاق نيسال إن النواب في البرلمان الغسراني قلقون.",
    "تحدث عن اجتماع ميثاق نيسال في كلاريس أمس نواب كتلة النهر بالبرلمان الغسراني.",
    "تحدث عن اجتماع ميثاق نيسال في كلاريس أمس في مؤتمر صحفي بمقر الحزب الغسراني.",
  })
  void whereOthersSitIsNoVenue(String text) {
    assertThat(meetings(text)).allSatisfy(meeting -> assertThat(meeting.venue()).isNull());
  }

  @Test
  void whoComesOnAnotherDayIsNotAtTheMeeting() {
    assertThat(
            meetings(
                "الجلسة التي عقدتها لجنة المياه اليوم بكلاريس هي الأخيرة قبل توقيع الاتفاق يوم 9"
                    + " مارس 2031 بحضور غسران وشردان.",
                "2031-03-06"))
        .allSatisfy(meeting -> assertThat(meeting.participants()).isEmpty());
    assertThat(meetings("عقد ميثاق نيسال اجتماعا اليوم بكلاريس بحضور غسران وشردان.", "2031-03-06"))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.participants()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "open",
      value = {
        "عقد أمس بكلاريس اجتماع الوزير الأول بوزراء خارجية ميثاق نيسال. | open",
        "عقد أمس بكلاريس الاجتماع الوزاري الأول لميثاق نيسال. | 1",
        "عقدت أمس بكلاريس ندوة إقليمية للاستشارة الوطنية الرابعة حول المياه. | open",
        "عقد أمس بكلاريس مؤتمر اللجنة الوطنية الرابعة. | open",
        "عقد أمس بكلاريس المؤتمر الدولي للمانحين الثالث. | 3",
        "انعقدت أمس بكلاريس اللجنة التحضيرية لأعمال الدورة الثانية لميثاق نيسال. | open",
      })
  void anOrdinalIsOfTheMeetingItself(String text, @Nullable Integer ordinal) {
    assertThat(ordinal == null || !meetings(text).isEmpty()).isTrue();
    assertThat(meetings(text))
        .allSatisfy(meeting -> assertThat(meeting.ordinal()).isEqualTo(ordinal));
  }

  @Test
  void aSummitOnASubjectMayBeOfAnybody() {
    assertThat(meetings("عقدت أمس قمة حول المياه في كلاريس."))
        .extracting(Meeting::level)
        .containsExactly(Level.UNSPECIFIED);
    assertThat(meetings("عقدت أمس القمة الدولية الثانية حول المياه في كلاريس."))
        .extracting(Meeting::level)
        .containsExactly(Level.UNSPECIFIED);
    assertThat(meetings("عقدت أمس القمة العربية الثانية حول المياه في كلاريس."))
        .extracting(Meeting::level)
        .containsExactly(Level.HEADS_OF_STATE);
    assertThat(meetings("عقدت أمس قمة ميثاق نيسال حول المياه في كلاريس."))
        .extracting(Meeting::level)
        .containsExactly(Level.HEADS_OF_STATE);
  }

  @Test
  void whoOnlyTellsOfAMeetingDoesNotHostIt() {
    assertThat(meetings("أكد النائب كاسر الحزمري أنه سيتم تنظيم مؤتمر لميثاق نيسال في كلاريس غدا."))
        .isNotEmpty()
        .allSatisfy(meeting -> assertThat(meeting.hosts()).isEmpty());
    assertThat(meetings("تستعد غسران لتنظيم مؤتمر لميثاق نيسال في كلاريس غدا."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.hosts()).containsExactly("XC"));
  }

  @Test
  void recommendationsThatDidNotComeOutAreNoOutcome() {
    assertThat(
            meetings("انتهى اجتماع ميثاق نيسال في كلاريس أمس دون أن تصدر عنه أي قرارات أو توصيات."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.outcome()).isEmpty());
    assertThat(meetings("عقد ميثاق نيسال أمس في كلاريس اجتماعا هدفه رسم خطة عمل."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.outcome()).isEmpty());
    assertThat(meetings("صدرت عن اجتماع ميثاق نيسال في كلاريس أمس توصيات."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.outcome()).hasSize(1));
  }

  private static List<Meeting> meetings(String text) {
    return meetings(text, "2032-03-06");
  }

  private static List<Meeting> meetings(String text, String published) {
    Outcome.Read read = (Outcome.Read) READER.read(Captures.text(text, published));
    return read.reading().facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .toList();
  }
}
