package org.mahdar.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Handmade;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.RuleId;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

class CatalogueTest {
  private static final String TEXT = "رفضت نوردافيا تمديد المهمة، وستمددها رابطة الصيادين";
  private static final DocumentId ID = new DocumentId("d");

  private static Catalogue catalogue(String actor, NameMention.Kind kind, String placeKind) {
    Document document =
        new Document(
            ID,
            new Source("d", null, "00", "text/plain"),
            CreationTime.of(LocalDate.of(2032, 3, 1), CreationTime.Basis.GIVEN),
            TEXT,
            "ar",
            null,
            null,
            null,
            null,
            null,
            List.of());
    int at = TEXT.indexOf("نوردافيا");
    Evidence state = document.cite(new Span(at, at + "نوردافيا".length()));
    Mention named =
        new NameMention(state, new RuleId("test"), kind, "نوردافيا", null, null, "XB", placeKind);
    Fact refused =
        Handmade.of(
            "undertaking",
            document.cite(new Span(0, TEXT.length())),
            Map.of("actor", actor, "action", "تمديد المهمة", "status", "refused"));
    Entry entry =
        new Entry(new EntryId("U-1"), refused, List.of(new Support(ID, 0, ID)), List.of());
    return Catalogue.of(
        new Register(List.of(entry)),
        List.of(new Reading(document, List.of(named), List.of(refused))),
        Wordbook.EMPTY);
  }

  @Test
  void what_a_state_does_under_its_name_stands_under_its_country() {
    for (Catalogue catalogue :
        List.of(
            catalogue("نوردافيا", NameMention.Kind.PLACE, "country"),
            catalogue("نوردافيا", NameMention.Kind.ORGANISATION, null))) {
      assertThat(catalogue.counts(Facet.COUNTRY)).containsExactly(Map.entry("XB", 1));
      assertThat(catalogue.state(ID, "نوردافيا")).contains("XB");
    }
  }

  @Test
  void what_a_body_or_a_place_of_the_name_does_stands_under_none() {
    assertThat(catalogue("رابطة الصيادين", NameMention.Kind.PLACE, "country").counts(Facet.COUNTRY))
        .isEmpty();
    assertThat(catalogue("نوردافيا", NameMention.Kind.PLACE, "island").counts(Facet.COUNTRY))
        .isEmpty();
  }
}
