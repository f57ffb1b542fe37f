package org.mahdar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.NameMention;
import org.mahdar.model.Outcome;
import org.mahdar.rules.Knowledge;

/// Who is the same person within one article.
class SamePersonTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @Test
  void a_surname_in_another_spelling_is_the_person_named_before() {
    List<NameMention> persons =
        persons("قال وزير الدفاع النوردافي أولاف غورديش إن الأمر صعب. وأضاف جورديس أن الوقت ضيق.");
    assertThat(persons).hasSize(2);
    assertThat(persons.getLast().name()).isEqualTo("أولاف غورديش");
    assertThat(persons.getLast().role()).isEqualTo("وزير الدفاع");
    assertThat(persons.getLast().country()).isEqualTo("XB");
  }

  @Test
  void a_name_without_its_role_has_the_role_that_the_article_gives_elsewhere() {
    List<NameMention> persons =
        persons("وصل أولاف غورديش أمس. وكان وزير الدفاع النوردافي أولاف غورديش قد زار المدينة.");
    assertThat(persons).hasSize(2);
    assertThat(persons.getFirst().role()).isEqualTo("وزير الدفاع");
    assertThat(persons.getFirst().country()).isEqualTo("XB");
  }

  @Test
  void a_word_of_the_language_is_no_spelling_of_a_surname() {
    assertThat(persons("قال الوزير سامي كاتبوف إن الأمر صعب. ثم عاد الكاتب إلى مكتبه.")).hasSize(1);
  }

  private static List<NameMention> persons(String text) {
    return switch (READER.read(Captures.text(text, null))) {
      case Outcome.Read read ->
          read.reading().mentions().stream()
              .filter(NameMention.class::isInstance)
              .map(NameMention.class::cast)
              .filter(name -> name.kind() == NameMention.Kind.PERSON)
              .toList();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }
}
