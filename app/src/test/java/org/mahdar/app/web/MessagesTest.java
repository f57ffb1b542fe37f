package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahdar.model.Agreement;
import org.mahdar.model.Amendment;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Figure;
import org.mahdar.model.Handmade;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Relation;
import org.mahdar.model.Reuse;
import org.mahdar.model.Review;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;
import org.mahdar.register.export.EvidenceTable;
import org.mahdar.register.export.Only;
import org.mahdar.rules.Knowledge;

class MessagesTest {

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(keys("ar")).containsExactlyInAnyOrderElementsOf(keys("en"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_word_of_the_model_has_a_name(Language language) {
    Messages messages = new Messages(language, Digits.LATIN);
    assertThat(wordsOfTheModel()).allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_unit_that_the_lexicon_counts_has_its_forms(Language language) {
    Messages messages = new Messages(language, Digits.LATIN);
    assertThat(Knowledge.load().lexicon("unit"))
        .allSatisfy(unit ->
            assertThat(messages.text("unit." + unit.value(), BigDecimal.TEN)).contains("10"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, لا دول",
    "1, دولة واحدة",
    "2, دولتان",
    "7, 7 دول",
    "36, 36 دولة",
    "100, 100 دولة",
    "1500, '1,500 دولة'"
  })
  void counts_as_arabic_counts(BigDecimal value, String shown) {
    assertThat(new Messages(Language.AR, Digits.LATIN).text("unit.state", value)).isEqualTo(shown);
  }

  @Test
  void writes_arabic_digits_where_they_are_asked_for() {
    assertThat(new Messages(Language.AR, Digits.ARABIC).text("unit.state", 36))
        .isEqualTo("٣٦ دولة");
    assertThat(Digits.ARABIC.number("1,500.5")).isEqualTo("١٬٥٠٠٫٥");
  }

  @Test
  void keeps_what_an_article_says_as_a_part_with_its_own_language() {
    Line line =
        new Messages(Language.EN, Digits.LATIN)
            .line("headline.meeting.held", Line.arabic("قمة {0} الميثاق", Language.EN));
    assertThat(line.plain()).isEqualTo("Held: قمة {0} الميثاق");
    assertThat(line.parts()).extracting(Line.Part::language).containsExactly("", "ar");
  }

  private static List<String> keys(String language) {
    return ResourceBundle.getBundle(
            "org.mahdar.app.web.messages",
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet()
        .stream()
        .toList();
  }

  private static List<String> wordsOfTheModel() {
    List<String> keys = new ArrayList<>();
    Only.KINDS.stream()
        .skip(8)
        .forEach(kind -> keys.addAll(List.of("kind." + kind, "kinds." + kind)));
    EvidenceTable.COLUMNS.forEach(column -> keys.add("column." + column));
    add(keys, "export", ExportFormat.values());
    add(keys, "reuse", Reuse.Sort.values());
    add(keys, "verb", Decision.Verb.values());
    add(keys, "standing", Review.Standing.values());
    add(keys, "verdict", Agreement.Verdict.values());
    add(keys, "reason", Agreement.Reason.values());
    Stream.of(Clerk.Fault.values()).forEach(fault -> keys.add("edit.fault." + fault.name()));
    AddPage.KINDS.forEach(kind -> fields(kind).forEach(name -> keys.add("field." + name)));
    add(keys, "doubt", Doubt.values());
    add(keys, "qualifier", Qualifier.values());
    add(keys, "level", Meeting.Level.values());
    add(keys, "meeting-of", Meeting.Level.values());
    add(keys, "meeting-of-size", Meeting.Size.values());
    add(keys, "size", Meeting.Size.values());
    add(keys, "format", Meeting.Format.values());
    add(keys, "meeting.status", Meeting.Status.values());
    add(keys, "headline.meeting", Meeting.Status.values());
    add(keys, "field.participants", Meeting.Participant.As.values());
    add(keys, "figure", Figure.What.values());
    add(keys, "headline.figure", Figure.What.values());
    add(keys, "sum.status", Sum.Status.values());
    add(keys, "basis", Sum.Basis.values());
    add(keys, "cue", Statement.CueClass.values());
    add(keys, "mode", Statement.Mode.values());
    add(keys, "speaker", Statement.Speaker.Type.values());
    add(keys, "undertaking.status", Undertaking.Status.values());
    add(keys, "line", Undertaking.Line.values());
    add(keys, "event.status", Event.Status.values());
    add(keys, "relation", Relation.Type.values());
    add(keys, "relation.word", Relation.Type.values());
    Stream.of(CreationTime.Basis.values()).forEach(basis -> keys.add("basis." + basis.name()));
    return keys;
  }

  private static List<String> fields(String kind) {
    Evidence nothing = new Evidence(new DocumentId("a"), new org.mahdar.model.Span(0, 1), "a");
    return Amendment.fields(Handmade.blank(kind, nothing)).stream()
        .map(Amendment.Field::name)
        .toList();
  }

  private static void add(List<String> keys, String prefix, Enum<?>[] values) {
    Stream.of(values).forEach(value -> keys.add(prefix + "." + value));
  }
}
