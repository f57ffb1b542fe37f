package org.mahdar.register.store;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values that are stored as their text: the EDTF date `2019-10` as `"2019-10"`.
final class TextForm {
  private TextForm() {}

  static final class Writer<T> extends StdSerializer<T> {
    Writer(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.toString());
    }
  }

  static final class Reader<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    Reader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      return parse.apply(json.getString());
    }
  }
}
