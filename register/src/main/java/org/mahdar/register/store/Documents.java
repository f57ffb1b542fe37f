package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;

/// The rows of documents and their readings: the shown ones, which the register stands on, and the next ones.
final class Documents {
  // The text as it lies, for it is turned into a string more quickly here than by the driver.
  private static final String COLUMNS =
      "select id, head, cast(text as blob), facts, mentions from document ";

  private static final String FACTS =
      "select id, head, cast(text as blob), facts, marks from document ";

  private static final String TAKING =
      "select id, head, text, facts, marks, (select body from reuse where reuse.document ="
          + " document.id) from document where shown = 1 and id = ?";

  /// The newest row of each document: the next one where a build has made one, else the shown one.
  private static final String NEWEST =
      "where (shown = 0 or not exists (select 1 from document n where n.id = document.id and"
          + " n.shown = 0)) ";

  private final Handle handle;
  private final Rows rows;
  private final RepeatedWords repeated;

  Documents(Handle handle) {
    this(handle, new RepeatedWords());
  }

  /// @param repeated words and names that were read before
  Documents(Handle handle, RepeatedWords repeated) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.repeated = repeated;
  }

  /// What is known of a document without its reading.
  record Row(long number, DocumentId id, String sha256, Given given, String rules) {}

  Optional<Row> newest(DocumentId id) {
    return rows.first(
        "select number, id, sha256, given, rules from document where id = ? order by shown limit 1",
        Documents::row,
        id.value());
  }

  /// The newest rows whose reading was made by other rules, in the order of their ids: mostly none, which the index tells at once.
  List<Row> readByOthersThan(String rules) {
    return rows.read(
        "select number, id, sha256, given, rules from document "
            + NEWEST
            + "and number in (select number from document where rules < ?1 union all"
            + " select number from document where rules > ?1) order by id",
        Documents::row,
        rules);
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        rows.getLong("number"),
        new DocumentId(rows.getString("id")),
        rows.getString("sha256"),
        Given.of(rows.getBytes("given")),
        rows.getString("rules"));
  }

  /// Puts a reading in as the next one of its document.
  void put(Given given, Reading reading, String rules) {
    rows.write("delete from document where id = ? and shown = 0", reading.document().id().value());
    try (DocumentRows writer = new DocumentRows(handle.getConnection(), "document", "meeting")) {
      writer.put(new DocumentRows.Header(null, false, given, rules), reading);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(
          "the dossier does not take " + reading.document().id(), e, null);
    }
  }

  boolean anyNext() {
    return rows.number("select exists (select 1 from document where shown = 0)") == 1;
  }

  /// Makes the next readings the shown ones.
  void show() {
    rows.write(
        "delete from document where shown = 1"
            + " and exists (select 1 from document n where n.id = document.id and n.shown = 0)");
    rows.write("update document set shown = 1 where shown = 0");
  }

  void remove(DocumentId id) {
    rows.write("delete from document where id = ?", id.value());
  }

  /// The newest readings, in the order of their ids, with the mentions that the register is made with.
  List<Reading> newestFacts() {
    return rows.read(FACTS + NEWEST + "order by id", row -> whole(lazy(row)));
  }

  void eachShown(Consumer<Reading> taker) {
    try (var stream =
        handle
            .createQuery(COLUMNS + "where shown = 1 order by id")
            .map((rows, _) -> whole(lazy(rows)))
            .stream()) {
      stream.forEach(taker);
    }
  }

  Optional<Reading> shown(DocumentId id) {
    return rows.first(COLUMNS + "where shown = 1 and id = ?", row -> whole(lazy(row)), id.value());
  }

  /// The shown reading with the mentions that the register is made with. Its facts are read, and their quotes checked, when they are asked
  /// for: of thousands of articles only a few facts are, when an article is added.
  Optional<Reading> shownFacts(DocumentId id) {
    return rows.first(FACTS + "where shown = 1 and id = ?", this::lazy, id.value());
  }

  /// A shown reading as [#shownFacts] gives it.
  ///
  /// @param reuse what it took from others, as [Reuses] wrote it; null where it took nothing
  record Taking(Reading reading, byte @Nullable [] reuse) {}

  /// Both at once, for who asks for one mostly asks for the other.
  Optional<Taking> shownTaking(DocumentId id) {
    return rows.first(TAKING, row -> new Taking(lazy(row), row.getBytes(6)), id.value());
  }

  /// One that is shown, whichever.
  Optional<DocumentId> any() {
    return rows.first(
        "select id from document where shown = 1 limit 1", row -> new DocumentId(row.getString(1)));
  }

  List<DocumentId> shownIds() {
    return rows.read(
        "select id from document where shown = 1 order by id",
        row -> new DocumentId(row.getString(1)));
  }

  /// How many facts the shown reading of a document has.
  Optional<Integer> shownFactCount(DocumentId id) {
    return rows.first(
        "select told from document where shown = 1 and id = ?", row -> row.getInt(1), id.value());
  }

  /// The ids of the next readings.
  List<DocumentId> next() {
    return rows.read(
        "select id from document where shown = 0 order by id",
        row -> new DocumentId(row.getString(1)));
  }

  private Reading lazy(ResultSet row) throws SQLException {
    Document document =
        DenseReading.document(
            new DocumentId(Rows.text(row, 1)), row.getBytes(2), Rows.text(row, 3), repeated);
    return new Reading(
        document,
        DenseReading.mentions(row.getBytes(5), document),
        DenseReading.facts(row.getBytes(4), document));
  }

  /// With every fact and mention read, and every quote checked.
  private static Reading whole(Reading lazy) {
    return new Reading(lazy.document(), List.copyOf(lazy.mentions()), List.copyOf(lazy.facts()));
  }
}
