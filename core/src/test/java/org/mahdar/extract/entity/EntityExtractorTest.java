package org.mahdar.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Document;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.SectionKind;
import org.mahdar.rules.Knowledge;

class EntityExtractorTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @Test
  void aLaterSurnameIsThePersonNamedBefore() {
    List<NameMention> persons =
        persons(
            "قالت وزيرة الخارجية النوردافية إنغا ستيرنفالد إن الاتفاق قريب.\n"
                + "وأضافت ستيرنفالد أن المفاوضات مستمرة.");
    assertThat(persons)
        .extracting(NameMention::name)
        .containsExactly("إنغا ستيرنفالد", "إنغا ستيرنفالد");
    assertThat(persons.get(1).country()).isEqualTo("XB");
    assertThat(persons.get(1).role()).isEqualTo("وزيرة الخارجية");
  }

  @Test
  void aBareRoleIsNoPerson() {
    assertThat(persons("قال وزير الخارجية النوردافي إن الاتفاق قريب.")).isEmpty();
  }

  @Test
  void onlyWhatTheGazetteerKnowsLosesItsClitic() {
    Reading reading = read("انعقد الاجتماع بكاستورا بعد لقاء في بروكسل.");
    assertThat(reading.mentions())
        .filteredOn(mention -> mention instanceof NameMention name && name.kind() == Kind.PLACE)
        .extracting(mention -> ((NameMention) mention).name())
        .containsExactly("Castora", "Brussels");
  }

  @Test
  void theFootSaysWhereTheArticleCameFrom() {
    Document document =
        read("عنوان الخبر هنا اليوم\n"
                + "اجتمع وزراء خارجية دول ميثاق نيسال أمس في كاستورا لبحث تقاسم مياه النهر بين"
                + " الدول.\n"
                + "صدى السنديان-نورمانت")
            .document();
    assertThat(document.sourceOutlet()).isEqualTo("صدى السنديان");
    assertThat(document.agency()).isEqualTo("نورمانت");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الدوامر – وكالة أنباء الدلتا",
        "كاستورا - (نورمانت):",
        "الدوامر (دنا):",
        "{الدوامر: وكالة أنباء الدلتا}"
      })
  void aLineOfCityAndPressIsADatelineAndNoTitle(String line) {
    Document document =
        read(line
                + "\nاجتمع وزراء خارجية دول ميثاق نيسال أمس في كاستورا لبحث تقاسم مياه النهر بين"
                + " الدول.\nوقال المتحدث إن الدول اتفقت على صندوق مشترك بينها.")
            .document();
    assertThat(document.title()).isNull();
    assertThat(document.sections().getFirst().kind()).isEqualTo(SectionKind.DATELINE);
    assertThat(document.agency()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الدوامر – اتفاق على مياه نيسال",
        "وكالة أنباء الدلتا تغلق مكتبها",
        "كاستورا: اجتماع الوزراء اليوم"
      })
  void aHeadlineThatNamesACityOrAnAgencyStaysOne(String line) {
    Document document =
        read(line
                + "\nاجتمع وزراء خارجية دول ميثاق نيسال أمس في كاستورا لبحث تقاسم مياه النهر بين"
                + " الدول.\nوقال المتحدث إن الدول اتفقت على صندوق مشترك بينها.")
            .document();
    assertThat(document.title()).isEqualTo(line);
  }

  private static List<NameMention> persons(String text) {
    return read(text).mentions().stream()
        .filter(mention -> mention instanceof NameMention name && name.kind() == Kind.PERSON)
        .map(NameMention.class::cast)
        .toList();
  }

  private static Reading read(String text) {
    return ((Outcome.Read) READER.read(Captures.text(text, null))).reading();
  }
}
