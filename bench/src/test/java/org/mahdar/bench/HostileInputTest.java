package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// The time a reading takes grows with the length of the text and no faster, whatever the text is made of.
///
/// Ten times the text may take twenty times as long: a cold start and the collection of garbage are in it, a square is not.
class HostileInputTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Reader READER = new Reader(Knowledge.load());

  private static final int SHORT = 10_000;
  private static final int LONG = 2_500_000;
  private static final double MOST_PER_CHARACTER = 60e-6;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "one line of sentences", "قال الوزير إن 31 دولة ستشارك في اجتماع الرياض الخميس. "),
        Arguments.of(
            "one sentence", "وقال الوزير ان وفد الدولة الذي وصل امس الى الرياض تعهد بمبلغ "),
        Arguments.of("digits without an end", "1234567890"),
        Arguments.of("digits in words", "12 مليون و 30 الف و "),
        Arguments.of("opening quotation marks", "“«\"“"),
        Arguments.of("quotation marks between words", "قال \" الوزير \" "),
        Arguments.of("brackets", "قال (([[{{ "),
        Arguments.of("full stops", "قال. "),
        Arguments.of("one word", "والمستعمرات"),
        Arguments.of("marks of vowels", "قَّ\u0651\u064B\u0640"),
        Arguments.of("direction controls", "\u202E\u2067\u200F"),
        Arguments.of("empty lines", "قال الوزير\n\n\n"),
        Arguments.of("one word a line", "52\nقال\n"),
        Arguments.of("states", "الأردن والسعودية ومصر وفرنسا "),
        Arguments.of("days", "الخميس الأربعاء 12 يوليو (تموز) 2018 أمس "),
        Arguments.of("sums", "700 مليون دولار و 30 مليار يورو نحو "),
        Arguments.of("cues", "قال أكد أضاف أوضح أن إن "),
        Arguments.of(
            "meetings", "اجتمع وزراء خارجية ميثاق نيسال في الدوامر أمس الخميس برئاسة غسران. "),
        Arguments.of(
            "meetings without a full stop", "وعقد وزراء ميثاق نيسال اجتماعهم الرابع في الدوامر "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void a_longer_text_takes_no_more_than_its_length(String name, String piece) {
    double once = seconds(piece, SHORT);
    double tenTimes = seconds(piece, 10 * SHORT);
    assertThat(tenTimes).as(name + ", seconds").isLessThan(Math.max(0.8, 20 * once));
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void five_megabytes_are_read_in_minutes(String name, String piece) {
    assertThat(seconds(piece, LONG)).as(name).isLessThan(MOST_PER_CHARACTER * LONG);
  }

  @ParameterizedTest
  @Tag("long")
  @MethodSource("org.mahdar.bench.HostileInputTest#seeds")
  void different_words_without_an_end_are_read(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < LONG) {
      for (int letter = 0; letter < 6; letter++) {
        text.append((char) ('\u0627' + random.nextInt(20)));
      }
      text.append(' ');
    }
    assertThat(seconds(text.toString(), text.length())).isLessThan(MOST_PER_CHARACTER * LONG);
  }

  static Stream<Long> seeds() {
    return Stream.of(1L);
  }

  private static double seconds(String piece, int length) {
    String text = "عقد الاجتماع في الرياض: " + piece.repeat(length / piece.length());
    long start = THREADS.getCurrentThreadCpuTime();
    assertThat(READER.read(Dumps.capture(text))).isNotNull();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
