package org.mahdar.register.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Small queries that are asked by the thousand when one article is added: plain JDBC, each prepared once.
///
/// What is prepared lasts until this is closed, or as long as the connection of its handle.
final class Rows implements AutoCloseable {
  private final Handle handle;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Rows(Handle handle) {
    this.handle = handle;
  }

  /// Makes a value of a row.
  interface Maker<T> {
    T make(ResultSet row) throws SQLException;
  }

  <T> List<T> read(String query, Maker<T> maker, @Nullable Object... values) {
    try (ResultSet rows = bound(query, values).executeQuery()) {
      List<T> made = new ArrayList<>();
      while (rows.next()) {
        made.add(maker.make(rows));
      }
      return made;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException("the dossier does not answer: " + query, e, null);
    }
  }

  /// The first row that a query gives.
  <T> Optional<T> first(String query, Maker<T> maker, @Nullable Object... values) {
    return read(query, maker, values).stream().findFirst();
  }

  /// The number that a query gives.
  int number(String query, @Nullable Object... values) {
    return read(query, row -> row.getInt(1), values).getFirst();
  }

  int write(String update, @Nullable Object... values) {
    try {
      return bound(update, values).executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException("the dossier does not take: " + update, e, null);
    }
  }

  @Override
  public void close() {
    for (PreparedStatement statement : prepared.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new UnableToExecuteStatementException("the dossier does not answer", e, null);
      }
    }
    prepared.clear();
  }

  /// A text that is not null, which is turned into a string more quickly here than by the driver.
  static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), StandardCharsets.UTF_8);
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = handle.getConnection().prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
