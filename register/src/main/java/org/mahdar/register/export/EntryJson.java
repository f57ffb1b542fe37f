package org.mahdar.register.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.mahdar.model.Conflict;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Support;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes an entry as one line of JSON: its lead fact as the contract has it, who says so, and who says otherwise.
///
/// Attendance given as 36 by one outlet and 34 by another is
/// `{"id": "F-…", "permalink": "/entry/F-…", "fact": {"kind": "figure", …}, "review": {"standing": "proposed"}, "support": [{"outlet": …}, …],
/// "conflicts": [{"field": "value", …}], "agreements": [{"field": "value", "verdict": "contradict", …}]}`. `fact` is what the leading article says,
/// `settled` the same with what people corrected in it.
public final class EntryJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Map<DocumentId, Reading> readings;
  private final Affiliations affiliations;

  /// @param readings those that the entries stand on
  public EntryJson(Map<DocumentId, Reading> readings, Affiliations affiliations) {
    this.readings = readings;
    this.affiliations = affiliations;
  }

  /// Writes the entry and a line feed, and leaves `out` open.
  public void write(Entry entry, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(entry, json);
      json.writeRaw('\n');
    }
  }

  /// The line without its line feed.
  public String line(Entry entry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(entry, out);
    return out.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private void write(Entry entry, JsonGenerator json) {
    Support lead = leading(entry);
    JsonLine line = line(json, lead.document());
    json.writeStartObject();
    line.text("id", entry.id());
    line.text("permalink", Permalink.of(entry.id()));
    json.writeName("fact");
    String name = entry.lead().kind() + "-" + lead.fact();
    new FactJson(line).write(entry.lead(), name);
    if (!entry.settled().equals(entry.lead())) {
      json.writeName("settled");
      new FactJson(line).write(entry.settled(), name);
    }
    new ReviewJson(line).review(entry.review());
    line.text("parent", entry.parent());
    json.writeNumberProperty("independent", entry.independent());
    json.writeArrayPropertyStart("support");
    entry.support().forEach(support -> support(support, line(json, support.document())));
    json.writeEndArray();
    json.writeArrayPropertyStart("conflicts");
    entry.conflicts().forEach(conflict -> conflict(conflict, line));
    json.writeEndArray();
    json.writeArrayPropertyStart("agreements");
    entry.agreements().forEach(new ReviewJson(line)::agreement);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void support(Support support, JsonLine line) {
    Reading reading = reading(support.document());
    Document document = reading.document();
    Fact fact = reading.facts().get(support.fact());
    line.json.writeStartObject();
    line.text("document", support.document());
    line.text("fact", fact.kind() + "-" + support.fact());
    line.text("origin", support.origin());
    line.text("outlet", document.outlet());
    line.text("affiliation", affiliations.of(document.outlet()));
    line.text("agency", document.agency());
    line.text("agencyAffiliation", affiliations.of(document.agency()));
    line.text("path", document.source().path());
    line.text("url", document.source().url());
    line.text("sha256", document.source().sha256());
    line.date("published", document.created().edtf());
    line.text("publishedBasis", document.created().basis().toString().toLowerCase(Locale.ROOT));
    line.witness("publishedBy", document.created().witness());
    line.json.writeArrayPropertyStart("evidence");
    for (Evidence cited : fact.evidence()) {
      line.json.writeStartObject();
      line.span(cited.span());
      line.text("quote", cited.quote());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
    line.json.writeEndObject();
  }

  private static void conflict(Conflict conflict, JsonLine line) {
    line.json.writeStartObject();
    line.text("field", conflict.field());
    line.json.writeArrayPropertyStart("claims");
    for (Conflict.Claim claim : conflict.claims()) {
      line.json.writeStartObject();
      line.text("value", claim.value());
      line.everyOf("documents", claim.documents());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
    line.json.writeEndObject();
  }

  /// The support that the lead fact comes from.
  private Support leading(Entry entry) {
    for (Support support : entry.support()) {
      if (reading(support.document()).facts().get(support.fact()).equals(entry.lead())) {
        return support;
      }
    }
    throw new IllegalArgumentException(
        "entry " + entry.id() + " leads with a fact that none of its documents holds");
  }

  private JsonLine line(JsonGenerator json, DocumentId document) {
    return new JsonLine(json, new CodePoints(reading(document).document().text()));
  }

  private Reading reading(DocumentId document) {
    Reading reading = readings.get(document);
    if (reading == null) {
      throw new IllegalArgumentException("no reading of " + document);
    }
    return reading;
  }
}
