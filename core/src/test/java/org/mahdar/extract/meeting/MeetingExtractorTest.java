package org.mahdar.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Composition;
import org.mahdar.model.Meeting;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// Families of the trap catalogue, in sentences of our own about the fictional process.
class MeetingExtractorTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @Test
  void twoMeetingsInOneSentenceAreTwo() {
    List<Meeting> meetings =
        meetings(
            "عقد مؤتمر ميثاق نيسال في كاستورا في 12 يوليو 2032، وأعقبه لقاء آخر بعد أسبوعين على"
                + " مستوى المديرين السياسيين في كلاريس.");
    assertThat(meetings).extracting(Meeting::city).containsExactly("Castora", "Claris");
    assertThat(meetings.get(1).level()).isEqualTo(Meeting.Level.POLITICAL_DIRECTORS);
    assertThat(meetings.get(1).date()).hasToString("2032-07-26~");
  }

  @Test
  void whatIsSaidLaterOfTheMeetingJoinsIt() {
    List<Meeting> meetings =
        meetings(
            "انطلقت أعمال اجتماع ميثاق نيسال على مستوى وزراء الخارجية في العاصمة الغسرانية"
                + " الدوامر.\n"
                + "وتترأس غسران إلى جانب نوردافيا الاجتماع الحالي.");
    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().chairs()).containsExactly("XC", "XB");
    assertThat(meetings.getFirst().status()).isEqualTo(Meeting.Status.ONGOING);
  }

  @Test
  void headingADelegationIsNotChairing() {
    assertThat(
            meetings(
                "رأس وزير خارجية غسران وفد بلاده في اجتماع ميثاق نيسال الذي عقد في كاستورا يوم 5"
                    + " مارس 2032."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.chairs()).isEmpty());
  }

  @Test
  void aPressConferenceIsNoMeeting() {
    assertThat(meetings("عقد وزير خارجية غسران مؤتمراً صحفياً في كاستورا يوم 5 مارس 2032."))
        .isEmpty();
  }

  @Test
  void theDayOfADatelineIsNotTheMeetings() {
    assertThat(
            meetings(
                "كاستورا 3 مارس 2032 (نورمانت) - يعقد ميثاق نيسال اجتماعا وزاريا في كلاريس في 9"
                    + " مارس 2032."))
        .singleElement()
        .satisfies(meeting -> assertThat(meeting.date()).hasToString("2032-03-09"));
  }

  @Test
  void membersOfAGroupThatMeetsAreItsParticipants() {
    Outcome.Read read =
        (Outcome.Read)
            READER.read(
                Captures.text(
                    "عقد ميثاق نيسال اجتماعا مصغرا في كاستورا يوم 5 مارس 2032، وتضم المجموعة وزراء"
                        + " خارجية غسران ونوردافيا وتلدوران.",
                    null));
    assertThat(read.reading().facts())
        .filteredOn(Composition.class::isInstance)
        .singleElement()
        .satisfies(
            fact -> assertThat(((Composition) fact).members()).containsExactly("XC", "XB", "XA"));
  }

  private static List<Meeting> meetings(String text) {
    Outcome.Read read = (Outcome.Read) READER.read(Captures.text(text, null));
    return read.reading().facts().stream()
        .filter(Meeting.class::isInstance)
        .map(Meeting.class::cast)
        .toList();
  }
}
