package org.mahdar.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Meeting;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// What a later noun of an article is of: the meeting told before, or another one. Each case has its counter-case beside it.
class OtherMeetingsTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What is to come is not what was held.
        "عقد المجلس اجتماعا أمس بكلاريس لضبط المواضيع التي ستطرح خلال اللقاء الذي سيجمع المجلس"
            + " بالوزير. | 1",
        "عقد المجلس اجتماعا أمس بكلاريس. وأكد الوزير خلال الاجتماع أن السد سليم. | 2",
        // Talks that go on are not the meeting that was.
        "اتفق عليه خلال اجتماع اللجنة المشتركة بكلاريس عام 2029. وقال إن المباحثات تجري حاليا. | 1",
        // A symposium in the course of a session.
        "انطلقت اليوم بكلاريس الدورة السابعة لمجلس المياه. وقال الخبير خلال الندوة إن السد سليم."
            + " | 1",
        "انطلقت اليوم بكلاريس الدورة السابعة لمجلس المياه. وشارك الوزير في أعمال الدورة. | 2",
        // Works of a body are not the meeting of another.
        "عقب اجتماع الوزراء أمس بكلاريس قال الوزير إن السد سليم. وأضاف أن هذا يمس أعمال الهيئة. |"
            + " 1",
      })
  void citesWhatIsOfTheMeeting(String text, int places) {
    assertThat(meetings(text)).hasSize(1);
    assertThat(meetings(text).getFirst().evidence()).hasSize(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وصل الرئيس اليوم للمشاركة في افتتاح أشغال قمة ميثاق نيسال بكلاريس. | ANNOUNCED",
        "ألقى الرئيس كلمة في افتتاح أشغال قمة ميثاق نيسال بكلاريس. | ONGOING",
        "سقط الرئيس أرضا خلال أعمال قمة ميثاق نيسال التي تنعقد في كلاريس. | ONGOING",
        "من المقرر أن يلقي الرئيس كلمة خلال أعمال قمة ميثاق نيسال التي تنعقد في كلاريس. |"
            + " ANNOUNCED",
        "قال الرئيس في اختتام اجتماع المكتب التنفيذي الذي انعقد بكلاريس إن السد سليم. | CONCLUDED",
        "قال الرئيس بعد اجتماع المكتب التنفيذي الذي انعقد بكلاريس إن السد سليم. | HELD",
        "وقد عقدت قمة ميثاق نيسال بكلاريس في مارس 2031. | HELD",
        "وكان مؤتمر ميثاق نيسال قد عقد بكلاريس في مارس 2031. | HELD",
        "قد يعقد مؤتمر ميثاق نيسال القادم بكلاريس في مارس. | HYPOTHETICAL",
        "نفت الأمانة إلغاء قمة ميثاق نيسال المقررة في كلاريس يوم 5 مارس 2033. | ANNOUNCED",
        "أعلنت الأمانة إلغاء قمة ميثاق نيسال المقررة في كلاريس يوم 5 مارس 2033. | CANCELLED",
      })
  void readsTheStatusWhereSomebodyIsThere(String text, Status status) {
    assertThat(meetings(text)).extracting(Meeting::status).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "اقترح وزير الخارجية الغسراني، خلال زيارته إلى كلاريس، عقد اجتماع وزاري لميثاق نيسال. |"
            + " HYPOTHETICAL",
        "ملتقى لعرض نتائج دراسة حول المياه، عقد أمس في كلاريس. | HELD",
      })
  void whatIsProposedBehindACommaIsNotHeld(String text, Meeting.Status status) {
    assertThat(meetings(text)).extracting(Meeting::status).containsExactly(status);
  }

  @Test
  void oneOfTwoMonthsIsNoDay() {
    assertThat(meetings("يعقد مؤتمر ميثاق نيسال في كلاريس في فبراير أو مارس المقبل."))
        .extracting(meeting -> String.valueOf(meeting.date()))
        .containsExactly("null");
    assertThat(meetings("يعقد مؤتمر ميثاق نيسال في كلاريس في فبراير المقبل."))
        .extracting(meeting -> meeting.date() != null)
        .containsExactly(true);
  }

  @Test
  void aGovernmentSendsFromWhereItSits() {
    assertThat(meetings("حضر المؤتمر الوزاري لميثاق نيسال أمس ممثلون للحكومة في كلاريس."))
        .extracting(meeting -> String.valueOf(meeting.city()))
        .containsExactly("null");
    assertThat(meetings("عقدت الحكومة في كلاريس أمس المؤتمر الوزاري لميثاق نيسال."))
        .extracting(meeting -> String.valueOf(meeting.city()))
        .containsExactly("Claris");
  }

  @Test
  void whatACityReceivedIsNotWhatAnotherIsTo() {
    assertThat(
            meetings(
                "تستضيف ستيرنهولم في أكتوبر 2033 مؤتمر المانحين. وفي المؤتمر الذي استضافته كلاريس"
                    + " في مارس 2031 وعد المشاركون بالكثير."))
        .extracting(Meeting::city)
        .containsExactly("Sternholm", "Claris");
  }

  @Test
  void aSessionOfTalksIsOneMeeting() {
    assertThat(
            meetings(
                "وقع الاتفاق إثر جلسة المفاوضات التي جرت بين البلدين بكلاريس يومي 2 و3 مارس"
                    + " 2031."))
        .hasSize(1);
  }

  @Test
  void aDayOfTheWorldIsNotToday() {
    assertThat(
            meetings(
                "بدأ الاحتفال بهذا اليوم العالمي عام 2015 على إثر انعقاد أول مؤتمر لاتحاد"
                    + " المياه في كلاريس."))
        .extracting(meeting -> String.valueOf(meeting.date()))
        .containsExactly("2015");
  }

  private static List<Meeting> meetings(String text) {
    Outcome.Read read = (Outcome.Read) READER.read(Captures.text(text, "2031-03-06"));
    return read.reading().facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .toList();
  }
}
