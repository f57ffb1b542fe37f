package org.mahdar.register.store;

import org.jdbi.v3.core.Handle;

/// Named values of the dossier as a whole, `rules` for one: what knowledge its register was made with.
final class Meta {
  /// Another value whenever the register is another.
  static final String REVISION = "revision";

  private final Rows rows;

  Meta(Handle handle) {
    this.rows = new Rows(handle);
  }

  /// The value, empty where there is none yet.
  String get(String name) {
    return rows.first("select value from meta where name = ?", row -> row.getString(1), name)
        .orElse("");
  }

  void put(String name, String value) {
    rows.write(
        "insert into meta (name, value) values (?, ?) on conflict (name) do update set value ="
            + " excluded.value",
        name,
        value);
  }
}
