package org.mahdar.register.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
      handle.execute("delete from proposal where id = ?", id);
    }
  }

  void put(Collection<Proposal> proposals) {
    try (PreparedBatch rows =
        handle.prepareBatch(
            "insert or replace into proposal (id, kind, members, faces, keys) values (?, ?, ?, ?,"
                + " ?)")) {
      for (Proposal proposal : proposals) {
        rows.add(
            proposal.id(),
            proposal.kind(),
            texts(proposal.members()),
            texts(proposal.faces()),
            StoredJson.write(proposal.keys().stream().sorted().toList()));
      }
      execute(rows);
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
  private static List<Long> sought(String written, List<Long> keys) {
    return written.isEmpty() ? keys : StoredJson.readKeys(written);
  }

  private List<Lifted> lifted(FactRef fact) {
    return rows.read(
        "select number, keys, sought from placed where document = ? and fact = ?",
        rows -> {
          Set<Long> keys = new LinkedHashSet<>(StoredJson.readKeys(rows.getString(2)));
          keys.addAll(sought(rows.getString(3), List.of()));
          return new Lifted(rows.getLong(1), keys);
        },
        fact.document().value(),
        fact.fact());
  }

  /// Files facts that are not filed.
  void place(Collection<Placed> facts) {
    long number =
        handle.createQuery("select coalesce(max(number), 0) from placed").mapTo(Long.class).one();
    try (PreparedBatch rows =
            handle.prepareBatch(
                "insert into placed (number, document, fact, day, proposal, keys, sought) values"
                    + " (?, ?, ?, ?, ?, ?, ?)");
        PreparedBatch keys =
            handle.prepareBatch(
                "insert into placed_key (key, placed, found, looks) values (?, ?, ?, ?)")) {
      for (Placed fact : facts) {
        number++;
        rows.add(
            number,
            fact.at().document(),
            fact.at().fact(),
            fact.at().day().toString(),
            fact.proposal(),
            StoredJson.write(fact.keys()),
            fact.sought().equals(fact.keys()) ? "" : StoredJson.write(fact.sought()));
        Set<Long> all = new LinkedHashSet<>(fact.keys());
        all.addAll(fact.sought());
        for (long key : all) {
          keys.add(key, number, fact.keys().contains(key), fact.sought().contains(key));
        }
      }
      execute(rows);
      execute(keys);
    }
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static String texts(List<Order> orders) {
    return StoredJson.write(orders.stream().map(Proposals::text).toList());
  }

  private static List<Order> orders(String texts) {
    List<Order> orders = new ArrayList<>();
    StoredJson.readTexts(texts).forEach(text -> orders.add(order(text)));
    return orders;
  }

  /// «day fact document»: the document's name may hold anything.
  private static String text(Order order) {
    return order.day() + " " + order.fact() + " " + order.document();
  }

  private static Order order(String text) {
    String[] parts = text.split(" ", 3);
    return new Order(LocalDate.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
  }

  List<Placed.Filed> under(long key) {
    return rows.read(
        "select p.day, p.document, p.fact, p.proposal, k.found, k.looks from placed_key k join"
            + " placed p on p.number = k.placed where k.key = ?",
        rows ->
            new Placed.Filed(
                new Order(LocalDate.parse(rows.getString(1)), rows.getString(2), rows.getInt(3)),
                rows.getString(4),
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
                    rows.getString(1),
                    rows.getString(2),
                    orders(rows.getString(3)),
                    orders(rows.getString(4)),
                    new HashSet<>(StoredJson.readKeys(rows.getString(5)))),
            id)
        .stream()
        .findFirst();
  }

  Optional<Placed> placed(FactRef fact) {
    return rows
        .read(
            "select day, proposal, keys, sought from placed where document = ? and fact = ?",
            rows -> {
              List<Long> keys = StoredJson.readKeys(rows.getString(3));
              return new Placed(
                  new Order(
                      LocalDate.parse(rows.getString(1)), fact.document().value(), fact.fact()),
                  rows.getString(2),
                  keys,
                  sought(rows.getString(4), keys));
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
