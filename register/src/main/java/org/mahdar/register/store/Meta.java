package org.mahdar.register.store;

import org.jdbi.v3.core.Handle;

/// Named values of the dossier as a whole, `rules` for one: what knowledge its register was made with.
final class Meta {
  /// Another value whenever the register is another.
  static final String REVISION = "revision";

  private final Handle handle;

  Meta(Handle handle) {
    this.handle = handle;
  }

  /// The value, empty where there is none yet.
  String get(String name) {
    return handle
        .createQuery("select value from meta where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  void put(String name, String value) {
    handle.execute(
        "insert into meta (name, value) values (?, ?) on conflict (name) do update set value ="
            + " excluded.value",
        name,
        value);
  }
}
