package org.mahdar.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.Sentences;
import org.mahdar.model.Figure;

/// Families of the traps in which a number is taken for another thing than it counts.
class FigureExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "تستقبل المدينة غداً لقاءً للرابطة المؤلفة من 44 دولة | membership 44",
        "التقى في المدينة سفراء 12 دولة من أصل 44 تشكل الرابطة | attendance 12; membership 44",
        "حضرت الجلسة 19 دولة وثلاث منظمات إقليمية | attendance 19; attendance 3",
        "عقد اللقاء بمشاركة وفود من 36 دولة، 22 وكالة دولية، و60 منظمة | attendance 36; attendance"
            + " 22; attendance 60",
        "شارك في الملتقى 31 عضواً بين دول ومؤسسات | attendance 31",
        "التقى الرئيس مندوبي قرابة 25 دولة بينهم أكثر من 10 سفراء | attendance 25; other 10",
        "ضمت القمة نحو 33 وفداً من 28 دولة | attendance 33; attendance 28",
        "شاركت في المنتدى 90 جهة من ضمنها 41 دولة | attendance 90; attendance 41",
        "غابت المجر عن الجلسة ووقع البيان سبع دول | signatories 7",
        "قدرت الدراسة أن متطوعين من أكثر من ستين دولة عادوا | other 60",
        "بدأت أعمال الاجتماع الوزاري الـ14 بمشاركة 52 وفداً | attendance 52",
        "رحب الوزراء بمالطا بصفتها العضو الـ45 في الرابطة | membership 45",
        "أيدت الخطة دول الرابطة الـ44 | membership 44",
        "وجهت الدعوة إلى 17 دولة لحضور المؤتمر | invited 17",
        "لم تحضر الجلسة أربع دول | other 4",
        "لم يحضر الجلسة سوى أربع دول | attendance 4",
        "استعادت القوات 77 في المئة من المدينة | ",
        "أيد المجتمعون القرار 1973 | ",
        "ناقش الحاضرون رؤية 2040 ومؤتمر جنيف 2 | ",
        "تبدأ الجلسة في الساعة 15:30 | "
      })
  void theGoverningWordDecides(String text, String expected) {
    List<String> read =
        Sentences.facts(text, Figure.class).stream()
            .map(figure -> figure.what() + " " + figure.value().toPlainString())
            .toList();
    List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split("; "));
    assertThat(read).containsExactlyElementsOf(wanted);
  }

  @Test
  void whoIsExpectedHasNotCome() {
    assertThat(Sentences.facts("من المرتقب أن يحضر الملتقى زهاء 22 وزيراً", Figure.class))
        .singleElement()
        .satisfies(figure -> assertThat(figure.expected()).isTrue());
    assertThat(Sentences.facts("وستشارك في الملتقى 22 دولة", Figure.class))
        .singleElement()
        .satisfies(figure -> assertThat(figure.expected()).isTrue());
  }

  @Test
  void twoCountsOfOneMeetingStandSideBySide() {
    assertThat(
            Sentences.facts(
                "قال البيان إن 18 دولة حضرت القمة التي شارك فيها نحو عشرين بلداً", Figure.class))
        .extracting(figure -> figure.value().intValue())
        .containsExactly(18, 20);
  }

  @Test
  void whatTitleAndTextSayIsOneFigure() {
    String text =
        "38 دولة تشارك في المنتدى\n\n"
            + "انطلقت أمس أعمال المنتدى في العاصمة بمشاركة 38 دولة من القارات الخمس.";
    assertThat(Sentences.facts(text, Figure.class))
        .singleElement()
        .satisfies(figure -> assertThat(figure.evidence().size()).isGreaterThan(1));
  }
}
