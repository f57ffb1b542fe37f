package org.mahdar.register.export;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.FactRef;
import org.mahdar.model.Span;
import tools.jackson.core.JsonGenerator;

/// A JSON generator that leaves out what is null and writes spans of one text in code points.
final class JsonLine {
  final JsonGenerator json;
  private final CodePoints points;

  JsonLine(JsonGenerator json, CodePoints points) {
    this.json = json;
    this.points = points;
  }

  /// Writes `"name": "value"` with the text form of the value, or nothing for null.
  void text(String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  void number(String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }

  /// A count as a JSON number: 85, never 85.0 or 8.5E+1.
  void number(String name, @Nullable BigDecimal value) {
    if (value != null) {
      json.writeName(name);
      json.writeNumber(plain(value));
    }
  }

  /// An amount as a decimal string, for programs that read JSON numbers as floats.
  void amount(String name, @Nullable BigDecimal value) {
    if (value != null) {
      json.writeStringProperty(name, plain(value));
    }
  }

  void date(String name, @Nullable Edtf date) {
    text(name, date);
  }

  void flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  /// A list of texts, left out where it is empty.
  void list(String name, List<?> values) {
    if (!values.isEmpty()) {
      everyOf(name, values);
    }
  }

  /// A list of texts, written even where it is empty.
  void everyOf(String name, List<?> values) {
    json.writeArrayPropertyStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  /// Writes `"start"` and `"end"` into the object that is open.
  void span(Span span) {
    json.writeNumberProperty("start", points.at(span.start()));
    json.writeNumberProperty("end", points.at(span.end()));
  }

  void span(String name, Span span) {
    json.writeObjectPropertyStart(name);
    span(span);
    json.writeEndObject();
  }

  /// The meeting, as another article tells it, that dates an article.
  void witness(String name, @Nullable FactRef meeting) {
    if (meeting != null) {
      json.writeObjectPropertyStart(name);
      text("document", meeting.document());
      text("fact", "meeting-" + meeting.fact());
      json.writeEndObject();
    }
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
