package org.mahdar.register.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;
import org.mahdar.model.Reading;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes one reading as one line of the JSON contract (`docs/reading.schema.json`), offsets in code points.
///
/// An article «المؤلف من 79 دولة» gives
/// `{"id": "a.txt", …, "facts": [{"kind": "figure", "id": "figure-0", "what": "membership", "value": 79, …}]}`.
/// A generator and no data binding: the command line pays for every class that is loaded.
public final class ReadingJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Only only;

  public ReadingJson(Only only) {
    this.only = only;
  }

  /// Writes the reading and a line feed, and leaves `out` open.
  public void write(Reading reading, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(reading, json);
      json.writeRaw('\n');
    }
  }

  /// The line without its line feed.
  public String line(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(reading, out);
    return out.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private void write(Reading reading, JsonGenerator json) {
    JsonLine line = new JsonLine(json, new CodePoints(reading.document().text()));
    json.writeStartObject();
    line.text("id", reading.document().id());
    new DocumentJson(line).write(reading.document());
    json.writeArrayPropertyStart("mentions");
    MentionJson mentions = new MentionJson(line);
    for (Mention mention : reading.mentions()) {
      if (only.has(MentionJson.type(mention))) {
        mentions.write(mention);
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("facts");
    facts(reading.facts(), new FactJson(line));
    json.writeEndArray();
    json.writeEndObject();
  }

  /// A fact's number is its place in the reading, so that `--only` does not change its id.
  private void facts(List<Fact> facts, FactJson writer) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (only.has(fact.kind())) {
        writer.write(fact, fact.kind() + "-" + i);
      }
    }
  }
}
