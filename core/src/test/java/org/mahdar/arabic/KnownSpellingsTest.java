package org.mahdar.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownSpellingsTest {
  @Test
  void aWordThatWasMetIsTheSameObject() {
    assertThat(of("اجتماع")).isEqualTo("اجتماع").isSameAs(of("اجتماع"));
    assertThat(Tokens.of("في المساء").get(0).folded())
        .isSameAs(Tokens.of("وهو في").get(1).folded());
  }

  @Test
  void onlyTheLettersThatCountAreRead() {
    char[] room = "اجتماعات".toCharArray();
    assertThat(KnownSpellings.of(room, 6)).isEqualTo("اجتماع");
    assertThat(KnownSpellings.of(room, 0)).isEmpty();
  }

  @Test
  void aWordThatIsTooLongIsNotKept() {
    String endless = "ا".repeat(1_000);
    assertThat(of(endless)).isEqualTo(endless).isNotSameAs(of(endless));
  }

  @Test
  void neverTakesOneWordForAnotherHoweverManyShareAPlace() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        String word = Integer.toString(i, 36);
        assertThat(of(word)).isEqualTo(word);
      }
    }
  }

  private static String of(String word) {
    return KnownSpellings.of(word.toCharArray(), word.length());
  }
}
