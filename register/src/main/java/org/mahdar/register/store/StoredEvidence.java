package org.mahdar.register.store;

import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// Evidence as `[start, end, quote]`, in UTF-16 units of its document, which is known from where it lies.
final class StoredEvidence {
  /// The attribute under which a reader is told of the document.
  static final Object DOCUMENT = "document";

  private StoredEvidence() {}

  static final class Writer extends StdSerializer<Evidence> {
    Writer() {
      super(Evidence.class);
    }

    @Override
    public void serialize(Evidence evidence, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      json.writeNumber(evidence.span().start());
      json.writeNumber(evidence.span().end());
      json.writeString(evidence.quote());
      json.writeEndArray();
    }
  }

  static final class Reader extends StdDeserializer<Evidence> {
    Reader() {
      super(Evidence.class);
    }

    @Override
    public Evidence deserialize(JsonParser json, DeserializationContext context) {
      Document document = (Document) context.getAttribute(DOCUMENT);
      int start = json.nextIntValue(-1);
      int end = json.nextIntValue(-1);
      String quote = json.nextStringValue();
      if (json.nextToken() != JsonToken.END_ARRAY || start < 0 || end < start || quote == null) {
        return (Evidence) context.handleUnexpectedToken(getValueType(context), json);
      }
      return Quotes.cite(document, new Span(start, end), quote);
    }
  }
}
