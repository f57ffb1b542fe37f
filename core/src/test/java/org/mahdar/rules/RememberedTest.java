package org.mahdar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

class RememberedTest {
  @Test
  void numbersWordsOfUpToTenLettersEachInItsOwnWay() {
    Set<Long> numbers = new HashSet<>();
    List<Token> words = Tokens.of("في يف ف فف فففف اجتماع اجتماعا استقبالكم").all();
    for (Token word : words) {
      assertThat(Remembered.number(word)).isPositive();
      numbers.add(Remembered.number(word));
    }
    assertThat(numbers).hasSize(words.size());
  }

  @Test
  void numbersNothingElse() {
    for (Token token : Tokens.of("واستقبالاتهم 2019 Syria . ژنو").all()) {
      assertThat(Remembered.number(token)).isZero();
    }
  }

  @Test
  void neverTakesOneWordForAnotherHoweverManyItHasSeen() {
    Remembered remembered = new Remembered();
    for (int i = 0; i < 300_000; i++) {
      Token token = token(i);
      remembered.add(token, word(token));
    }
    int known = 0;
    for (int i = 0; i < 300_000; i++) {
      Token token = token(i);
      Word word = remembered.word(token, Remembered.number(token));
      if (word != null) {
        assertThat(word.cuts().getFirst().stem()).isEqualTo(token.folded());
        known++;
      }
    }
    assertThat(known).isBetween(100_000, 1 << 17);
  }

  /// Six letters, a different word for every number.
  private static Token token(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 6; i++, rest /= 20) {
      letters.append((char) ('\u0628' + rest % 20));
    }
    String folded = letters.toString().replace('\u0629', '\u0647');
    return new Token(0, 0, 6, Token.Kind.WORD, folded, true);
  }

  private static Word word(Token token) {
    return new Word(
        token,
        Remembered.number(token),
        org.mahdar.arabic.Clitics.of(token.folded()),
        Map.of(),
        -1,
        WordRules.NONE);
  }
}
