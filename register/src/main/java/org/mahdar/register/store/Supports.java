package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Support;

/// The rows of supports, in the order of their ranks.
///
/// Ranks leave room between each other: where a thousand articles support an entry, one more among them is one row.
final class Supports {
  private static final long ROOM = 1 << 16;

  /// Few of a row: each is asked for fifty thousand times where a thousand articles tell of thirty things.
  private static final String COLUMNS =
      "select document, case when origin <> document then origin end, fact, start, stop, saying,"
          + " place ";

  private final Rows rows;
  private final RepeatedWords repeated;

  /// @param repeated the names of documents that were read before
  Supports(Rows rows, RepeatedWords repeated) {
    this.rows = rows;
    this.repeated = repeated;
  }

  /// The characters that a support stands on.
  record Place(String document, int start, int stop) {
    boolean overlaps(Place other) {
      return document.equals(other.document) && start < other.stop && other.start < stop;
    }
  }

  /// A support with the characters that it stands on.
  ///
  /// @param saying what it says, as a number that is the same for those that say the same; null where that was not written down
  record Told(Support support, Place place, @Nullable Long saying) {
    FactRef ref() {
      return new FactRef(support.document(), support.fact());
    }

    /// Whether both stand on the same characters and are told in the words of the same document.
    boolean voices(Told other) {
      return this == other
          || place.equals(other.place) && support.origin().equals(other.support.origin());
    }
  }

  /// A support as it lies.
  record Lying(Told told, long rank) {}

  /// Those of an entry.
  List<Lying> of(String entry) {
    return rows.read(COLUMNS + "from support where entry = ? order by place", this::lying, entry);
  }

  /// All of them, by entry.
  Map<String, List<Lying>> all() {
    Map<String, List<Lying>> groups = new HashMap<>();
    rows.read(
            COLUMNS + ", entry from support order by entry, place",
            row -> Map.entry(name(row.getBytes(8)), lying(row)))
        .forEach(row ->
            groups.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }

  private Lying lying(ResultSet row) throws SQLException {
    String document = name(row.getBytes(1));
    DocumentId id = new DocumentId(document);
    byte[] origin = row.getBytes(2);
    long saying = row.getLong(6);
    return new Lying(
        new Told(
            new Support(id, row.getInt(3), origin == null ? id : new DocumentId(name(origin))),
            new Place(document, row.getInt(4), row.getInt(5)),
            saying == 0 ? null : saying),
        row.getLong(7));
  }

  /// The name of an entry or a document, of which the same come again and again.
  private String name(byte[] spelled) {
    return repeated.of(spelled, 0, spelled.length);
  }

  /// Writes the supports of an entry that has none.
  void put(String entry, List<Told> supports) {
    long rank = 0;
    for (Told told : supports) {
      rank += ROOM;
      put(entry, new Lying(told, rank));
    }
  }

  private void put(String entry, Lying lying) {
    Support support = lying.told().support();
    rows.write(
        "insert into support (entry, place, document, fact, origin, start, stop, saying) values"
            + " (?, ?, ?, ?, ?, ?, ?, ?)",
        entry,
        lying.rank(),
        support.document().value(),
        support.fact(),
        support.origin().value(),
        lying.told().place().start(),
        lying.told().place().stop(),
        lying.told().saying());
  }

  /// Writes what is not there already, and takes out what is there no more; those before and behind what has changed are not looked at.
  void replace(String entry, List<Lying> before, List<Told> supports) {
    int fewer = Math.min(before.size(), supports.size());
    int head = 0;
    while (head < fewer && before.get(head).told().equals(supports.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < fewer - head
        && before
            .get(before.size() - 1 - tail)
            .told()
            .equals(supports.get(supports.size() - 1 - tail))) {
      tail++;
    }
    Gap gap =
        new Gap(
            before.subList(head, before.size() - tail),
            supports.subList(head, supports.size() - tail),
            head == 0 ? 0 : before.get(head - 1).rank(),
            tail == 0 ? Long.MAX_VALUE : before.get(before.size() - tail).rank());
    if (!gap.fill(entry)) {
      rows.write("delete from support where entry = ?", entry);
      put(entry, supports);
    }
  }

  /// Where the supports of an entry differ from those that are there.
  private final class Gap {
    private final List<Told> supports;
    private final long from;
    private final long to;
    private final Map<FactRef, Lying> there = new HashMap<>();

    /// @param from the rank of the one before it
    /// @param to the rank of the one behind it
    Gap(List<Lying> before, List<Told> supports, long from, long to) {
      this.supports = supports;
      this.from = from;
      this.to = to;
      before.forEach(lying -> there.put(lying.told().ref(), lying));
    }

    /// @return false where there is no room between the ranks
    boolean fill(String entry) {
      List<Lying> after = ranked();
      if (after.size() < supports.size()) {
        return false;
      }
      Set<Lying> lain = Set.copyOf(there.values());
      // What goes leaves first, for a newcomer may be given its rank.
      after.forEach(lying -> there.remove(lying.told().ref(), lying));
      there.values().forEach(gone -> delete(entry, gone));
      after.stream().filter(lying -> !lain.contains(lying)).forEach(lying -> put(entry, lying));
      return true;
    }

    /// The supports with the ranks of those that are there, and with others between these; fewer where there is no room.
    private List<Lying> ranked() {
      List<Lying> ranked = new ArrayList<>(supports.size());
      long last = from;
      for (int place = 0; place < supports.size(); place++) {
        Lying known = there.get(supports.get(place).ref());
        long rank = known != null ? known.rank() : between(last, place);
        if (rank <= last || rank >= to) {
          return ranked;
        }
        ranked.add(new Lying(supports.get(place), rank));
        last = rank;
      }
      return ranked;
    }

    /// A rank for the newcomer at `place`, which leaves the same room to those behind it as before it.
    private long between(long last, int place) {
      int newcomers = 1;
      while (place + newcomers < supports.size()) {
        Lying next = there.get(supports.get(place + newcomers).ref());
        if (next != null) {
          return last + (next.rank() - last) / (newcomers + 1);
        }
        newcomers++;
      }
      return to == Long.MAX_VALUE ? last + ROOM : last + (to - last) / (newcomers + 1);
    }
  }

  private void delete(String entry, Lying lying) {
    rows.write("delete from support where entry = ? and place = ?", entry, lying.rank());
  }
}
