package org.mahdar.register.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Small queries that are asked by the thousand when one article is added: plain JDBC, without what Jdbi does for each.
final class Rows {
  private Rows() {}

  /// Makes a value of a row.
  interface Maker<T> {
    T make(ResultSet row) throws SQLException;
  }

  static <T> List<T> read(Handle handle, String query, Maker<T> maker, Object... values) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> made = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          made.add(maker.make(rows));
        }
      }
      return made;
    } catch (SQLException e) {
      throw new IllegalStateException("the dossier does not answer: " + query, e);
    }
  }

  static int write(Handle handle, String update, Object... values) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(update)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the dossier does not take: " + update, e);
    }
  }
}
