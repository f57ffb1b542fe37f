package org.mahdar.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasdarShapeTest {
  @ParameterizedTest
  @CsvSource({
    // forms II, III, IV, VI and X, sound and weak
    "تنويع, 0, true",
    "تصفية, 0, true",
    "مساندة, 0, true",
    "إخماد, 0, true",
    "إنارة, 0, true",
    "تنازل, 0, true",
    "استقصاء, 0, true",
    "استجابة, 0, true",
    // what is written together with it
    "بتنويعها, 4, true",
    "التنويع, 64, true",
    "للإخماد, 80, true",
    "وبتنويع, 5, true",
    // plurals, bodies, verbs
    "أعمال, 0, false",
    "اعمال, 0, false",
    "منطقة, 0, false",
    "تأسست, 0, false",
    "مأدبة, 0, false",
    "باريس, 4, false",
    "ه, 0, false",
  })
  void aMasdarIsToldByItsShape(String word, int cut, boolean expected) {
    assertThat(MasdarShape.of(word, 0, word.length(), cut)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"تـنويع, true", "تَنْويع, true"})
  void harakatAndTatweelDoNotCount(String word, boolean expected) {
    assertThat(MasdarShape.of(word, 0, word.length(), 0)).isEqualTo(expected);
  }
}
