package org.mahdar.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Sentences;
import org.mahdar.model.Doubt;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.Qualifier;
import org.mahdar.model.QuantityMention;

class QuantityExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وصل 47 وفداً إلى القاعة | 47 | delegation", // plain digits
        "وصل ٤٧ وفداً إلى القاعة | 47 | delegation", // Arabic-Indic
        "وصل ۴۷ وفداً إلى القاعة | 47 | delegation", // Persian
        "وصل سبعة وأربعون وفداً إلى القاعة | 47 | delegation", // nominative
        "استقبلت القاعة سبعة وأربعين وفداً أمس | 47 | delegation", // accusative
        "استقبلت القاعة سبعةَ و أربعين وفداً أمس | 47 | delegation", // vowelled, «و» apart
        "حضر الجلسة أحد عشر وزيراً | 11 | minister",
        "حضرت الجلسة اثنتا عشرة دولة | 12 | state",
        "نزح مئتان وخمسون شخصاً | 250 | person",
        "نزح ثلاث مئة وخمسة عشر شخصاً | 315 | person",
        "نزح ألفا شخص من القرية | 2000 | person", // dual
        "نزح 43,500 شخص من القرية | 43500 | person", // comma for thousands
        "نزح 43 500 شخص من القرية | 43500 | person", // space for thousands
        "نزح ألف و200 شخص من القرية | 1200 | person", // word and digits
        "نزح مليون ونصف المليون شخص | 1500000 | person",
        "اجتمعت دولتان في المدينة | 2 | state", // the dual is its own number
        "رحبت الدول الـ19 بالقرار | 19 | state", // noun before a definite number
        "رحبت الدول الـ«19» بالقرار | 19 | state",
        "حضر (19) وفداً إلى القاعة | 19 | delegation", // brackets, as agencies of the Gulf write
        "رحب الشركاء ال ستين بالقرار | 60 | partner",
        "يبدأ اليوم19 وفداً جولة | 19 | delegation" // glued to the word before
      })
  void aNumberHasItsValueAndWhatItCounts(String text, String value, String unit) {
    assertThat(Sentences.mentions(text, QuantityMention.class))
        .anySatisfy(quantity -> {
          assertThat(quantity.value().toPlainString()).isEqualTo(value);
          assertThat(quantity.unit()).isEqualTo(unit);
          assertThat(quantity.role()).isEqualTo(NumberRole.CARDINAL);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ثلثا الأعضاء | 0.6666666667",
        "أربعة أخماس الطريق | 0.8",
        "خُمس الأسطول | 0.2", // «خَمس» is five
        "خمس سفن | 5",
        "عشرة ونصف | 10.5",
        "ثلاثة ونصف في المئة | 3.5",
        "ثلاثة فاصلة صفر خمسة | 3.05",
        "ثلاثة فاصلة خمسة ملايين لغم | 3500000",
        "ستة وثمانية وثمانون من مئة | 6.88",
        "ثلاثمئة وأربعون من مئة | 300.4",
        "تسعة وثلاثة من عشرة قوارب | 9", // ten boats are counted
        "خمسة أمتار وربع المتر | 5.25",
        "طنان ونصف | 2.5",
        "طن ونصف الطن | 1.5",
        "تسعمئة وتسعا وتسعين شجرة | 999",
        "%15 من الأصوات | 15",
        "-12 درجة مئوية | -12",
        "10-12 درجة | 10" // a range, no minus
      })
  void fractionsAndDecimalsInWordsHaveTheirValue(String text, String value) {
    assertThat(Sentences.mentions("بلغ الأمر " + text, QuantityMention.class).getFirst().value())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "دفع الورثة ثمن الأرض نقدا",
        "فاز الفريق في نصف النهائي",
        "سبّع النحات تمثاله",
        "ألّف الكاتب رواية",
        "نجا نصفهم من الغرق"
      })
  void wordsThatOnlyLookLikeNumbersAreNone(String text) {
    assertThat(Sentences.mentions(text, QuantityMention.class)).isEmpty();
  }

  @Test
  void whatGoesFromOneNumberToAnotherIsNoRange() {
    assertThat(Sentences.mentions("ارتفع عدد الأعضاء من 30 إلى 40 عضوا", QuantityMention.class))
        .extracting(quantity -> quantity.value().intValue())
        .containsExactly(30, 40);
    assertThat(Sentences.mentions("حضر من 30 إلى 40 عضوا", QuantityMention.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "بلغ المبلغ 5ر3 مليار دولار | 3500000000 | USD", // inverted decimal of the agencies
        "بلغ المبلغ ال7ر2 مليار دولار | 2700000000 | USD",
        "بلغ المبلغ 3,5 مليون يورو | 3500000 | EUR",
        "بلغ المبلغ 148،7 مليون دولار أميركي | 148700000 | USD",
        "بلغ المبلغ ملياري دولار | 2000000000 | USD", // dual
        "بلغ المبلغ أربعة مليارات ونصف المليار دولار | 4500000000 | USD",
        "بلغ المبلغ مليارا و250 مليون دولار | 1250000000 | USD",
        "بلغ المبلغ مليونا و40 ألف يورو | 1040000 | EUR",
        "بلغ المبلغ مليارا دولار وثلاثمئة مليون | 2300000000 | USD", // the rest behind the currency
        "بلغ المبلغ نصف مليون دينار كويتي | 500000 | KWD",
        "بلغ المبلغ 6 بلايين دولار | 6000000000 | USD",
        "بلغ المبلغ 30 ألف جنيه استرليني | 30000 | GBP",
        "بلغ المبلغ $700 فقط | 700 | USD",
        "بلغ المبلغ سبعين دولارا وعشرين سنتا | 70.2 | USD"
      })
  void moneyHasItsAmountAndCurrency(String text, String amount, String currency) {
    assertThat(Sentences.mentions(text, MoneyMention.class))
        .singleElement()
        .satisfies(money -> {
          assertThat(money.amount())
              .isNotNull()
              .extracting(a -> a.toPlainString())
              .isEqualTo(amount);
          assertThat(money.currency()).isEqualTo(currency);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أكثر من 30 وزيراً | MORE_THAN | 30 | ",
        "أزيد من 30 وزيراً | MORE_THAN | 30 | ",
        "ما يربو على 30 وزيراً | MORE_THAN | 30 | ",
        "ما لا يقل عن 30 وزيراً | AT_LEAST | 30 | ",
        "30 وزيراً على الأقل | AT_LEAST | 30 | ",
        "أقل من 30 وزيراً | LESS_THAN | | 30",
        "30 وزيراً كحد أقصى | AT_MOST | | 30",
        "زهاء 30 وزيراً | ABOUT | | ",
        "بين 30 و40 وزيراً | AT_LEAST | 30 | 40",
        "من 30 إلى 40 وزيراً | AT_LEAST | 30 | 40",
        "30-40 وزيراً | AT_LEAST | 30 | 40",
        "30 إلى 40 وزيراً | AT_LEAST | 30 | 40",
        "كحد أدنى 30 وزيراً | AT_LEAST | 30 | ",
        "وكانوا 30 طبيباً على الأقل | AT_LEAST | 30 | ", // behind a noun of no list
        "ويتجاوز عدد الوزراء 30 وزيراً | MORE_THAN | 30 | ", // the verb before its subject
        "وتجاوز الوزير 30 وزيراً | EXACT | | " // no number of something exceeds
      })
  void qualifiersAreBounds(String text, Qualifier qualifier, String low, String high) {
    assertThat(Sentences.mentions("حضر " + text, QuantityMention.class))
        .singleElement()
        .satisfies(quantity -> {
          assertThat(quantity.qualifier()).isEqualTo(qualifier);
          assertThat(quantity.low() == null ? null : quantity.low().toPlainString()).isEqualTo(low);
          assertThat(quantity.high() == null ? null : quantity.high().toPlainString())
              .isEqualTo(high);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "أقر المجلس القرار 1973 أمس | NAME",
        "عرضت الحكومة رؤية 2040 | NAME",
        "شارك في مسار سوتشي-6 | NAME",
        "انعقدت قمة مجموعة العشرين | NAME",
        "شكل الائتلاف في 2016 | YEAR",
        "انعقد المؤتمر سنة ألفين وتسعة عشر | YEAR",
        "بدأت أعمال الدورة الـ44 | ORDINAL",
        "بدأ الاجتماع الثاني والعشرون | ORDINAL",
        "استعادت القوات 70 في المئة من الأرض | PERCENT"
      })
  void whatANumberIs(String text, NumberRole role) {
    List<QuantityMention> read = Sentences.mentions(text, QuantityMention.class);
    assertThat(read)
        .isNotEmpty()
        .allSatisfy(quantity -> assertThat(quantity.role()).isEqualTo(role));
  }

  @Test
  void weekdaysPronounsAndMonthsAreNoNumbers() {
    assertThat(
            Sentences.mentions("قال أحد الوزراء يوم الاثنين إن اللقاء تم", QuantityMention.class))
        .isEmpty();
  }

  @Test
  void anOrderOfMagnitudeHasNoAmount() {
    assertThat(Sentences.mentions("خسرت المدينة ملايين الدولارات", MoneyMention.class))
        .singleElement()
        .satisfies(money -> {
          assertThat(money.amount()).isNull();
          assertThat(money.qualifier()).isEqualTo(Qualifier.ORDER);
        });
  }

  @Test
  void aThousandMilliardsAreDoubted() {
    assertThat(Sentences.mentions("تحدث الموقع عن 3400 مليار دولار", MoneyMention.class))
        .singleElement()
        .satisfies(money -> assertThat(money.doubts()).containsExactly(Doubt.IMPLAUSIBLE_AMOUNT));
  }

  @Test
  void aCurrencyThatSeveralStatesShareIsNotGuessed() {
    assertThat(Sentences.mentions("كلف المشروع 5 ملايين دينار", MoneyMention.class))
        .singleElement()
        .satisfies(money -> {
          assertThat(money.currency()).isNull();
          assertThat(money.doubts()).containsExactly(Doubt.CURRENCY_MISSING);
        });
  }
}
