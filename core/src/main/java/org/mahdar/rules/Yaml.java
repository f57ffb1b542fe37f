package org.mahdar.rules;

import java.util.List;

/// A part of a YAML file, with the line on which it begins.
///
/// `id: sum.paid` is [Fields] of one field, the text «id» with the text «sum.paid».
sealed interface Yaml {
  int line();

  /// A plain or quoted value.
  record Text(String value, int line) implements Yaml {}

  /// A list.
  record Items(List<Yaml> items, int line) implements Yaml {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Values by their keys, in the order of the file.
  record Fields(List<Field> fields, int line) implements Yaml {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /// One value with its key.
  record Field(Yaml key, Yaml value) {}
}
