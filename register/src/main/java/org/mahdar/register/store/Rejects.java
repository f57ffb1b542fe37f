package org.mahdar.register.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;

/// The rows of captures that could not be read.
final class Rejects {
  private final Handle handle;

  Rejects(Handle handle) {
    this.handle = handle;
  }

  void put(Outcome.Rejected rejected) {
    handle.execute(
        "insert into reject (id, reason, detail) values (?, ?, ?)"
            + " on conflict (id) do update set reason = excluded.reason, detail = excluded.detail",
        rejected.capture().value(),
        rejected.reason().toString(),
        rejected.detail());
  }

  void remove(DocumentId id) {
    try (Rows rows = new Rows(handle)) {
      rows.write("delete from reject where id = ?", id.value());
    }
  }

  List<Outcome.Rejected> all() {
    return handle
        .createQuery("select id, reason, detail from reject order by id")
        .map((rows, _) ->
            new Outcome.Rejected(
                new DocumentId(rows.getString("id")),
                Outcome.Reason.valueOf(
                    rows.getString("reason").toUpperCase(Locale.ROOT).replace('-', '_')),
                rows.getString("detail")))
        .list();
  }
}
