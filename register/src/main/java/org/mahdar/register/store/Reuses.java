package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.CopyFile;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reuse;

/// The rows of who copies whom, and of the keys by which copies are looked for.
final class Reuses {
  private static final int PAGE = 32;

  private final Handle handle;
  private final Rows rows;

  Reuses(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
  }

  void clear() {
    handle.execute("delete from reuse");
    handle.execute("delete from reuse_source");
    handle.execute("delete from copy_key");
    handle.execute("delete from copy_file");
  }

  void put(Collection<Reuse> reuses) {
    for (Reuse reuse : reuses) {
      forget(reuse.document());
      if (!reuse.sources().isEmpty()) {
        rows.write(
            "insert into reuse (document, body) values (?, ?)",
            reuse.document().value(),
            DenseRegister.reuse(reuse));
        for (DocumentId source : reuse.sources()) {
          rows.write(
              "insert into reuse_source (source, document) values (?, ?)",
              source.value(),
              reuse.document().value());
        }
      }
    }
  }

  void forget(DocumentId document) {
    rows.write("delete from reuse where document = ?", document.value());
    rows.write("delete from reuse_source where document = ?", document.value());
  }

  /// Takes articles from their shelves, those that are not there too.
  void unfile(Collection<DocumentId> documents) {
    for (DocumentId document : documents) {
      copyFile(document)
          .ifPresent(file -> {
            for (long key : file.shelves()) {
              rows.write(
                  "delete from copy_key where key = ? and day = ? and document = ?",
                  key,
                  DenseWriter.number(file.at().day()),
                  document.value());
            }
            rows.write("delete from copy_file where document = ?", document.value());
          });
    }
  }

  /// Files articles anew; one that stands where it stood is only told what it was laid beside.
  void refile(Collection<CopyFile> files) {
    List<CopyFile> moved = new ArrayList<>();
    for (CopyFile file : files) {
      DocumentId document = file.at().ref().document();
      CopyFile before = copyFile(document).orElse(null);
      if (before != null
          && before.at().equals(file.at())
          && before.own() == file.own()
          && before.shelves().equals(file.shelves())) {
        rows.write(
            "update copy_file set same = ?, met = ? where document = ?",
            file.same(),
            DenseRegister.met(file),
            document.value());
      } else {
        unfile(List.of(document));
        moved.add(file);
      }
    }
    file(moved);
  }

  /// Files articles that are not filed.
  void file(Collection<CopyFile> files) {
    for (CopyFile file : files) {
      int day = DenseWriter.number(file.at().day());
      String document = file.at().document();
      rows.write(
          "insert into copy_file (document, day, own, same, fewest, keys, met) values (?, ?, ?, ?,"
              + " ?, ?, ?)",
          document,
          day,
          file.own(),
          file.same(),
          file.fewest(),
          DenseRegister.keys(file.keys()),
          DenseRegister.met(file));
      for (long key : file.shelves()) {
        rows.write(
            "insert or ignore into copy_key (key, day, document, own) values (?, ?, ?, ?)",
            key,
            day,
            document,
            file.own());
      }
    }
  }

  Optional<CopyFile> copyFile(DocumentId document) {
    return rows
        .read(
            "select day, own, same, fewest, keys, met from copy_file where document = ?",
            row -> copyFile(row, document),
            document.value())
        .stream()
        .findFirst();
  }

  private static CopyFile copyFile(ResultSet row, DocumentId document) throws SQLException {
    DenseReader met = new DenseReader(row.getBytes(6));
    return new CopyFile(
        new Order(DenseReader.day(row.getInt(1)), document.value(), -1),
        row.getBoolean(2),
        row.getBoolean(3),
        row.getInt(4),
        DenseRegister.keys(row.getBytes(5)),
        DenseRegister.met(met),
        DenseRegister.rank(met),
        DenseRegister.rank(met));
  }

  Optional<Reuse> of(DocumentId document) {
    return rows
        .read(
            "select body from reuse where document = ?",
            row -> DenseRegister.reuse(row.getBytes(1)),
            document.value())
        .stream()
        .findFirst();
  }

  List<Reuse> all() {
    return handle
        .createQuery("select body from reuse order by document")
        .mapTo(byte[].class)
        .map(DenseRegister::reuse)
        .list();
  }

  List<DocumentId> takers(DocumentId source) {
    return rows.read(
        "select document from reuse_source where source = ? order by document",
        row -> new DocumentId(Rows.text(row, 1)),
        source.value());
  }

  List<Order> foundBefore(long key, Order at, int most) {
    return rows.read(
        "select day, document from copy_key where key = ? and own = 1 and (day, document) < (?, ?)"
            + " order by day desc, document desc limit ?",
        Reuses::order,
        key,
        DenseWriter.number(at.day()),
        at.document(),
        most);
  }

  List<Order> found(long key, int most) {
    return rows.read(
        "select day, document from copy_key where key = ? and own = 1 order by day, document"
            + " limit ?",
        Reuses::order,
        key,
        most);
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(DenseReader.day(row.getInt(1)), Rows.text(row, 2), -1);
  }

  List<CopyFile.Seeker> seekersAfter(long key, Order at, int most) {
    List<CopyFile.Seeker> all = new ArrayList<>();
    int found = 0;
    Order from = at;
    boolean more = true;
    while (more && found < most) {
      List<CopyFile.Seeker> page = seekers(key, from);
      for (CopyFile.Seeker seeker : page) {
        if (found < most) {
          all.add(seeker);
          found += seeker.own() ? 1 : 0;
        }
      }
      more = page.size() == PAGE;
      from = page.isEmpty() ? from : page.getLast().at();
    }
    return all;
  }

  private List<CopyFile.Seeker> seekers(long key, Order after) {
    return rows.read(
        "select day, document, own from copy_key where key = ? and (day, document) > (?, ?) order"
            + " by day, document limit "
            + PAGE,
        row -> new CopyFile.Seeker(order(row), row.getBoolean(3)),
        key,
        DenseWriter.number(after.day()),
        after.document());
  }
}
