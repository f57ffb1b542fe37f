package org.mahdar.register.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reuse;

/// The rows of who copies whom, of the keys by which copies are looked for, and of the dates that the register gives.
final class Reuses {
  private final Handle handle;

  Reuses(Handle handle) {
    this.handle = handle;
  }

  void clear() {
    handle.execute("delete from reuse");
    handle.execute("delete from reuse_source");
    handle.execute("delete from copy_key");
    handle.execute("delete from dated");
  }

  void put(Collection<Reuse> reuses) {
    for (Reuse reuse : reuses) {
      forget(reuse.document());
      if (!reuse.sources().isEmpty()) {
        handle.execute(
            "insert into reuse (document, body) values (?, ?)",
            reuse.document().value(),
            StoredJson.write(reuse));
        for (DocumentId source : reuse.sources()) {
          handle.execute(
              "insert into reuse_source (source, document) values (?, ?)",
              source.value(),
              reuse.document().value());
        }
      }
    }
  }

  void forget(DocumentId document) {
    handle.execute("delete from reuse where document = ?", document.value());
    handle.execute("delete from reuse_source where document = ?", document.value());
  }

  void unfile(DocumentId document) {
    handle.execute("delete from copy_key where document = ?", document.value());
  }

  /// @param documents those that are filed, for their place in time
  void file(Map<Document, List<Long>> documents) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            "insert or ignore into copy_key (key, day, document) values (?, ?, ?)")) {
      documents.forEach((document, keys) -> {
        String day = Order.of(document, -1).day().toString();
        keys.forEach(key -> rows.add(key, day, document.id().value()));
      });
      if (rows.size() > 0) {
        rows.execute();
      }
    }
  }

  void date(Map<DocumentId, CreationTime> dated) {
    dated.forEach((document, created) ->
        handle.execute(
            "insert or replace into dated (document, created) values (?, ?)",
            document.value(),
            StoredJson.write(created)));
  }

  Optional<Reuse> of(DocumentId document) {
    return Rows.read(
            handle,
            "select body from reuse where document = ?",
            row -> StoredJson.read(row.getString(1), Reuse.class),
            document.value())
        .stream()
        .findFirst();
  }

  List<Reuse> all() {
    return handle
        .createQuery("select body from reuse order by document")
        .mapTo(String.class)
        .map(body -> StoredJson.read(body, Reuse.class))
        .list();
  }

  List<DocumentId> takers(DocumentId source) {
    return Rows.read(
        handle,
        "select document from reuse_source where source = ? order by document",
        row -> new DocumentId(row.getString(1)),
        source.value());
  }

  List<Order> neighbours(long key, Order at, int most, boolean before) {
    return Rows.read(
        handle,
        before
            ? "select day, document from copy_key where key = ? and (day, document) < (?, ?) order"
                + " by day desc, document desc limit ?"
            : "select day, document from copy_key where key = ? and (day, document) > (?, ?) order"
                + " by day, document limit ?",
        row -> new Order(LocalDate.parse(row.getString(1)), row.getString(2), -1),
        key,
        at.day().toString(),
        at.document(),
        most);
  }
}
