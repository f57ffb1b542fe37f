package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private static final String ENTRY =
      "select id, kind, lead, agreements, review, parent_document, parent_fact from entry ";

  private final Handle handle;
  private final Rows rows;
  private final Supports supports;

  Entries(Handle handle) {
    this(handle, new RepeatedWords());
  }

  /// @param repeated the names of documents that were read before
  Entries(Handle handle, RepeatedWords repeated) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.supports = new Supports(rows, repeated);
  }

  /// An entry as pages ask for it: its fact is still a place in a document.
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

  /// An entry as it is written, beside its supports: what thousands say of it is compared without being read.
  ///
  /// @param review null where nobody decided anything
  record Written(
      EntryId id,
      String kind,
      int lead,
      byte[] agreements,
      List<Opposed> conflicts,
      @Nullable String review,
      @Nullable FactRef parent) {
    boolean says(Written other) {
      return kind.equals(other.kind)
          && lead == other.lead
          && Arrays.equals(agreements, other.agreements)
          && Objects.equals(review, other.review)
          && Objects.equals(parent, other.parent);
    }

    boolean opposes(Written other) {
      return conflicts.size() == other.conflicts.size()
          && IntStream.range(0, conflicts.size())
              .allMatch(place -> conflicts.get(place).same(other.conflicts.get(place)));
    }
  }

  /// A conflict as it is written.
  record Opposed(String field, byte[] claims) {
    boolean same(Opposed other) {
      return field.equals(other.field) && Arrays.equals(claims, other.claims);
    }
  }

  /// An entry as it lies, with the ranks of its supports and the characters they stand on.
  record Kept(Written written, List<Supports.Lying> supports) {
    Row row() {
      return new Row(
          written.id(),
          written.lead(),
          supports.stream().map(one -> one.told().support()).toList(),
          written.conflicts().stream()
              .map(one -> new Conflict(one.field(), DenseRegister.claims(one.claims())))
              .toList(),
          DenseRegister.agreements(written.agreements()),
          written.review() == null ? Review.NONE : StoredJson.read(written.review(), Review.class),
          written.parent());
    }
  }

  List<Row> all() {
    return allKept().stream().map(Kept::row).toList();
  }

  /// All of them: what belongs to them is read at once, and not entry by entry.
  List<Kept> allKept() {
    Map<String, List<Supports.Lying>> told = supports.all();
    Map<String, List<Opposed>> conflicts = new HashMap<>();
    rows.read(
            "select entry, field, claims from conflict order by entry, place",
            row -> Map.entry(Rows.text(row, 1), new Opposed(Rows.text(row, 2), row.getBytes(3))))
        .forEach(row ->
            conflicts.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return rows.read(
        ENTRY + "order by id",
        row -> {
          String id = Rows.text(row, 1);
          return new Kept(
              written(row, id, conflicts.getOrDefault(id, List.of())),
              told.getOrDefault(id, List.of()));
        });
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
    return rows.read(
        ENTRY + "where id in (" + ids + ") order by id",
        row -> {
          String id = Rows.text(row, 1);
          return new Kept(written(row, id, conflicts(id)), supports.of(id));
        },
        value);
  }

  private List<Opposed> conflicts(String entry) {
    return rows.read(
        "select field, claims from conflict where entry = ? order by place",
        row -> new Opposed(Rows.text(row, 1), row.getBytes(2)),
        entry);
  }

  private static Written written(ResultSet row, String id, List<Opposed> conflicts)
      throws SQLException {
    String parent = row.getString(6);
    return new Written(
        new EntryId(id),
        Rows.text(row, 2),
        row.getInt(3),
        row.getBytes(4),
        conflicts,
        row.getString(5),
        parent == null ? null : new FactRef(new DocumentId(parent), row.getInt(7)));
  }
}
