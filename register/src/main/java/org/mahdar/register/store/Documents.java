package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
import org.mahdar.model.TimeMention;

/// The rows of documents and their readings: the shown ones, which the register stands on, and the next ones.
final class Documents {
  private static final String COLUMNS =
      "select number, id, head, created, mentions, marks, text from document ";

  /// The newest row of each document: the next one where a build has made one, else the shown one.
  private static final String NEWEST =
      "where (shown = 0 or not exists (select 1 from document n where n.id = document.id and"
          + " n.shown = 0)) ";

  private final Handle handle;
  private final Rows rows;

  Documents(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
  }

  /// What is known of a document without its reading.
  record Row(long number, DocumentId id, String sha256, Given given, String rules) {}

  Optional<Row> newest(DocumentId id) {
    return handle
        .createQuery(
            "select number, id, sha256, given, rules from document where id = :id order by shown"
                + " limit 1")
        .bind("id", id.value())
        .map((rows, _) -> row(rows))
        .findOne();
  }

  /// The newest rows whose reading was made by other rules, in the order of their ids: mostly none, which the index tells at once.
  List<Row> readByOthersThan(String rules) {
    return handle
        .createQuery(
            "select number, id, sha256, given, rules from document "
                + NEWEST
                + "and number in (select number from document where rules < :rules union all"
                + " select number from document where rules > :rules) order by id")
        .bind("rules", rules)
        .map((rows, _) -> row(rows))
        .list();
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        rows.getLong("number"),
        new DocumentId(rows.getString("id")),
        rows.getString("sha256"),
        StoredJson.read(rows.getString("given"), Given.class),
        rows.getString("rules"));
  }

  /// Puts a reading in as the next one of its document.
  void put(Given given, Reading reading, String rules) {
    Document document = reading.document();
    handle.execute("delete from document where id = ? and shown = 0", document.id().value());
    long number =
        handle
            .createUpdate(
                "insert into document (id, shown, sha256, given, rules, head, created, mentions,"
                    + " marks, text) values (:id, 0, :sha256, :given, :rules, :head, :created,"
                    + " :mentions, :marks, :text)")
            .bind("id", document.id().value())
            .bind("sha256", document.source().sha256())
            .bind("given", StoredJson.write(given))
            .bind("rules", rules)
            .bind("head", StoredJson.write(Head.of(document)))
            .bind("created", StoredJson.write(document.created()))
            .bind("mentions", StoredJson.writeMentions(reading.mentions()))
            .bind("marks", StoredJson.writeMentions(marks(reading.mentions())))
            .bind("text", document.text())
            .executeAndReturnGeneratedKeys("number")
            .mapTo(Long.class)
            .one();
    for (int place = 0; place < reading.facts().size(); place++) {
      Fact fact = reading.facts().get(place);
      handle.execute(
          "insert into fact (document, place, kind, body) values (?, ?, ?, ?)",
          number,
          place,
          fact.kind(),
          StoredJson.writeFact(fact));
    }
  }

  /// What the register is made with beside the facts: when, and bodies that are no state's.
  private static List<Mention> marks(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention ->
            switch (mention) {
              case TimeMention _ -> true;
              case NameMention name ->
                  name.kind() == NameMention.Kind.ORGANISATION && name.country() == null;
              case QuantityMention _, MoneyMention _ -> false;
            })
        .toList();
  }

  boolean anyNext() {
    return handle
        .createQuery("select exists (select 1 from document where shown = 0)")
        .mapTo(Boolean.class)
        .one();
  }

  /// Makes the next readings the shown ones.
  void show() {
    handle.execute(
        "delete from document where shown = 1"
            + " and exists (select 1 from document n where n.id = document.id and n.shown = 0)");
    handle.execute("update document set shown = 1 where shown = 0");
  }

  void remove(DocumentId id) {
    handle.execute("delete from document where id = ?", id.value());
  }

  /// The newest readings, in the order of their ids, with the mentions that the register is made with.
  List<Reading> newestFacts() {
    List<Reading> readings = new ArrayList<>();
    each(COLUMNS + NEWEST + "order by id", false, readings::add);
    return readings;
  }

  void eachShown(Consumer<Reading> taker) {
    each(COLUMNS + "where shown = 1 order by id", true, taker);
  }

  private void each(String query, boolean mentions, Consumer<Reading> taker) {
    try (var stream =
        handle.createQuery(query).map((rows, _) -> reading(rows, mentions)).stream()) {
      stream.forEach(taker);
    }
  }

  Optional<Reading> shown(DocumentId id) {
    return handle
        .createQuery(COLUMNS + "where shown = 1 and id = :id")
        .bind("id", id.value())
        .map((rows, _) -> reading(rows, true))
        .findOne();
  }

  /// The shown reading with the mentions that the register is made with.
  Optional<Reading> shownFacts(DocumentId id) {
    return rows
        .read(COLUMNS + "where shown = 1 and id = ?", row -> reading(row, false), id.value())
        .stream()
        .findFirst();
  }

  List<DocumentId> shownIds() {
    return rows.read(
        "select id from document where shown = 1 order by id",
        row -> new DocumentId(row.getString(1)));
  }

  /// How many facts the shown reading of a document has.
  Optional<Integer> shownFactCount(DocumentId id) {
    return rows
        .read(
            "select count(f.place) from document d left join fact f on f.document = d.number where"
                + " d.shown = 1 and d.id = ? group by d.number",
            row -> row.getInt(1),
            id.value())
        .stream()
        .findFirst();
  }

  /// The ids of the next readings.
  List<DocumentId> next() {
    return handle
        .createQuery("select id from document where shown = 0 order by id")
        .mapTo(String.class)
        .map(DocumentId::new)
        .list();
  }

  private Reading reading(ResultSet rows, boolean mentions) throws SQLException {
    Document bare =
        StoredJson.read(rows.getString("head"), Head.class)
            .document(new DocumentId(rows.getString("id")), rows.getString("text"));
    Document document = bare.withCreated(StoredJson.readCreated(rows.getString("created"), bare));
    return new Reading(
        document,
        StoredJson.readMentions(rows.getString(mentions ? "mentions" : "marks"), document),
        facts(rows.getLong("number"), document));
  }

  /// All facts at once, as one list: thousands of documents are read so when an article is added.
  private List<Fact> facts(long number, Document document) {
    return rows.read(
            "select '[' || coalesce(group_concat(body, ',' order by place), '') || ']'"
                + " from fact where document = ?",
            row -> StoredJson.readFacts(row.getString(1), document),
            number)
        .getFirst();
  }
}
