package org.mahdar.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void theArticleBeforeDigitsIsATokenOfItsOwn() {
    assertThat(folded("الـ35 دولة")).containsExactly("ال", "35", "دوله");
    assertThat(folded("ال1ر2 مليار")).containsExactly("ال", "1ر2", "مليار");
  }

  @Test
  void aDigitInsideAWordIsDamage() {
    assertThat(folded("ينشط د1عش هنا")).containsExactly("ينشط", "داعش", "هنا");
  }

  @Test
  void aStopBesideATatweelInsideAWordIsDamage() {
    assertThat(folded("خسر داعـ.ـش الإرهـ،ـابي معقله"))
        .containsExactly("خسر", "داعش", "الارهابي", "معقله");
    assertThat(folded("عام 1446هـ.وقال")).containsExactly("عام", "1446", "ه", ".", "وقال");
  }

  @Test
  void spellingsFoldTogether() {
    assertThat(Folding.fold("أميركيّة")).isEqualTo(Folding.fold("اميركيه"));
    assertThat(Folding.fold("مسؤول")).isEqualTo(Folding.fold("مسئول"));
    assertThat(Folding.fold("٢٠١٩")).isEqualTo("2019");
    assertThat(Folding.fold("اســـع")).isEqualTo("اسع");
    assertThat(Folding.fold("القاھرة والمقرر عقدھا"))
        .isEqualTo(Folding.fold("القاهرة والمقرر عقدها"));
    assertThat(Folding.fold("ڤيينا وپاريس وچيبوتي وأگادير"))
        .isEqualTo(Folding.fold("فيينا وباريس وجيبوتي وأكادير"));
    assertThat(Folding.fold("ﺍﻟﺨﻤﻴﺲ")).isEqualTo("الخميس");
    assertThat(Folding.fold("ﺍﻷﻻﻑ")).isEqualTo(Folding.fold("الألاف"));
    assertThat(Folding.fold("ﻻ".repeat(3))).isEqualTo("لالالا");
  }

  @Test
  void sentencesEndAtStopsAndLinesButNotAtAbbreviations() {
    Tokens tokens = Tokens.of("قال د. سامي كلمة. ثم غادر\nوعاد");
    assertThat(tokens.sentences()).hasSize(3);
    assertThat(tokens.sentences().get(2).line()).isEqualTo(1);
  }

  @Test
  void everyTokenKnowsItsSentence() {
    Tokens tokens = Tokens.of("غادر سامي. ثم عاد\nومضى");
    assertThat(IntStream.range(0, tokens.size()).map(tokens::sentenceOf))
        .containsExactly(0, 0, 0, 1, 1, 2);
    assertThat(tokens.sentenceOf(-1)).isZero();
    assertThat(tokens.sentenceOf(tokens.size())).isEqualTo(2);
    assertThat(Tokens.of("").sentenceOf(0)).isZero();
  }

  @Test
  void aTokenIsFoundFromAnyTokenBeforeIt() {
    Tokens tokens = Tokens.of("اجتمع الوزراء في كلاريس أمس");
    for (int offset = 0; offset <= tokens.text().length(); offset++) {
      for (int from = 0; from <= tokens.tokenAt(offset); from++) {
        assertThat(tokens.tokenAt(offset, from)).isEqualTo(tokens.tokenAt(offset));
        assertThat(tokens.tokenHolding(offset, from)).isEqualTo(tokens.tokenHolding(offset));
      }
    }
  }

  @Test
  void spansPointAtTheUntouchedText() {
    String text = "عُقِدَ \u200Fالاجتماع، أمس";
    Tokens tokens = Tokens.of(text);
    IntStream.range(0, tokens.size())
        .forEach(i ->
            assertThat(Folding.fold(tokens.surface(i, i + 1))).isEqualTo(tokens.get(i).folded()));
    assertThat(tokens.surface(0, 1)).isEqualTo("عُقِدَ");
  }

  @Test
  void theWholeWordComesBeforeItsCuts() {
    assertThat(Clitics.of("وللولايات").stream().map(Clitics.Cut::stem))
        .startsWith("وللولايات")
        .contains("للولايات", "الولايات", "ولايات");
    assertThat(Clitics.of("بروكسل").getFirst()).isEqualTo(new Clitics.Cut("بروكسل", 0));
  }

  private static List<String> folded(String text) {
    return Tokens.of(text).all().stream().map(Token::folded).toList();
  }
}
