package org.mahdar.register.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                "insert into proposal (number, id, kind, component, faces, first, last) values (?,"
                    + " ?, ?, ?, ?, ?, ?)");
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
            StoredJson.write(proposal.faces()),
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
    return read("select proposal from proposal_key where key = :value", key);
  }

  List<Proposal> component(String component) {
    return read("select number from proposal where component = :value", component);
  }

  Optional<Proposal> holding(FactRef fact) {
    return handle
        .createQuery("select proposal from proposal_member where document = ? and fact = ?")
        .bind(0, fact.document().value())
        .bind(1, fact.fact())
        .mapTo(Long.class)
        .findOne()
        .flatMap(number ->
            read("select number from proposal where number = :value", number).stream().findFirst());
  }

  List<FactRef> placed(DocumentId document) {
    return handle
        .createQuery("select fact from proposal_member where document = ?")
        .bind(0, document.value())
        .mapTo(Integer.class)
        .map(fact -> new FactRef(document, fact))
        .list();
  }

  private List<Proposal> read(String numbers, Object value) {
    return handle
        .createQuery("select * from proposal where number in (" + numbers + ")")
        .bindMap(Map.of("value", value))
        .map((rows, _) -> {
          long number = rows.getLong("number");
          return new Proposal(
              rows.getString("id"),
              rows.getString("kind"),
              rows.getString("component"),
              members(number),
              StoredJson.readNumbers(rows.getString("faces")),
              keys(number),
              order(rows.getString("first")),
              order(rows.getString("last")));
        })
        .list();
  }

  private List<FactRef> members(long number) {
    return new ArrayList<>(
        handle
            .createQuery(
                "select document, fact from proposal_member where proposal = ? order by place")
            .bind(0, number)
            .map((rows, _) ->
                new FactRef(new DocumentId(rows.getString("document")), rows.getInt("fact")))
            .list());
  }

  private Set<Long> keys(long number) {
    return new HashSet<>(
        handle
            .createQuery("select key from proposal_key where proposal = ?")
            .bind(0, number)
            .mapTo(Long.class)
            .list());
  }
}
