package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Placed;
import org.mahdar.model.Proposal;

/// The rows of proposals, and of where each fact is placed.
final class Proposals {
  private final Handle handle;
  private final Rows rows;
  private final RepeatedWords repeated;

  Proposals(Handle handle) {
    this(handle, new RepeatedWords());
  }

  /// @param repeated words and names that were read before
  Proposals(Handle handle, RepeatedWords repeated) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.repeated = repeated;
  }

  void clear() {
    handle.execute("delete from placed_key");
    handle.execute("delete from placed");
    handle.execute("delete from proposal");
  }

  void drop(Collection<String> ids) {
    for (String id : ids) {
      rows.write("delete from proposal where id = ?", id);
    }
  }

  void put(Collection<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      rows.write(
          "insert or replace into proposal (id, kind, members, faces, keys) values (?, ?, ?, ?, ?)",
          proposal.id(),
          proposal.kind(),
          DenseRegister.orders(proposal.members()),
          DenseRegister.orders(proposal.faces()),
          DenseRegister.keys(proposal.keys().stream().sorted().toList()));
    }
  }

  /// Takes facts out, with what they are filed under.
  void lift(Collection<FactRef> facts) {
    for (FactRef fact : facts) {
      for (Filed filed : filed(fact)) {
        filed.under().keySet().forEach(key -> unfile(filed.number(), key));
        rows.write("delete from placed where number = ?", filed.number());
      }
    }
  }

  /// A fact as it is filed, with how it stands under each key.
  private record Filed(long number, Map<Long, Standing> under) {}

  /// Whether a fact is found under a key, and whether it looks for others there.
  private record Standing(boolean found, boolean looks) {}

  private static Map<Long, Standing> standings(List<Long> keys, List<Long> sought) {
    Map<Long, Standing> under = new LinkedHashMap<>();
    keys.forEach(key -> under.put(key, new Standing(true, false)));
    sought.forEach(
        key -> under.merge(key, new Standing(false, true), (_, _) -> new Standing(true, true)));
    return under;
  }

  private void unfile(long number, long key) {
    rows.write("delete from placed_key where key = ? and placed = ?", key, number);
  }

  private void file(long number, long key, Standing standing) {
    rows.write(
        "insert or replace into placed_key (key, placed, found, looks) values (?, ?, ?, ?)",
        key,
        number,
        standing.found(),
        standing.looks());
  }

  /// Where a fact looks; mostly where it is found, and then nothing is written.
  private static List<Long> sought(byte @Nullable [] written, List<Long> keys) {
    return written == null ? keys : DenseRegister.keys(written);
  }

  private List<Filed> filed(FactRef fact) {
    return rows.read(
        "select number, keys, sought from placed where document = ? and fact = ?",
        rows -> {
          List<Long> keys = DenseRegister.keys(rows.getBytes(2));
          return new Filed(rows.getLong(1), standings(keys, sought(rows.getBytes(3), keys)));
        },
        fact.document().value(),
        fact.fact());
  }

  /// Files facts anew, as far as they are filed otherwise: most of those that move to another proposal stay under their keys.
  void replace(Collection<Placed> facts) {
    List<Placed> fresh = new ArrayList<>();
    for (Placed fact : facts) {
      List<Filed> filed = filed(fact.at().ref());
      if (filed.isEmpty()) {
        fresh.add(fact);
      } else {
        replace(filed.getFirst(), fact);
      }
    }
    place(fresh);
  }

  private void replace(Filed before, Placed now) {
    rows.write(
        "update placed set day = ?, proposal = ?, keys = ?, sought = ? where number = ?",
        DenseWriter.number(now.at().day()),
        now.proposal(),
        DenseRegister.keys(now.keys()),
        now.sought().equals(now.keys()) ? null : DenseRegister.keys(now.sought()),
        before.number());
    Map<Long, Standing> under = standings(now.keys(), now.sought());
    before.under().keySet().stream()
        .filter(key -> !under.containsKey(key))
        .forEach(key -> unfile(before.number(), key));
    under.forEach((key, standing) -> {
      if (!standing.equals(before.under().get(key))) {
        file(before.number(), key, standing);
      }
    });
  }

  /// Files facts that are not filed.
  void place(Collection<Placed> facts) {
    long number =
        rows.read("select coalesce(max(number), 0) from placed", row -> row.getLong(1)).getFirst();
    for (Placed fact : facts) {
      number++;
      rows.write(
          "insert into placed (number, document, fact, day, proposal, keys, sought) values"
              + " (?, ?, ?, ?, ?, ?, ?)",
          number,
          fact.at().document(),
          fact.at().fact(),
          DenseWriter.number(fact.at().day()),
          fact.proposal(),
          DenseRegister.keys(fact.keys()),
          fact.sought().equals(fact.keys()) ? null : DenseRegister.keys(fact.sought()));
      for (Map.Entry<Long, Standing> one : standings(fact.keys(), fact.sought()).entrySet()) {
        file(number, one.getKey(), one.getValue());
      }
    }
  }

  List<Placed.Filed> under(long key) {
    return rows.read(
        "select p.day, p.document, p.fact, p.proposal, k.found, k.looks from placed_key k join"
            + " placed p on p.number = k.placed where k.key = ?",
        rows ->
            new Placed.Filed(
                new Order(DenseReader.day(rows.getInt(1)), name(rows, 2), rows.getInt(3)),
                name(rows, 4),
                rows.getBoolean(5),
                rows.getBoolean(6)),
        key);
  }

  Optional<Proposal> one(String id) {
    return rows
        .read(
            "select id, kind, members, faces, keys from proposal where id = ?",
            rows ->
                new Proposal(
                    Rows.text(rows, 1),
                    Rows.text(rows, 2),
                    DenseRegister.orders(rows.getBytes(3), repeated),
                    DenseRegister.orders(rows.getBytes(4), repeated),
                    new HashSet<>(DenseRegister.keys(rows.getBytes(5)))),
            id)
        .stream()
        .findFirst();
  }

  Optional<Placed> placed(FactRef fact) {
    return rows
        .read(
            "select day, proposal, keys, sought from placed where document = ? and fact = ?",
            row -> placed(row, fact),
            fact.document().value(),
            fact.fact())
        .stream()
        .findFirst();
  }

  List<Placed> placed(DocumentId document) {
    return rows.read(
        "select day, proposal, keys, sought, fact from placed where document = ?",
        row -> placed(row, new FactRef(document, row.getInt(5))),
        document.value());
  }

  /// The name of a document or a proposal, of which the same come again and again.
  private String name(ResultSet row, int column) throws SQLException {
    byte[] spelled = row.getBytes(column);
    return repeated.of(spelled, 0, spelled.length);
  }

  private Placed placed(ResultSet row, FactRef fact) throws SQLException {
    List<Long> keys = DenseRegister.keys(row.getBytes(3));
    return new Placed(
        new Order(DenseReader.day(row.getInt(1)), fact.document().value(), fact.fact()),
        name(row, 2),
        keys,
        sought(row.getBytes(4), keys));
  }
}
