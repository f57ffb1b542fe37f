package org.mahdar;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;

/// Whether a mention or fact has the values that an example names.
final class Given {
  private Given() {}

  static boolean fields(Object object, Map<String, String> fields) {
    return fields.entrySet().stream()
        .allMatch(field -> field.getValue().equals(value(object, field.getKey())));
  }

  /// The text form of a record's component; `speaker.name` descends, `text` is the quoted text.
  private static String value(Object object, String path) {
    if (path.equals("text")) {
      return object instanceof Mention mention
          ? mention.evidence().quote()
          : ((Fact) object).evidence().getFirst().quote();
    }
    Object at = object;
    for (String name : path.split("\\.")) {
      at = at == null ? null : component(at, name);
    }
    return Objects.toString(at, "");
  }

  private static Object component(Object object, String name) {
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError(object.getClass().getSimpleName() + " has no field " + name);
  }
}
