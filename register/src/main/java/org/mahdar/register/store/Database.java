package org.mahdar.register.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file of a dossier: opened, checked, brought to the newest format.
final class Database {
  /// The format this program writes; `V1__dossier.sql`, its followers and [DenseMigration] set it as `user_version`.
  static final int FORMAT = 7;

  private static final int MAHDAR = 0x4D484452;

  /// A migration that was cut short leaves Flyway's own table behind, and that is still nobody else's database.
  private static final String OTHER_TABLES =
      "select count(*) from sqlite_master where name not like '%flyway_schema_history%'";

  private static final int BUSY_MILLISECONDS = 10_000;

  /// What is looked up here and there by the thousand is looked up in memory.
  private static final int CACHE_KILOBYTES = 32 << 10;

  private static final long MAPPED_BYTES = 4L << 30;

  private Database() {}

  static Path file(Path dossier) {
    return dossier.resolve("mahdar.db");
  }

  /// Opens the database of an existing dossier.
  static Jdbi open(Path dossier) {
    Path file = file(dossier);
    if (!Files.isRegularFile(file)) {
      throw new DossierException(
          DossierException.Kind.NO_DOSSIER,
          dossier
              + " is no dossier (it has no mahdar.db); make one with: mahdar build INPUT... -o "
              + dossier);
    }
    return migrated(source(file), file);
  }

  /// Opens the database of a dossier, makes it where there is none.
  static Jdbi create(Path dossier) {
    Path file = file(dossier);
    return Files.exists(file) ? open(dossier) : migrate(source(file));
  }

  /// The database of a dossier that has the newest format, empty where there is none or it has another.
  static Optional<Jdbi> newest(Path dossier) {
    Path file = file(dossier);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Jdbi jdbi = Jdbi.create(source(file));
    return Optional.of(jdbi).filter(_ -> marks(jdbi, file).format() == FORMAT);
  }

  private static Jdbi migrated(SQLiteDataSource source, Path file) {
    Jdbi jdbi = Jdbi.create(source);
    Marks marks = marks(jdbi, file);
    if (marks.application() != MAHDAR && marks.otherTables() != 0) {
      throw new DossierException(
          DossierException.Kind.NO_DOSSIER, file + " is a database of another program, no dossier");
    }
    if (marks.format() > FORMAT) {
      throw new DossierException(
          DossierException.Kind.NEWER,
          file
              + " has format "
              + marks.format()
              + " and this program reads up to "
              + FORMAT
              + ": open it with a newer mahdar, or build it again with this one in another folder");
    }
    return marks.format() == FORMAT ? jdbi : migrate(source);
  }

  /// What tells a dossier from other files, and an old one from a new one.
  private record Marks(int application, int format, int otherTables) {}

  private static Marks marks(Jdbi jdbi, Path file) {
    try {
      return jdbi.withHandle(handle ->
          new Marks(
              number(handle, "pragma application_id"),
              number(handle, "pragma user_version"),
              number(handle, OTHER_TABLES)));
    } catch (RuntimeException e) {
      throw new DossierException(
          DossierException.Kind.DAMAGED,
          file
              + " cannot be read as a dossier ("
              + e.getMessage()
              + "): move it away and build again",
          e);
    }
  }

  private static int number(Handle handle, String query) {
    try (Rows rows = new Rows(handle)) {
      return rows.number(query);
    }
  }

  /// Why the database of a dossier does not answer, in a line that says what to do.
  static DossierException trouble(Path dossier, JdbiException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException engine) {
        return trouble(dossier, engine.getResultCode(), fault);
      }
    }
    throw fault;
  }

  private static DossierException trouble(Path dossier, SQLiteErrorCode code, JdbiException fault) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
          new DossierException(
              DossierException.Kind.BUSY,
              "another program is writing in " + dossier + ": try again when it is done",
              fault);
      case SQLITE_READONLY, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_PERM ->
          new DossierException(
              DossierException.Kind.UNWRITABLE,
              dossier
                  + " cannot be written ("
                  + code.message
                  + "): is there room, and may you write to it?",
              fault);
      default ->
          new DossierException(
              DossierException.Kind.DAMAGED,
              dossier
                  + " does not answer ("
                  + code.message
                  + "): look at it with: mahdar verify "
                  + dossier,
              fault);
    };
  }

  private static Jdbi migrate(SQLiteDataSource source) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:org/mahdar/register/store/migration")
        .javaMigrations(new DenseMigration())
        .load()
        .migrate();
    return Jdbi.create(source);
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setCacheSize(-CACHE_KILOBYTES);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED_BYTES));
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
