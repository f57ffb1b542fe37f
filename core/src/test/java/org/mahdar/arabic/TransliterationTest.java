package org.mahdar.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  @ParameterizedTest
  @CsvSource({
    "ترمب, ترامب",
    "بلينكن, بلنكن",
    "بلينكن, بلينكين",
    "لافروف, لافرو",
    "غوتيريش, جوتيريش",
    "غوتيريش, غوتيريس",
    "بيدرسن, بيدرسون",
    "ماكغورك, مكغورك",
    "ماكغورك, ماكجورك",
    "ماكغورك, ماكورك",
    "أنتوني, أنطوني",
    "غير, جير",
    "تشاووش, جاويش",
    "ويلميس, ويلمز",
    "زيلينسكي, زيلنسكي",
    "نتنياهو, نتانياهو",
    "دورمايز, دورمايس",
    "بريند, بريندي",
    "ستولتنبرغ, شتولتنبرج",
  })
  void spellings_of_one_name_have_one_key(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "بلينكن, بلينكر",
    "كيري, كاغ",
    "ماتيس, ماتيو",
    "بومبيو, بوريطة",
    "تيلرسون, تيلور",
    "أوباما, أوبراين",
  })
  void other_names_have_other_keys(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  private static String key(String name) {
    return Transliteration.key(Folding.fold(name));
  }
}
