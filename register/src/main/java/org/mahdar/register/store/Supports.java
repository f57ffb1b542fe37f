package org.mahdar.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.Support;

/// The rows of supports, in the order of their ranks.
///
/// Ranks leave room between each other: where a thousand articles support an entry, one more among them is one row.
final class Supports {
  private static final long ROOM = 1 << 16;

  private static final String COLUMNS =
      "select entry, document, fact, origin, start, stop, place from support ";

  private final Rows rows;

  Supports(Rows rows) {
    this.rows = rows;
  }

  /// The characters that a support stands on.
  record Place(String document, int start, int stop) {
    boolean overlaps(Place other) {
      return document.equals(other.document) && start < other.stop && other.start < stop;
    }
  }

  /// A support with the characters that it stands on.
  record Told(Support support, Place place) {
    FactRef ref() {
      return new FactRef(support.document(), support.fact());
    }
  }

  /// A support as it lies.
  record Lying(Told told, long rank) {}

  /// Those of the entries whose id is among those that the query `ids` gives, by entry.
  Map<String, List<Lying>> of(String ids, String value) {
    Map<String, List<Lying>> groups = new HashMap<>();
    rows.read(
            COLUMNS + "where entry in (" + ids + ") order by entry, place",
            row -> Map.entry(Rows.text(row, 1), lying(row)),
            value)
        .forEach(row ->
            groups.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return groups;
  }

  private static Lying lying(ResultSet row) throws SQLException {
    String document = Rows.text(row, 2);
    return new Lying(
        new Told(
            new Support(new DocumentId(document), row.getInt(3), new DocumentId(Rows.text(row, 4))),
            new Place(document, row.getInt(5), row.getInt(6))),
        row.getLong(7));
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
        "insert into support (entry, place, document, fact, origin, start, stop) values (?, ?,"
            + " ?, ?, ?, ?, ?)",
        entry,
        lying.rank(),
        support.document().value(),
        support.fact(),
        support.origin().value(),
        lying.told().place().start(),
        lying.told().place().stop());
  }

  /// Writes what is not there already, and takes out what is there no more.
  void replace(String entry, List<Lying> before, List<Told> supports) {
    Map<FactRef, Lying> there = new HashMap<>();
    before.forEach(lying -> there.put(lying.told().ref(), lying));
    List<Lying> after = ranked(there, supports);
    if (after.size() < supports.size()) {
      rows.write("delete from support where entry = ?", entry);
      put(entry, supports);
      return;
    }
    // What goes leaves first, for a newcomer may be given its rank.
    after.forEach(lying -> there.remove(lying.told().ref(), lying));
    there.values().forEach(gone -> delete(entry, gone));
    Set<Lying> lain = Set.copyOf(before);
    after.stream().filter(lying -> !lain.contains(lying)).forEach(lying -> put(entry, lying));
  }

  private void delete(String entry, Lying lying) {
    rows.write("delete from support where entry = ? and place = ?", entry, lying.rank());
  }

  /// The supports with the ranks of those that are there, and with others between these; fewer where there is no room.
  private static List<Lying> ranked(Map<FactRef, Lying> there, List<Told> supports) {
    List<Lying> ranked = new ArrayList<>(supports.size());
    long last = 0;
    for (int place = 0; place < supports.size(); place++) {
      Lying known = there.get(supports.get(place).ref());
      long rank = known != null ? known.rank() : between(last, place, there, supports);
      if (rank <= last) {
        return ranked;
      }
      ranked.add(new Lying(supports.get(place), rank));
      last = rank;
    }
    return ranked;
  }

  /// A rank for the newcomer at `place`, which leaves the same room to those behind it as before it.
  private static long between(
      long last, int place, Map<FactRef, Lying> there, List<Told> supports) {
    int newcomers = 1;
    while (place + newcomers < supports.size()) {
      Lying next = there.get(supports.get(place + newcomers).ref());
      if (next != null) {
        return last + (next.rank() - last) / (newcomers + 1);
      }
      newcomers++;
    }
    return last + ROOM;
  }
}
