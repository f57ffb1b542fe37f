package org.mahdar.register.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dateline;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Section;
import org.mahdar.model.Source;

/// Writes what the contract says of an article itself: its source, its text, its sections and its publication date.
final class DocumentJson {
  private final JsonLine line;

  DocumentJson(JsonLine line) {
    this.line = line;
  }

  void write(Document document) {
    source(document.source());
    line.json.writeObjectPropertyStart("document");
    line.text("text", document.text());
    line.text("language", document.language());
    line.text("title", document.title());
    line.text("outlet", document.outlet());
    line.text("sourceOutlet", document.sourceOutlet());
    line.text("agency", document.agency());
    dateline(document.dateline());
    published(document.created());
    sections(document.sections());
    line.json.writeEndObject();
  }

  private void source(Source source) {
    line.json.writeObjectPropertyStart("source");
    line.text("path", source.path());
    line.text("url", source.url());
    line.text("sha256", source.sha256());
    line.text("mediaType", source.mediaType());
    line.json.writeEndObject();
  }

  private void dateline(@Nullable Dateline dateline) {
    if (dateline == null) {
      return;
    }
    line.json.writeObjectPropertyStart("dateline");
    line.text("place", dateline.place());
    line.text("outlet", dateline.outlet());
    line.json.writeEndObject();
  }

  /// The date is written as null where it is open: that is an answer, and the candidates say the rest.
  private void published(CreationTime created) {
    line.json.writeObjectPropertyStart("published");
    if (created.edtf() == null) {
      line.json.writeNullProperty("edtf");
    }
    line.date("edtf", created.edtf());
    line.text("basis", created.basis().name().toLowerCase(Locale.ROOT));
    line.everyOf("candidates", created.candidates());
    line.json.writeArrayPropertyStart("evidence");
    for (Evidence evidence : created.evidence()) {
      line.json.writeStartObject();
      line.span(evidence.span());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
    line.list("doubts", created.doubts());
    line.witness("by", created.witness());
    line.json.writeEndObject();
  }

  private void sections(List<Section> sections) {
    line.json.writeArrayPropertyStart("sections");
    for (Section section : sections) {
      line.json.writeStartObject();
      line.text("kind", section.kind().name().toLowerCase(Locale.ROOT));
      line.span(section.span());
      line.text("why", section.why());
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
  }
}
