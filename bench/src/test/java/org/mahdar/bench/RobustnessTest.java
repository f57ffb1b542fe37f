package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mahdar.Reader;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// Whatever comes in, a reading is sound: random Arabic, and the corpus with its letters, marks and lines damaged.
class RobustnessTest {
  private static final int LONGEST = 400;
  private static final Reader READER = new Reader(Knowledge.load());

  /// Letters, digits, marks, joiners, direction controls, half a surrogate pair: what an analyser must survive.
  private static final String RANGES = "ابتةثجحخدذرزسشصضطظعغفقكلمنهويىءآأإؤئ     ٠١٢٣٤٥0123456789";

  private static final String RARE =
      "\"“”«»'‘’()[]{}.,،؛:؟?!-–—/\\%$€\n\r"
          + "\t\u00A0\u200B\u200E\u200F\u202A\u202B\u202C\u202E\u2066\u2067\u2069"
          + "\u0640\u064B\u0651\u0670\uFEFF\uFEFB\uD83D\uDE00\uD800\uDC00abcXYZ\u06CC\u06A9";

  static Stream<String> articles() throws IOException {
    return Dumps.texts(GoldFolders.corpus(Checkout.CORPUS)).stream();
  }

  @Test
  void random_arabic_is_read_soundly() {
    Random random = new Random(20320909);
    for (int i = 0; i < 300; i++) {
      Soundness.check(READER, letters(random));
    }
  }

  @Test
  void words_of_the_lexicons_in_any_order_are_read_soundly() throws IOException {
    List<String> words = articles().flatMap(text -> Stream.of(text.split("\\s+"))).toList();
    Random random = new Random(20330413);
    for (int i = 0; i < 200; i++) {
      String shuffled =
          String.join(
              " ",
              IntStream.range(0, 1 + random.nextInt(120))
                  .mapToObj(_ -> words.get(random.nextInt(words.size())))
                  .toList());
      Soundness.check(READER, shuffled);
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void a_damaged_article_is_read_soundly(String article) {
    Random random = new Random(article.hashCode());
    for (int i = 0; i < 4; i++) {
      Soundness.check(READER, damaged(article, random));
    }
  }

  /// Dates, numbers and sums of every family, damaged: no impossible day, unheard-of year or wound may stop an analyser.
  @Test
  void damaged_dates_and_numbers_are_read_soundly() throws IOException {
    Random random = new Random(20330710);
    for (List<DateCase> cases : DateCase.load(DatesAndNumbersTest.FOLDER).values()) {
      for (DateCase one : cases) {
        Soundness.check(READER, damaged(one.text(), random));
      }
    }
  }

  @Test
  void lone_surrogates_reach_the_reader() {
    Outcome outcome = READER.read(Dumps.capture("عقد الاجتماع \uD83D في الرياض"));
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
  }

  private static String letters(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(LONGEST);
    for (int i = 0; i < length; i++) {
      String from = random.nextInt(8) == 0 ? RARE : RANGES;
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  /// Deletes, doubles, glues and inserts, more in some articles than in others.
  private static String damaged(String article, Random random) {
    StringBuilder text = new StringBuilder(article);
    int wounds = 1 + random.nextInt(1 + article.length() / 20);
    for (int w = 0; w < wounds && !text.isEmpty(); w++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.insert(at, RARE.charAt(random.nextInt(RARE.length())));
        case 3 -> text.insert(at, RANGES.charAt(random.nextInt(RANGES.length())));
        case 4 -> unspace(text, at);
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
      }
    }
    return text.toString();
  }

  /// Glues a word to the one before it, as dumps do at the ends of their lines.
  private static void unspace(StringBuilder text, int at) {
    int blank = text.indexOf(" ", at);
    if (blank >= 0) {
      text.deleteCharAt(blank);
    }
  }
}
