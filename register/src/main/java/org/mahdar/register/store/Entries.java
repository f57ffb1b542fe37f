package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.Review;
import org.mahdar.model.Revision;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// The rows of the register: entries, their supports and their conflicts.
///
/// Over 300 lines: the statements that write an entry and those that read it back stand side by side, for they change together.
final class Entries {
  private final Handle handle;
  private final Rows rows;
  private final Function<Support, Fact> factOf;

  /// @param factOf the fact behind a support, where entries are to be written
  Entries(Handle handle, Function<Support, Fact> factOf) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.factOf = factOf;
  }

  Entries(Handle handle) {
    this(
        handle,
        support -> {
          throw new IllegalStateException("entries are only read here: " + support);
        });
  }

  /// The characters that a support stands on.
  record Place(String document, int start, int stop) {
    boolean overlaps(Place other) {
      return document.equals(other.document) && start < other.stop && other.start < stop;
    }
  }

  void clear() {
    for (String table : List.of("entry_proposal", "conflict", "support", "entry")) {
      handle.execute("delete from " + table);
    }
  }

  /// Takes out the entries that were made of a proposal.
  Map<String, History.Past> takeOut(Collection<String> proposals) {
    Map<String, History.Past> gone = new TreeMap<>();
    for (String proposal : proposals) {
      List<String> ids =
          rows.read(
              "select entry from entry_proposal where proposal = ?",
              row -> Rows.text(row, 1),
              proposal);
      for (String id : ids) {
        gone.putAll(pasts("select ?", id));
        rows.write("delete from entry where id = ?", id);
      }
    }
    return gone;
  }

  /// What all entries were.
  Map<String, History.Past> pasts() {
    return pasts("select id from entry where id >= ?", "");
  }

  private Map<String, History.Past> pasts(String ids, String value) {
    Map<String, List<Place>> places =
        grouped(
            "select * from support where entry in (" + ids + ") order by entry, place",
            value,
            row -> new Place(row.getString("document"), row.getInt("start"), row.getInt("stop")));
    Map<String, String> kinds = new HashMap<>();
    rows.read(
            "select id, kind from entry where id in (" + ids + ")",
            row -> Map.entry(row.getString(1), row.getString(2)),
            value)
        .forEach(row -> kinds.put(row.getKey(), row.getValue()));
    Map<String, History.Past> pasts = new TreeMap<>();
    for (Row row : select(ids, value)) {
      String id = row.id().value();
      pasts.put(
          id,
          new History.Past(
              kinds.getOrDefault(id, ""), content(row), places.getOrDefault(id, List.of())));
    }
    return pasts;
  }

  History.Past past(Revision.Made made) {
    Entry entry = made.entry();
    List<Place> places = entry.support().stream().map(this::place).toList();
    Row row =
        new Row(
            entry.id(),
            leadPlace(entry),
            entry.support(),
            entry.conflicts(),
            entry.agreements(),
            entry.review(),
            made.parent());
    return new History.Past(entry.lead().kind(), content(row), places);
  }

  /// All that it says, but for the numbers of its facts among those of their articles: newer rules may count otherwise.
  private static String content(Row row) {
    List<String> voices = new ArrayList<>();
    row.support().forEach(support -> voices.add(support.document() + " " + support.origin()));
    return row.lead()
        + String.join("\n", voices)
        + DenseRegister.words(DenseRegister.agreements(row.agreements()))
        + (row.review().equals(Review.NONE) ? "" : StoredJson.write(row.review()))
        + row.parent();
  }

  private Place place(Support support) {
    Span span = factOf.apply(support).evidence().getFirst().span();
    return new Place(support.document().value(), span.start(), span.end());
  }

  /// Writes entries that are not there.
  void put(Collection<Revision.Made> made) {
    for (Revision.Made one : made) {
      Entry entry = one.entry();
      FactRef parent = one.parent();
      rows.write(
          "insert into entry (id, kind, lead, agreements, review, parent_document, parent_fact)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          entry.id().value(),
          entry.lead().kind(),
          leadPlace(entry),
          DenseRegister.agreements(entry.agreements()),
          entry.review().equals(Review.NONE) ? null : StoredJson.write(entry.review()),
          parent == null ? null : parent.document().value(),
          parent == null ? null : parent.fact());
      for (String proposal : one.proposals()) {
        rows.write(
            "insert into entry_proposal (entry, proposal) values (?, ?)",
            entry.id().value(),
            proposal);
      }
    }
    supports(made);
    conflicts(made);
  }

  private int leadPlace(Entry entry) {
    for (int place = 0; place < entry.support().size(); place++) {
      if (factOf.apply(entry.support().get(place)).equals(entry.lead())) {
        return place;
      }
    }
    throw new IllegalArgumentException(
        "entry " + entry.id() + " leads with a fact that none of its documents states");
  }

  private void supports(Collection<Revision.Made> made) {
    for (Revision.Made one : made) {
      Entry entry = one.entry();
      for (int place = 0; place < entry.support().size(); place++) {
        Support support = entry.support().get(place);
        Place at = place(support);
        rows.write(
            "insert into support (entry, place, document, fact, origin, start, stop) values (?, ?,"
                + " ?, ?, ?, ?, ?)",
            entry.id().value(),
            place,
            support.document().value(),
            support.fact(),
            support.origin().value(),
            at.start(),
            at.stop());
      }
    }
  }

  private void conflicts(Collection<Revision.Made> made) {
    for (Revision.Made one : made) {
      Entry entry = one.entry();
      for (int place = 0; place < entry.conflicts().size(); place++) {
        Conflict conflict = entry.conflicts().get(place);
        rows.write(
            "insert into conflict (entry, place, field, claims) values (?, ?, ?, ?)",
            entry.id().value(),
            place,
            conflict.field(),
            DenseRegister.claims(conflict.claims()));
      }
    }
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

  List<Row> all() {
    return select("select id from entry where id >= ?", "");
  }

  Optional<Row> one(EntryId id) {
    return select("select ?", id.value()).stream().findFirst();
  }

  /// Reads the entries that a document stands behind as those are read that a revision takes out.
  void warm(DocumentId document) {
    citing(document).forEach(row -> pasts("select ?", row.id().value()));
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
    return rows.read(
        "select * from entry where id in (" + ids + ") order by id",
        row -> {
          String id = row.getString("id");
          String review = row.getString("review");
          String parent = row.getString("parent_document");
          return new Row(
              new EntryId(id),
              row.getInt("lead"),
              supports.getOrDefault(id, List.of()),
              conflicts.getOrDefault(id, List.of()),
              DenseRegister.agreements(row.getBytes("agreements")),
              review == null ? Review.NONE : StoredJson.read(review, Review.class),
              parent == null
                  ? null
                  : new FactRef(new DocumentId(parent), row.getInt("parent_fact")));
        },
        value);
  }

  private <T> Map<String, List<T>> grouped(String query, String value, Rows.Maker<T> maker) {
    Map<String, List<T>> groups = new HashMap<>();
    rows.read(query, row -> Map.entry(row.getString("entry"), maker.make(row)), value)
        .forEach(row ->
            groups.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }

  private static Support support(ResultSet rows) throws SQLException {
    return new Support(
        new DocumentId(rows.getString("document")),
        rows.getInt("fact"),
        new DocumentId(rows.getString("origin")));
  }

  private static Conflict conflict(ResultSet rows) throws SQLException {
    return new Conflict(rows.getString("field"), DenseRegister.claims(rows.getBytes("claims")));
  }
}
