package org.mahdar.register.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.mahdar.model.EntryId;

/// What became of entries: which are new, which changed, where an old name leads, which were withdrawn.
final class History {
  private static final int LONGEST_CHAIN = 64;

  private final Handle handle;
  private final Rows rows;

  History(Handle handle) {
    this.handle = handle;
    this.rows = new Rows(handle);
  }

  /// An entry as it lay, for telling what became of it.
  ///
  /// @param supports in the order of time
  record Past(Entries.Written written, List<Supports.Told> supports) {
    String kind() {
      return written.kind();
    }

    /// Whether it says the same, but for the numbers of its facts among those of their articles: newer rules may count otherwise.
    boolean says(Past other) {
      return written.says(other.written)
          && supports.size() == other.supports.size()
          && IntStream.range(0, supports.size())
              .allMatch(place -> supports.get(place).voices(other.supports.get(place)));
    }
  }

  /// What a build makes of entries, over all its revisions: of an entry that one takes out and the next makes again, nothing is to be told.
  static final class Course {
    private final Map<String, Past> before = new TreeMap<>();
    private final Map<String, Past> after = new TreeMap<>();

    /// @param out the entries that a revision took out
    /// @param made those that it made
    void revised(Map<String, Past> out, Map<String, Past> made) {
      out.forEach((id, past) -> {
        if (after.remove(id) == null) {
          before.put(id, past);
        }
      });
      after.putAll(made);
    }
  }

  /// Writes down what became of the entries that were there before a build.
  void tell(Course course, String at) {
    Map<String, Past> before = course.before;
    Map<String, Past> after = course.after;
    Map<String, Map<String, Integer>> heirs = heirs(before, after);
    Map<String, String[]> changes = new TreeMap<>();
    before.forEach((id, past) -> {
      if (!after.containsKey(id)) {
        changes.put(id, leave(id, past, heirs.getOrDefault(id, Map.of()), at));
      } else if (!after.get(id).says(past)) {
        changes.put(id, new String[] {"changed", null});
      }
    });
    after.keySet().stream()
        .filter(id -> !before.containsKey(id))
        .forEach(id -> changes.put(id, new String[] {"new", null}));
    forgetEnds(after.keySet());
    changes.forEach((id, change) ->
        rows.write(
            "insert into change (at, entry, what, current) values (?, ?, ?, ?)",
            at,
            id,
            change[0],
            change[1]));
  }

  /// For every entry that is gone the entries that now stand on its characters, with how many of them.
  private static Map<String, Map<String, Integer>> heirs(
      Map<String, Past> before, Map<String, Past> after) {
    Map<String, Map<String, Integer>> byDocument = new HashMap<>();
    if (after.keySet().containsAll(before.keySet())) {
      return byDocument;
    }
    Map<String, List<Map.Entry<String, Supports.Place>>> places = new HashMap<>();
    after.forEach((id, past) ->
        past.supports()
            .forEach(told ->
                places
                    .computeIfAbsent(
                        past.kind() + told.place().document(), _ -> new java.util.ArrayList<>())
                    .add(Map.entry(id, told.place()))));
    before.forEach((id, past) -> {
      if (!after.containsKey(id)) {
        Map<String, Integer> shared = new TreeMap<>();
        for (Supports.Told told : past.supports()) {
          Supports.Place place = told.place();
          for (var now : places.getOrDefault(past.kind() + place.document(), List.of())) {
            if (now.getValue().overlaps(place)) {
              shared.merge(now.getKey(), 1, Integer::sum);
            }
          }
        }
        byDocument.put(id, shared);
      }
    });
    return byDocument;
  }

  private String[] leave(String id, Past past, Map<String, Integer> heirs, String at) {
    Optional<String> heir =
        heirs.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
            .map(Map.Entry::getKey);
    rows.write("delete from redirect where old = ?", id);
    rows.write("delete from tombstone where id = ?", id);
    if (heir.isPresent()) {
      rows.write("insert into redirect (old, current) values (?, ?)", id, heir.get());
      return new String[] {"moved", heir.get()};
    }
    rows.write("insert into tombstone (id, kind, at) values (?, ?, ?)", id, past.kind(), at);
    return new String[] {"withdrawn", null};
  }

  /// An entry that is there again leads nowhere and is not withdrawn.
  private void forgetEnds(Collection<String> ids) {
    for (String id : ids) {
      rows.write("delete from redirect where old = ?", id);
      rows.write("delete from tombstone where id = ?", id);
    }
  }

  /// The name that an entry has now, empty where it was withdrawn or never was.
  Optional<EntryId> current(EntryId id) {
    String at = id.value();
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      if (count("select count(*) from entry where id = ?", at) > 0) {
        return Optional.of(new EntryId(at));
      }
      Optional<String> next =
          handle
              .createQuery("select current from redirect where old = ?")
              .bind(0, at)
              .mapTo(String.class)
              .findOne();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  boolean withdrawn(EntryId id) {
    return count("select count(*) from tombstone where id = ?", id.value()) > 0;
  }

  private int count(String query, String value) {
    return handle.createQuery(query).bind(0, value).mapTo(Integer.class).one();
  }

  List<Change> since(String at) {
    return handle
        .createQuery("select at, entry, what, current from change where at >= :at order by number")
        .bind("at", at)
        .map((rows, _) -> {
          String current = rows.getString("current");
          return new Change(
              rows.getString("at"),
              new EntryId(rows.getString("entry")),
              Change.What.valueOf(rows.getString("what").toUpperCase(java.util.Locale.ROOT)),
              current == null ? null : new EntryId(current));
        })
        .list();
  }
}
