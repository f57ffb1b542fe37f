package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Register;
import org.mahdar.model.Support;

/// The rows of the register: entries, their supports and their conflicts.
final class Entries {
  private final Handle handle;

  Entries(Handle handle) {
    this.handle = handle;
  }

  /// Puts `register` in the place of the one there is.
  ///
  /// @param factOf the fact behind a support
  void replace(Register register, Function<Support, Fact> factOf) {
    handle.execute("delete from conflict");
    handle.execute("delete from support");
    handle.execute("delete from entry");
    try (PreparedBatch entries =
        handle.prepareBatch("insert into entry (id, kind, lead) values (?, ?, ?)")) {
      for (Entry entry : register.entries()) {
        entries.add(entry.id().value(), entry.lead().kind(), leadPlace(entry, factOf));
      }
      entries.execute();
    }
    supports(register);
    conflicts(register);
  }

  private static int leadPlace(Entry entry, Function<Support, Fact> factOf) {
    for (int place = 0; place < entry.support().size(); place++) {
      if (factOf.apply(entry.support().get(place)).equals(entry.lead())) {
        return place;
      }
    }
    throw new IllegalArgumentException(
        "entry " + entry.id() + " leads with a fact that none of its documents states");
  }

  private void supports(Register register) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            "insert into support (entry, place, document, fact, origin) values (?, ?, ?, ?, ?)")) {
      for (Entry entry : register.entries()) {
        for (int place = 0; place < entry.support().size(); place++) {
          Support support = entry.support().get(place);
          rows.add(
              entry.id().value(),
              place,
              support.document().value(),
              support.fact(),
              support.origin().value());
        }
      }
      rows.execute();
    }
  }

  private void conflicts(Register register) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            "insert into conflict (entry, place, field, claims) values (?, ?, ?, ?)")) {
      for (Entry entry : register.entries()) {
        for (int place = 0; place < entry.conflicts().size(); place++) {
          Conflict conflict = entry.conflicts().get(place);
          rows.add(
              entry.id().value(), place, conflict.field(), StoredJson.write(conflict.claims()));
        }
      }
      rows.execute();
    }
  }

  /// An entry as it lies: its fact is still a place in a document.
  record Row(EntryId id, int lead, List<Support> support, List<Conflict> conflicts) {
    Support leading() {
      return support.get(lead);
    }
  }

  List<Row> all() {
    return select("select id from entry where id >= :value", "");
  }

  Optional<Row> one(EntryId id) {
    return select("select :value", id.value()).stream().findFirst();
  }

  List<Row> citing(DocumentId document) {
    return select("select entry from support where document = :value", document.value());
  }

  /// The entries whose id is among those that the query `ids` gives, in the order of their ids.
  private List<Row> select(String ids, String value) {
    Map<String, List<Support>> supports =
        grouped(
            "select * from support where entry in (" + ids + ") order by entry, place",
            value,
            Entries::support);
    Map<String, List<Conflict>> conflicts =
        grouped(
            "select * from conflict where entry in (" + ids + ") order by entry, place",
            value,
            Entries::conflict);
    return handle
        .createQuery("select id, lead from entry where id in (" + ids + ") order by id")
        .bindMap(Map.of("value", value))
        .map((rows, _) -> Map.entry(rows.getString("id"), rows.getInt("lead")))
        .stream()
        .map(row -> row(row.getKey(), row.getValue(), supports, conflicts))
        .toList();
  }

  private static Row row(
      String id,
      int lead,
      Map<String, List<Support>> supports,
      Map<String, List<Conflict>> conflicts) {
    return new Row(
        new EntryId(id),
        lead,
        supports.getOrDefault(id, List.of()),
        conflicts.getOrDefault(id, List.of()));
  }

  private <T> Map<String, List<T>> grouped(String query, String value, RowMapper<T> mapper) {
    Map<String, List<T>> groups = new HashMap<>();
    handle
        .createQuery(query)
        .bindMap(Map.of("value", value))
        .map((rows, context) -> Map.entry(rows.getString("entry"), mapper.map(rows, context)))
        .forEach(row ->
            groups.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }

  private static Support support(ResultSet rows, StatementContext context) throws SQLException {
    return new Support(
        new DocumentId(rows.getString("document")),
        rows.getInt("fact"),
        new DocumentId(rows.getString("origin")));
  }

  private static Conflict conflict(ResultSet rows, StatementContext context) throws SQLException {
    return new Conflict(rows.getString("field"), StoredJson.readClaims(rows.getString("claims")));
  }
}
