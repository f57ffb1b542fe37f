package org.mahdar.register.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Whether the database engine works on this machine, without touching a dossier.
public final class Sqlite {
  private Sqlite() {}

  /// The engine's version, for instance `3.54.1`.
  ///
  /// @throws IllegalStateException with the engine's own words where it does not start
  public static String version() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select sqlite_version()")) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }
}
