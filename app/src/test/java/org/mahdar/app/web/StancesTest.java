package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Evidence;
import org.mahdar.model.Handmade;
import org.mahdar.model.Span;
import org.mahdar.model.Support;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.When;

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

  @Test
  void stands_beside_what_it_was_on_the_same_matter_before() {
    Listed refused = undertaking(5, "refused", "السدود");
    Listed other = undertaking(4, "intended", "القنوات");
    Listed intended = undertaking(3, "intended", "السدود");
    Listed said = listed(6, "statement", Map.of("speaker", "نوردافيا"));

    List<Listed> ordered = Stances.of(List.of(said, refused, other, intended), fact -> true);
    assertThat(ordered).containsExactly(intended, other, refused, said);

    List<Stances.Stance> stances = Stances.changes(ordered);
    assertThat(stances.get(2).before()).isEqualTo(intended);
    assertThat(stances).extracting(Stances.Stance::before).containsOnlyOnce(intended);
    assertThat(stances)
        .extracting(Stances.Stance::changed)
        .containsExactly(false, false, true, false);
    assertThat(stances.get(3).before()).isNull();
    assertThat(Stances.stance(refused.entry().settled())).isEqualTo("refused");
  }
}
