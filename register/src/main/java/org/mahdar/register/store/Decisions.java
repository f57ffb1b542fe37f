package org.mahdar.register.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Decision;

/// The rows of decisions: never changed and never deleted, only taken back.
final class Decisions {
  private static final String COLUMNS = "select number, body, undone_at, undone_by from decision ";

  private final Handle handle;
  private final Rows rows;

  Decisions(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
  }

  /// Records a decision and gives it its number.
  long put(Decision decision) {
    return handle
        .createUpdate("insert into decision (at, who, verb, body) values (:at, :who, :verb, :body)")
        .bind("at", decision.at())
        .bind("who", decision.by())
        .bind("verb", decision.verb().toString())
        .bind("body", StoredJson.write(decision))
        .executeAndReturnGeneratedKeys("number")
        .mapTo(Long.class)
        .one();
  }

  /// Takes a decision back; false where there is none, or it was taken back before.
  boolean undo(long number, String by, String at) {
    return handle.execute(
            "update decision set undone_at = ?, undone_by = ?, pending = 1 where number = ? and"
                + " undone_at is null",
            at,
            by,
            number)
        == 1;
  }

  List<Decision> all() {
    return read("order by number");
  }

  List<Decision> pending() {
    return read("where pending = 1 order by number");
  }

  Optional<Decision> one(long number) {
    return all().stream().filter(decision -> decision.number() == number).findFirst();
  }

  /// The register stands on these now; not on what was decided, or taken back, while it was made.
  void applied(List<Decision> laid) {
    for (Decision decision : laid) {
      handle.execute(
          "update decision set pending = 0 where number = ? and (undone_at is not null) = ?",
          decision.number(),
          decision.undone());
    }
  }

  private List<Decision> read(String rest) {
    return rows.read(
        COLUMNS + rest,
        row -> {
          Decision body = StoredJson.read(row.getString("body"), Decision.class);
          return new Decision(
              row.getLong("number"),
              body.at(),
              body.by(),
              body.verb(),
              body.target(),
              body.other(),
              body.field(),
              body.value(),
              row.getString("undone_at") != null,
              body.values(),
              row.getString("undone_at"),
              row.getString("undone_by"));
        });
  }
}
