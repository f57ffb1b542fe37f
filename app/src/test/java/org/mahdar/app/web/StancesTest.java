package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Evidence;
import org.mahdar.model.Handmade;
import org.mahdar.model.Register;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Support;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.When;
import org.mahdar.register.search.Wordbook;

class StancesTest {
  private static final DocumentId ARTICLE = new DocumentId("a");

  private static Listed listed(int month, String kind, Map<String, String> values) {
    Evidence cited = new Evidence(ARTICLE, new Span(0, 1), "a");
    Entry entry =
        new Entry(
            new EntryId("U-" + month),
            Handmade.of(kind, cited, values),
            List.of(new Support(ARTICLE, 0, ARTICLE)),
            List.of());
    When when = new When(Edtf.of(LocalDate.of(2032, month, 1)), false);
    return new Listed(entry, when, List.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static Listed undertaking(int month, String status, String object) {
    return listed(
        month,
        "undertaking",
        Map.of(
            "actor",
            "نوردافيا",
            "action",
            "حماية",
            "object",
            object,
            "status",
            status,
            "line",
            "military"));
  }

  private static final Catalogue CATALOGUE =
      Catalogue.of(
          new Register(List.of()),
          List.of(),
          new Wordbook(List.of(), Set.of("من", "على", "إلى", "في"), Set.of(), Map.of()));

  private static List<Stances.Stance> changes(List<Listed> ordered) {
    return Stances.changes(
        ordered,
        0,
        ordered.size(),
        listed ->
            listed.entry().settled() instanceof Statement said
                ? said.addressee() == null ? "" : said.addressee()
                : Stances.about(listed),
        CATALOGUE::matter);
  }

  /// What is said stands in the field of whom it is said to, for these articles have no text.
  private static Listed statement(int month, String cue, String words) {
    return listed(
        month, "statement", Map.of("speaker", "غسران", "cue-class", cue, "addressee", words));
  }

  @ParameterizedTest
  @CsvSource({
    "urge, إنشاء هيئة تحكيم مستقلة, refuse, هيئة التحكيم المستقلة, true",
    "announce, مشاركتها في المؤتمر الوزاري, deny, المشاركة في المؤتمر الوزاري المقبل, true",
    "refuse, استعادة المقاتلين الأجانب, pledge, باستعادة مقاتليها الأجانب من المخيم, true",
    "urge, إنشاء هيئة تحكيم مستقلة, demand, هيئة التحكيم المستقلة, false",
    "urge, إنشاء هيئة تحكيم مستقلة, refuse, تمديد مهمة القوة, false",
    "urge, إنشاء هيئة تحكيم مستقلة, refuse, هيئة الإغاثة في المخيم, false",
    "say, إنشاء هيئة تحكيم مستقلة, refuse, هيئة التحكيم المستقلة, false"
  })
  void a_statement_against_what_was_urged_or_promised_before_is_a_change(
      String before, String words, String now, String later, boolean changed) {
    List<Stances.Stance> stances =
        changes(List.of(statement(3, before, words), statement(5, now, later)));

    assertThat(stances.getLast().changed()).isEqualTo(changed);
  }

  @Test
  void an_undertaking_may_go_against_a_statement() {
    Listed urged = statement(3, "urge", "حماية السدود الكبرى");
    Listed refused = undertaking(5, "refused", "السدود الكبرى");

    assertThat(changes(List.of(urged, refused)).getLast().changed()).isTrue();
  }

  @Test
  void stands_beside_what_it_was_on_the_same_matter_before() {
    Listed refused = undertaking(5, "refused", "السدود");
    Listed other = undertaking(4, "intended", "القنوات");
    Listed intended = undertaking(3, "intended", "السدود");
    Listed said = listed(6, "statement", Map.of("speaker", "نوردافيا"));

    List<Listed> ordered = Stances.of(List.of(said, refused, other, intended), fact -> true);
    assertThat(ordered).containsExactly(intended, other, refused, said);

    List<Stances.Stance> stances = changes(ordered);
    assertThat(stances.get(2).before()).isEqualTo(intended);
    assertThat(stances).extracting(Stances.Stance::before).containsOnlyOnce(intended);
    assertThat(stances)
        .extracting(Stances.Stance::changed)
        .containsExactly(false, false, true, false);
    assertThat(stances.get(3).before()).isNull();
    assertThat(Stances.stance(refused.entry().settled())).isEqualTo("refused");
  }
}
