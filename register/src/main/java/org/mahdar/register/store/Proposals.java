package org.mahdar.register.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Order;
import org.mahdar.model.Proposal;

/// The rows of proposals, with their members and keys.
final class Proposals {
  private final Handle handle;

  Proposals(Handle handle) {
    this.handle = handle;
  }

  void clear() {
    handle.execute("delete from proposal_key");
    handle.execute("delete from proposal_member");
    handle.execute("delete from proposal");
  }

  void drop(Collection<String> ids) {
    for (String id : ids) {
      handle.execute("delete from proposal where id = ?", id);
    }
  }

  void join(Map<String, String> components) {
    for (String from : components.keySet()) {
      String into = from;
      while (components.containsKey(into)) {
        into = components.get(into);
      }
      handle.execute("update proposal set component = ? where component = ?", into, from);
    }
  }

  void put(Collection<Proposal> proposals) {
    drop(proposals.stream().map(Proposal::id).toList());
    long number =
        handle.createQuery("select coalesce(max(number), 0) from proposal").mapTo(Long.class).one();
    try (PreparedBatch rows =
            handle.prepareBatch(
                "insert into proposal (number, id, kind, component, members, faces, keys, first,"
                    + " last) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedBatch members =
            handle.prepareBatch(
                "insert into proposal_member (proposal, place, document, fact) values (?, ?, ?,"
                    + " ?)");
        PreparedBatch keys =
            handle.prepareBatch("insert into proposal_key (proposal, key) values (?, ?)")) {
      for (Proposal proposal : proposals) {
        number++;
        rows.add(
            number,
            proposal.id(),
            proposal.kind(),
            proposal.component(),
            StoredJson.write(proposal.members()),
            StoredJson.write(proposal.faces()),
            StoredJson.write(proposal.keys().stream().sorted().toList()),
            text(proposal.first()),
            text(proposal.last()));
        for (int place = 0; place < proposal.members().size(); place++) {
          FactRef member = proposal.members().get(place);
          members.add(number, place, member.document().value(), member.fact());
        }
        for (long key : proposal.keys()) {
          keys.add(number, key);
        }
      }
      execute(rows);
      execute(members);
      execute(keys);
    }
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /// «day fact document»: the document's name may hold anything.
  private static String text(Order order) {
    return order.day() + " " + order.fact() + " " + order.document();
  }

  private static Order order(String text) {
    String[] parts = text.split(" ", 3);
    return new Order(LocalDate.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
  }

  List<Proposal> under(long key) {
    return read("select proposal from proposal_key where key = ?", key);
  }

  List<Proposal> component(String component) {
    return read("select number from proposal where component = ?", component);
  }

  Optional<Proposal> holding(FactRef fact) {
    return read(
            "select proposal from proposal_member where document = ? and fact = ?",
            fact.document().value(),
            fact.fact())
        .stream()
        .findFirst();
  }

  List<FactRef> placed(DocumentId document) {
    return Rows.read(
        handle,
        "select fact from proposal_member where document = ?",
        rows -> new FactRef(document, rows.getInt(1)),
        document.value());
  }

  private List<Proposal> read(String numbers, Object... values) {
    return Rows.read(
        handle,
        "select id, kind, component, members, faces, keys, first, last from proposal where number"
            + " in ("
            + numbers
            + ")",
        rows ->
            new Proposal(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                StoredJson.readFactRefs(rows.getString(4)),
                StoredJson.readNumbers(rows.getString(5)),
                new HashSet<>(StoredJson.readKeys(rows.getString(6))),
                order(rows.getString(7)),
                order(rows.getString(8))),
        values);
  }
}
