package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.app.cli.Gazetteers;
import org.mahdar.rules.Knowledge;

class ClaimWordsTest {
  private static final ClaimWords WORDS =
      new ClaimWords(
          Voice.of(
              new Preferences(Language.AR, Digits.LATIN, Preferences.Theme.AUTO),
              Gazetteers.of(Knowledge.load())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amount  | more-than 2100000000 USD | أكثر من 2,100,000,000 دولار أمريكي
          value   | 36                       | 36
          value   | about 60 expected        | نحو 60 متوقع
          date    | 2032-03-16/2032-03-17    | 16 آذار/مارس 2032 – 17 آذار/مارس 2032
          date    | soon                     | soon
          city    | Al-Dawamir               | الدوامر
          country | KW                       | الكويت
          country | XC                       | غسران
          format  | in-person                | حضوري
          status  | cancelled                | ملغى
          value   | about                    | about
          """)
  void puts_a_claim_into_words(String field, String value, String shown) {
    assertThat(WORDS.of(field, value).plain()).isEqualTo(shown);
  }
}
