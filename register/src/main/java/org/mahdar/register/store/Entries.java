package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Review;
import org.mahdar.model.Support;

/// The rows of the register as they are read: entries, their supports and their conflicts. [EntryChanges] writes them.
final class Entries {
  /// So many supports are looked at where looking only saves time later.
  private static final int FEW = 64;

  private final Handle handle;
  private final Rows rows;
  private final Supports supports;

  Entries(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.supports = new Supports(rows);
  }

  /// An entry as it lies: its fact is still a place in a document.
  record Row(
      EntryId id,
      int lead,
      List<Support> support,
      List<Conflict> conflicts,
      List<Agreement> agreements,
      Review review,
      @Nullable FactRef parent) {
    Support leading() {
      return support.get(lead);
    }
  }

  /// An entry with the ranks of its supports and the characters they stand on.
  record Kept(Row row, String kind, List<Supports.Lying> supports) {}

  List<Row> all() {
    return select("select id from entry where id >= ?", "");
  }

  List<Kept> allKept() {
    return kept("select id from entry where id >= ?", "");
  }

  Optional<Row> one(EntryId id) {
    return select("select ?", id.value()).stream().findFirst();
  }

  /// Those that were made of a proposal.
  List<Kept> of(String proposal) {
    return kept("select entry from entry_proposal where proposal = ?", proposal);
  }

  /// Reads entries that a document stands behind as those are read that a revision changes.
  void warm(DocumentId document) {
    kept(
        "select entry from support s where document = ? and not exists (select 1 from support o"
            + " where o.entry = s.entry limit 1 offset "
            + FEW
            + ")",
        document.value());
  }

  List<Row> citing(DocumentId document) {
    return select("select entry from support where document = ?", document.value());
  }

  /// The entry that a fact stands behind.
  Optional<EntryId> of(FactRef fact) {
    return handle
        .createQuery("select entry from support where document = ? and fact = ? order by entry")
        .bind(0, fact.document().value())
        .bind(1, fact.fact())
        .mapTo(String.class)
        .findFirst()
        .map(EntryId::new);
  }

  private List<Row> select(String ids, String value) {
    return kept(ids, value).stream().map(Kept::row).toList();
  }

  /// The entries whose id is among those that the query `ids` gives, in the order of their ids.
  private List<Kept> kept(String ids, String value) {
    Map<String, List<Supports.Lying>> told = supports.of(ids, value);
    Map<String, List<Conflict>> conflicts = new HashMap<>();
    rows.read(
            "select entry, field, claims from conflict where entry in ("
                + ids
                + ") order by entry, place",
            row -> Map.entry(Rows.text(row, 1), conflict(row)),
            value)
        .forEach(row ->
            conflicts.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return rows.read(
        "select * from entry where id in (" + ids + ") order by id",
        row -> {
          String id = row.getString("id");
          List<Supports.Lying> lying = told.getOrDefault(id, List.of());
          return new Kept(
              entry(row, lying, conflicts.getOrDefault(id, List.of())),
              row.getString("kind"),
              lying);
        },
        value);
  }

  private static Row entry(ResultSet row, List<Supports.Lying> lying, List<Conflict> conflicts)
      throws SQLException {
    String review = row.getString("review");
    String parent = row.getString("parent_document");
    return new Row(
        new EntryId(row.getString("id")),
        row.getInt("lead"),
        lying.stream().map(one -> one.told().support()).toList(),
        conflicts,
        DenseRegister.agreements(row.getBytes("agreements")),
        review == null ? Review.NONE : StoredJson.read(review, Review.class),
        parent == null ? null : new FactRef(new DocumentId(parent), row.getInt("parent_fact")));
  }

  private static Conflict conflict(ResultSet rows) throws SQLException {
    return new Conflict(Rows.text(rows, 2), DenseRegister.claims(rows.getBytes(3)));
  }
}
