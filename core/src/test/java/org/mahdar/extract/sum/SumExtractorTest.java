package org.mahdar.extract.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.Sentences;
import org.mahdar.model.Doubt;
import org.mahdar.model.Sum;

/// Families of the traps in which money is taken for another state of money.
class SumExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ناشد المنسق المانحين التعهد بأكثر من 90 مليون يورو هذا العام | requested 90000000 EUR new",
        "يطمح المنظمون إلى جمع ثلاثة مليارات دولار على الأقل | target 3000000000 USD new",
        "تتطلب الاستجابة 1.9 مليار دولار | needed 1900000000 USD new",
        "ستقدم بلاده 45 مليون دولار للمخيمات | pledged 45000000 USD new",
        "بلغ دعمها منذ بداية الحرب 8 مليارات يورو | disbursed 8000000000 EUR cumulative",
        "أعلنت نوردافيا عشرين مليون دولار إضافية ليرتفع إجمالي مساهماتها إلى 70 مليونا | pledged"
            + " 20000000 USD new; pledged 70000000 USD cumulative",
        "قررت الإدارة إعادة توجيه 15 مليون دولار إلى برامج داخلية | redirected 15000000 USD new",
        "علق البرلمان صرف أكثر من 80 مليون دولار | frozen 80000000 USD new",
        "قدمت تلدوران 35 مليون كرونة سويدية (نحو 3 ملايين دولار) | disbursed 35000000 SEK new;"
            + " disbursed 3000000 USD conversion",
        "جاءت الالتزامات أقل بنحو 400 مليون دولار من السنة الماضية | raised 400000000 USD"
            + " difference",
        "بلغت التعهدات مليارا و14 مليونا و20 ألف يورو | raised 1014020000 EUR cumulative",
        "جمع المنتدى الخبراء ولم يجمع أموالا | denied null null new",
        "دعا الوزير الدول إلى زيادة التمويل لإعادة تأهيل المدارس | requested null null new",
        "قال الوزير إن التبرعات دون المأمول | ",
        "ارتفع سعر البرميل إلى 80 دولارا | ",
        "فاز اللاعب بجائزة قيمتها 300 ألف يورو | ",
        "استلم المتحيل من ضحيته 300 ألف يورو | ",
        "دفع السائح 25 مليون يورو ثمن الرحلة | ",
        "بلغت كلفة السيارة الواحدة 100 ألف يورو | ",
        "خصصت البلدية 4 مليارات لتهيئة السوق | ",
        "تنطلق أشغال السد بكلفة 40 مليون يورو | estimated 40000000 EUR new",
        "سيتم دفع القسط الثاني بقيمة 12 مليون يورو | expected 12000000 EUR new",
        "تم دفع القسط الثاني بقيمة 12 مليون يورو | disbursed 12000000 EUR new",
        "من مطالب المعتصمين رصد 50 مليون يورو للجهة | requested 50000000 EUR new",
        "خلاف على تسديد 3 ملايين يورو | "
      })
  void theOutermostVerbDecides(String text, String expected) {
    List<String> read =
        Sentences.facts(text, Sum.class).stream()
            .map(sum ->
                sum.status()
                    + " "
                    + (sum.amount() == null ? null : sum.amount().toPlainString())
                    + " "
                    + sum.currency()
                    + " "
                    + sum.basis())
            .toList();
    List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split("; "));
    assertThat(read).containsExactlyElementsOf(wanted);
  }

  @Test
  void aPledgeThatSomebodyRecallsIsAPledge() {
    assertThat(
            Sentences.facts(
                "أشار السفير إلى أن غسران تعهدت عام 2018 بتقديم ستين مليون دولار لبرنامج التعليم",
                Sum.class))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.status()).isEqualTo(Sum.Status.PLEDGED);
          assertThat(sum.donor()).isEqualTo("XC");
          assertThat(sum.purpose()).contains("برنامج");
          assertThat(sum.period()).hasToString("2018");
        });
  }

  @Test
  void everyGiverOfAListHasASum() {
    assertThat(
            Sentences.facts(
                "تعهدت غسران بـ 50 مليون دولار وكورفاليا بـ 40 مليون دولار ونوردافيا بـ 10 ملايين",
                Sum.class))
        .extracting(Sum::donor)
        .containsExactly("XC", "XD", "XB");
  }

  @Test
  void aSumForEachIsWrittenForEach() {
    assertThat(Sentences.facts("منحت غسران وكورفاليا 30 مليون دولار لكل منهما", Sum.class))
        .extracting(Sum::donor)
        .containsExactly("XC", "XD");
  }

  @Test
  void aSumThatTwoShareIsHalvedBesideTheWhole() {
    assertThat(Sentences.facts("تعهدت المنظمتان بدعم قدره 60 مليون يورو مناصفة", Sum.class))
        .extracting(sum -> sum.basis() + " " + sum.amount())
        .containsExactly("new 60000000", "share 30000000");
  }

  @Test
  void anAmountWithoutACurrencyIsDoubted() {
    assertThat(Sentences.facts("المبلغ المطلوب للبرنامج هو 3ر1 مليار", Sum.class))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.amount()).isEqualByComparingTo("1300000000");
          assertThat(sum.currency()).isNull();
          assertThat(sum.doubts()).containsExactly(Doubt.CURRENCY_MISSING);
        });
  }
}
