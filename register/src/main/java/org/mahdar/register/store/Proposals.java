package org.mahdar.register.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  Proposals(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
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
      for (Lifted lifted : lifted(fact)) {
        for (long key : lifted.keys()) {
          rows.write("delete from placed_key where key = ? and placed = ?", key, lifted.number());
        }
        rows.write("delete from placed where number = ?", lifted.number());
      }
    }
  }

  private record Lifted(long number, Set<Long> keys) {}

  /// Where a fact looks; mostly where it is found, and then nothing is written.
  private static List<Long> sought(byte @Nullable [] written, List<Long> keys) {
    return written == null ? keys : DenseRegister.keys(written);
  }

  private List<Lifted> lifted(FactRef fact) {
    return rows.read(
        "select number, keys, sought from placed where document = ? and fact = ?",
        rows -> {
          Set<Long> keys = new LinkedHashSet<>(DenseRegister.keys(rows.getBytes(2)));
          keys.addAll(sought(rows.getBytes(3), List.of()));
          return new Lifted(rows.getLong(1), keys);
        },
        fact.document().value(),
        fact.fact());
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
      Set<Long> all = new LinkedHashSet<>(fact.keys());
      all.addAll(fact.sought());
      for (long key : all) {
        rows.write(
            "insert into placed_key (key, placed, found, looks) values (?, ?, ?, ?)",
            key,
            number,
            fact.keys().contains(key),
            fact.sought().contains(key));
      }
    }
  }

  List<Placed.Filed> under(long key) {
    return rows.read(
        "select p.day, p.document, p.fact, p.proposal, k.found, k.looks from placed_key k join"
            + " placed p on p.number = k.placed where k.key = ?",
        rows ->
            new Placed.Filed(
                new Order(DenseReader.day(rows.getInt(1)), Rows.text(rows, 2), rows.getInt(3)),
                Rows.text(rows, 4),
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
                    DenseRegister.orders(rows.getBytes(3)),
                    DenseRegister.orders(rows.getBytes(4)),
                    new HashSet<>(DenseRegister.keys(rows.getBytes(5)))),
            id)
        .stream()
        .findFirst();
  }

  Optional<Placed> placed(FactRef fact) {
    return rows
        .read(
            "select day, proposal, keys, sought from placed where document = ? and fact = ?",
            rows -> {
              List<Long> keys = DenseRegister.keys(rows.getBytes(3));
              return new Placed(
                  new Order(DenseReader.day(rows.getInt(1)), fact.document().value(), fact.fact()),
                  Rows.text(rows, 2),
                  keys,
                  sought(rows.getBytes(4), keys));
            },
            fact.document().value(),
            fact.fact())
        .stream()
        .findFirst();
  }

  List<FactRef> placed(DocumentId document) {
    return rows.read(
        "select fact from placed where document = ?",
        rows -> new FactRef(document, rows.getInt(1)),
        document.value());
  }
}
