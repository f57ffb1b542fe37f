package org.mahdar.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Participant;
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
        "قال الوزير أمس في كلاريس على هامش ندوة دولية نظمتها الجمعية حول المياه إن السد سليم."
            + " | ندوة دولية",
        "انعقد أمس في كلاريس مؤتمر دولي بعنوان \"مياه الدلتا في خطر\" بحضور الوزراء."
            + " | مؤتمر دولي بعنوان \"مياه الدلتا في خطر\"",
        "انعقد أمس في كلاريس مؤتمر دولي لعدد من المانحين. | مؤتمر دولي",
      })
  void aNameIsOverWhereAnotherPhraseBegins(String text, String name) {
    assertThat(meetings(text)).extracting(Meeting::name).containsExactly(name);
  }

  @Test
  void aJudgementInQuotationMarksIsNoName() {
    assertThat(meetings("انعقدت أمس في كلاريس قمة \"بروتوكولية\" بحضور رئيس غسران."))
        .allSatisfy(meeting -> assertThat(meeting.name()).isNull());
    assertThat(meetings("انعقدت أمس في كلاريس قمة \"مياه الدلتا\" بحضور رئيس غسران."))
        .extracting(Meeting::name)
        .containsExactly("قمة \"مياه الدلتا\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "عقد ميثاق نيسال أمس بقصر الضيافة برئيس الحكومة اجتماعا طارئا. | قصر الضيافة",
        "يعقد ميثاق نيسال غدا في مقر الحزب أول اجتماع لمكتبه. | مقر الحزب",
        "عقد ميثاق نيسال أمس بمقر الحركة بعنوان \"الذكرى\" اجتماعا طارئا. | مقر الحركة",
        "عقد ميثاق نيسال أمس بمقر بلدية النهر اجتماعا طارئا. | مقر بلدية النهر",
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
  void whoOnlyTellsOfAMeetingDoesNotHostIt() {
    assertThat(meetings("أكد النائب كاسر الحزمري أنه سيتم تنظيم مؤتمر لميثاق نيسال في كلاريس غدا."))
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
    Outcome.Read read = (Outcome.Read) READER.read(Captures.text(text, "2032-03-06"));
    return read.reading().facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .toList();
  }
}
