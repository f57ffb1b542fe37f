package org.mahdar.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.NameMention;
import org.mahdar.model.Naming;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.rules.Knowledge;

/// How an outlet names a party is recorded with its characters, and changes nothing about who is meant.
class NamingsTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @Test
  void all_names_of_a_party_are_that_party() {
    for (String name :
        List.of("عصبة الضفتين", "العصبة", "ما يسمى العصبة", "«العصبة»", "ما يعرف بـ\"العصبة\"")) {
      assertThat(naming("قالت " + name + " إن الجسر سليم.", "العصبة", "عصبة الضفتين").party())
          .as(name)
          .isEqualTo("league");
    }
  }

  @Test
  void a_distancing_word_is_so_called() {
    assertThat(markers("زعم ما يسمى بعصبة الضفتين أنه سيطر على الجسر.", "عصبة الضفتين"))
        .containsExactly("so-called ما يسمى");
    assertThat(markers("أعلن ما يعرف بـ\"ميثاق نيسال\" عن اجتماع.", "ميثاق حوض نيسال"))
        .containsExactly("so-called ما يعرف", "quoted \"ميثاق نيسال\"");
    assertThat(markers("وصل المدعو سامي التيهاني إلى البلدة.", "سامي التيهاني"))
        .containsExactly("so-called المدعو");
  }

  @Test
  void marks_around_the_name_or_a_part_of_it_are_quoted() {
    assertThat(markers("تسيطر العصبة على المناطق \"المحررة\" في الدلتا.", "المناطق المحررة"))
        .containsExactly("quoted \"المحررة\"");
    assertThat(markers("انسحبت «العصبة» من الجسر.", "العصبة")).containsExactly("quoted «العصبة»");
  }

  @Test
  void a_judging_word_beside_the_name_is_a_label() {
    assertThat(markers("هاجمت عصبة الضفتين الإرهابية الجسر.", "عصبة الضفتين"))
        .containsExactly("label الإرهابية");
    assertThat(markers("قصفت القوة مواقع ميليشيا العصبة.", "العصبة"))
        .containsExactly("label ميليشيا");
  }

  @Test
  void a_plain_name_has_no_marker_and_words_that_belong_to_others_mark_nothing() {
    assertThat(markers("انسحبت العصبة من الجسر.", "العصبة")).isEmpty();
    assertThat(markers("دان المجلس العمل الإرهابي. العصبة لم تعلق.", "العصبة")).isEmpty();
    assertThat(markers("قالت العصبة: «الجسر سليم».", "العصبة")).isEmpty();
    assertThat(read("زارت باتاندا الدلتا.").mentions())
        .filteredOn(NameMention.class::isInstance)
        .allMatch(mention -> ((NameMention) mention).naming() == null);
  }

  @Test
  void the_speaker_is_the_same_whatever_the_name() {
    List<String> facts =
        List.of("زعمت العصبة أن الجسر سليم.", "زعمت «العصبة» الإرهابية أن الجسر سليم.");
    assertThat(facts)
        .extracting(text ->
            read(text).facts().stream()
                .filter(org.mahdar.model.Statement.class::isInstance)
                .map(fact -> ((org.mahdar.model.Statement) fact).speaker().name())
                .toList())
        .containsOnly(List.of("العصبة"));
  }

  private static List<String> markers(String text, String name) {
    NameMention mention = mention(text, name);
    return mention.naming() == null
        ? List.of()
        : mention.naming().markers().stream()
            .map(marker -> marker.kind() + " " + marker.evidence().quote())
            .toList();
  }

  private static Naming naming(String text, String... names) {
    Naming naming = mention(text, names).naming();
    assertThat(naming).as(text).isNotNull();
    return naming;
  }

  private static NameMention mention(String text, String... names) {
    return read(text).mentions().stream()
        .filter(NameMention.class::isInstance)
        .map(NameMention.class::cast)
        .filter(mention -> List.of(names).contains(mention.name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + List.of(names) + " in " + text));
  }

  private static Reading read(String text) {
    return switch (READER.read(Captures.text(text, null))) {
      case Outcome.Read read -> read.reading();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }
}
