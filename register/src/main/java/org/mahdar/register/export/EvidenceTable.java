package org.mahdar.register.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Conflict;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;

/// A register as a table: a row for every article behind every entry, with its quote, its offsets and its source.
///
/// The conference that two articles tell of is two rows with one `entry`; what each says of it stands in its own row, what people made of it under
/// `standing`, `name` and `corrections`.
public final class EvidenceTable {
  /// The names of the columns, which scripts rely on.
  public static final List<String> COLUMNS =
      List.of(
          "entry",
          "permalink",
          "kind",
          "lead",
          "independent",
          "conflicts",
          "standing",
          "name",
          "corrections",
          "status",
          "date",
          "date_start",
          "date_end",
          "city",
          "country",
          "what",
          "party",
          "about",
          "qualifier",
          "value",
          "unit",
          "quote",
          "start",
          "end",
          "document",
          "origin",
          "outlet",
          "affiliation",
          "agency",
          "agency_affiliation",
          "title",
          "published",
          "published_basis",
          "url",
          "path",
          "sha256",
          "rule",
          "doubts");

  private final Map<DocumentId, Reading> readings;
  private final Affiliations affiliations;

  /// @param readings those that the entries stand on
  EvidenceTable(Map<DocumentId, Reading> readings, Affiliations affiliations) {
    this.readings = readings;
    this.affiliations = affiliations;
  }

  /// All rows, entry by entry.
  void write(Register register, Cells cells) {
    register.entries().forEach(entry -> rows(entry, cells));
  }

  private void rows(Entry entry, Cells cells) {
    boolean led = false;
    for (Support support : entry.support()) {
      Reading reading = readings.get(support.document());
      if (reading == null) {
        throw new IllegalArgumentException("no reading of " + support.document());
      }
      Fact fact = reading.facts().get(support.fact());
      boolean lead = !led && fact.equals(entry.lead());
      led |= lead;
      entry(entry, lead, cells);
      fact(fact, reading.document(), cells);
      source(support, reading.document(), fact, cells);
      cells.end();
    }
  }

  private static void entry(Entry entry, boolean lead, Cells cells) {
    cells
        .text(entry.id())
        .text(Permalink.of(entry.id()))
        .text(entry.lead().kind())
        .text(lead ? "yes" : "no")
        .number(entry.independent())
        .text(entry.conflicts().stream().map(Conflict::field).collect(Collectors.joining("; ")))
        .text(entry.review().standing())
        .text(entry.review().name())
        .text(
            entry.review().corrections().stream()
                .map(one -> one.field() + "=" + one.value())
                .collect(Collectors.joining("; ")));
  }

  private static void fact(Fact fact, Document document, Cells cells) {
    Row row = Row.of(fact, document.text());
    cells
        .text(row.status())
        .text(row.date())
        .text(
            row.date() == null || row.date().earliest().equals(Edtf.FIRST)
                ? null
                : row.date().earliest())
        .text(
            row.date() == null || row.date().latest().equals(Edtf.LAST)
                ? null
                : row.date().latest())
        .text(row.city())
        .text(row.country())
        .text(row.what())
        .text(row.party())
        .text(row.about())
        .text(row.qualifier())
        .decimal(plain(row.value()))
        .text(row.unit());
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : JsonLine.plain(value);
  }

  private void source(Support support, Document document, Fact fact, Cells cells) {
    Evidence evidence = fact.evidence().getFirst();
    CodePoints points = new CodePoints(document.text());
    cells
        .text(evidence.quote())
        .number(points.at(evidence.span().start()))
        .number(points.at(evidence.span().end()))
        .text(document.id())
        .text(support.origin())
        .text(document.outlet())
        .text(affiliations.of(document.outlet()))
        .text(document.agency())
        .text(affiliations.of(document.agency()))
        .text(document.title())
        .text(document.created().edtf())
        .text(document.created().basis().toString().toLowerCase(Locale.ROOT))
        .text(document.source().url())
        .text(document.source().path())
        .text(document.source().sha256())
        .text(fact.rule())
        .text(fact.doubts().stream().map(Object::toString).collect(Collectors.joining("; ")));
  }
}
