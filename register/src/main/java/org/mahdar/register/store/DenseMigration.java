package org.mahdar.register.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

/// From format 5, whose readings are JSON, to format 6, whose readings are dense and read fact by fact.
///
/// Between the two halves of `dense.sql` the articles are written anew: «حضر 31 وزيرا», a figure in JSON, takes thirty bytes after it.
final class DenseMigration implements JavaMigration {
  private static final String STATEMENTS = "migration/dense.sql";

  /// Stands in the file where the articles are to be written.
  private static final String HERE = "-- here the articles are written anew";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6");
  }

  @Override
  public String getDescription() {
    return "dense";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    String[] halves = statements().split(HERE);
    execute(connection, halves[0]);
    documents(connection);
    rewrite(
        connection,
        "reuse",
        "body",
        List.of("document"),
        body -> DenseRegister.reuse(StoredJson.read(body, Reuse.class)));
    rewrite(
        connection,
        "entry",
        "agreements",
        List.of("id"),
        body -> DenseRegister.agreements(StoredJson.readAgreements(body)));
    rewrite(
        connection,
        "conflict",
        "claims",
        List.of("entry", "place"),
        body -> DenseRegister.claims(StoredJson.readClaims(body)));
    execute(connection, halves[1]);
  }

  private static String statements() throws java.io.IOException {
    try (var stream = DenseMigration.class.getResourceAsStream(STATEMENTS)) {
      if (stream == null) {
        throw new IllegalStateException(STATEMENTS + " is missing in the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements.split(";\\s*\n")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }

  private static void documents(Connection connection) throws SQLException {
    try (Statement asking = connection.createStatement();
        ResultSet rows = asking.executeQuery("select * from document order by number");
        PreparedStatement facts =
            connection.prepareStatement("select body from fact where document = ? order by place");
        DocumentRows writer = new DocumentRows(connection, "document6", "meeting")) {
      while (rows.next()) {
        Reading reading = reading(rows, facts);
        writer.put(
            new DocumentRows.Header(
                rows.getLong("number"),
                rows.getBoolean("shown"),
                StoredJson.read(rows.getString("given"), Given.class),
                rows.getString("rules")),
            reading);
      }
    }
  }

  private static Reading reading(ResultSet row, PreparedStatement facts) throws SQLException {
    Document bare =
        StoredJson.read(row.getString("head"), Head.class)
            .document(new DocumentId(row.getString("id")), row.getString("text"));
    Document document = bare.withCreated(StoredJson.readCreated(row.getString("created"), bare));
    facts.setLong(1, row.getLong("number"));
    List<Fact> told = new ArrayList<>();
    try (ResultSet bodies = facts.executeQuery()) {
      while (bodies.next()) {
        told.addAll(StoredJson.readFacts("[" + bodies.getString(1) + "]", document));
      }
    }
    return new Reading(
        document, StoredJson.readMentions(row.getString("mentions"), document), told);
  }

  /// Writes one column of a table anew.
  ///
  /// @param key the columns that name a row
  private static void rewrite(
      Connection connection,
      String table,
      String column,
      List<String> key,
      Function<String, byte[]> dense)
      throws SQLException {
    String row = String.join(" = ? and ", key) + " = ?";
    try (Statement asking = connection.createStatement();
        ResultSet rows =
            asking.executeQuery(
                "select " + column + ", " + String.join(", ", key) + " from " + table);
        PreparedStatement writing =
            connection.prepareStatement(
                "update " + table + " set " + column + " = ? where " + row)) {
      List<Object[]> all = new ArrayList<>();
      while (rows.next()) {
        Object[] one = new Object[key.size() + 1];
        one[0] = dense.apply(rows.getString(1));
        for (int i = 0; i < key.size(); i++) {
          one[i + 1] = rows.getObject(i + 2);
        }
        all.add(one);
      }
      for (Object[] one : all) {
        for (int i = 0; i < one.length; i++) {
          writing.setObject(i + 1, one[i]);
        }
        writing.executeUpdate();
      }
    }
  }
}
