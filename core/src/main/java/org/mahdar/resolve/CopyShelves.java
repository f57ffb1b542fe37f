package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Archive;
import org.mahdar.model.CopyFile;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;

/// How articles are filed for the search of copies while that is brought up to date: the archive, and what is filed otherwise by now.
final class CopyShelves {
  private static final int FEW = 2;
  private static final int MOST_KEPT = 4_000;

  private final Archive archive;

  /// What the archive does not hold any more, or holds otherwise; null where it is not filed.
  private final Map<DocumentId, @Nullable CopyFile> moved = new LinkedHashMap<>();

  /// What stands where the archive has it, and has met others.
  private final Map<DocumentId, CopyFile> stayed = new LinkedHashMap<>();

  /// What is filed here, with whether later ones find it.
  private final Map<Long, TreeMap<Order, Boolean>> fresh = new HashMap<>();

  /// What the archive has under the keys that were asked for more than once: those that copy one another look under the same. Null where that
  /// is too much to be kept.
  private final Map<Long, @Nullable List<Order>> kept = new HashMap<>();

  private final Set<Long> asked = new HashSet<>();

  CopyShelves(Archive archive) {
    this.archive = archive;
  }

  List<CopyFile> filed() {
    List<CopyFile> filed = new ArrayList<>(stayed.values());
    moved.forEach((_, file) -> {
      if (file != null) {
        filed.add(file);
      }
    });
    return filed;
  }

  Set<DocumentId> unfiled() {
    Set<DocumentId> unfiled = new LinkedHashSet<>();
    moved.forEach((id, file) -> {
      if (file == null) {
        unfiled.add(id);
      }
    });
    return unfiled;
  }

  @Nullable CopyFile file(DocumentId id) {
    if (moved.containsKey(id)) {
      return moved.get(id);
    }
    CopyFile known = stayed.get(id);
    return known != null ? known : archive.copyFile(id).orElse(null);
  }

  /// Takes an article from its shelves.
  void take(DocumentId id) {
    stayed.remove(id);
    CopyFile mine = moved.put(id, null);
    if (mine != null) {
      for (long key : mine.shelves()) {
        fresh.getOrDefault(key, new TreeMap<>()).remove(mine.at());
      }
    }
  }

  void put(DocumentId id, CopyFile file) {
    CopyFile before = file(id);
    if (before != null && sameShelves(before, file)) {
      if (moved.containsKey(id)) {
        moved.put(id, file);
      } else {
        stayed.put(id, file);
      }
      return;
    }
    take(id);
    moved.put(id, file);
    for (long key : file.shelves()) {
      fresh.computeIfAbsent(key, _ -> new TreeMap<>()).put(file.at(), file.own());
    }
  }

  private static boolean sameShelves(CopyFile one, CopyFile other) {
    return one.own() == other.own()
        && one.at().equals(other.at())
        && one.shelves().equals(other.shelves());
  }

  /// Those that are found under the key before a place in time, the latest first.
  List<Order> foundBefore(long key, Order at, int most) {
    Set<Order> all = new TreeSet<>(Comparator.reverseOrder());
    fresh
        .getOrDefault(key, new TreeMap<>())
        .headMap(at, false)
        .forEach((order, own) -> {
          if (own) {
            all.add(order);
          }
        });
    List<Order> known = asked.add(key) ? null : keptUnder(key);
    if (known == null) {
      search(key, at, most, all);
    } else {
      latest(known, at, most, all);
    }
    return all.stream().limit(most).toList();
  }

  private @Nullable List<Order> keptUnder(long key) {
    if (!kept.containsKey(key)) {
      List<Order> found = archive.found(key, MOST_KEPT);
      kept.put(key, found.size() < MOST_KEPT ? found : null);
    }
    return kept.get(key);
  }

  /// Adds the latest before a place in time that did not move.
  private void latest(List<Order> known, Order at, int most, Set<Order> all) {
    int place = Collections.binarySearch(known, at);
    int found = 0;
    for (int i = (place < 0 ? -place - 1 : place) - 1; i >= 0 && found < most; i--) {
      if (!moved.containsKey(new DocumentId(known.get(i).document()))) {
        all.add(known.get(i));
        found++;
      }
    }
  }

  /// Adds those that the archive has and that did not move. Few did, so that a few more than are wanted are asked for first.
  private void search(long key, Order at, int most, Set<Order> all) {
    int wanted = most + FEW;
    int found = 0;
    while (wanted <= most + FEW + moved.size() && found < most) {
      found = 0;
      List<Order> before = archive.foundBefore(key, at, wanted);
      for (Order one : before) {
        if (!moved.containsKey(new DocumentId(one.document()))) {
          all.add(one);
          found++;
        }
      }
      if (before.size() < wanted) {
        return;
      }
      wanted += FEW + moved.size();
    }
  }

  /// Those that look under the key after a place in time, the earliest first, up to the one that comes after `most` that are found there.
  private List<CopyFile.Seeker> seekersAfter(long key, Order at, int most) {
    TreeMap<Order, Boolean> all =
        new TreeMap<>(fresh.getOrDefault(key, new TreeMap<>()).tailMap(at, false));
    for (CopyFile.Seeker kept : archive.seekersAfter(key, at, most + moved.size())) {
      if (!moved.containsKey(new DocumentId(kept.at().document()))) {
        all.put(kept.at(), kept.own());
      }
    }
    List<CopyFile.Seeker> seekers = new ArrayList<>();
    int found = 0;
    for (Map.Entry<Order, Boolean> one : all.entrySet()) {
      if (found == most) {
        break;
      }
      seekers.add(new CopyFile.Seeker(one.getKey(), one.getValue()));
      found += one.getValue() ? 1 : 0;
    }
    return seekers;
  }

  /// What a later article shares with one that comes or goes.
  private static final class Shared {
    private boolean whole;
    private int bands;
    private int runs;

    /// Those that it sees no longer under some keys, or sees again: under how many of the signature, and of runs.
    private final Map<Order, int[]> behind = new HashMap<>();
  }

  /// The later articles whose shortlist may be another now that this one is found, with the shortlist that comes of it where that can be
  /// told.
  Map<Order, Optional<Shortlist<Order>>> withIt(CopyFile file) {
    Map<Order, Optional<Shortlist<Order>>> touched = new LinkedHashMap<>();
    shared(file)
        .forEach((later, shared) -> {
          CopyFile its = file(new DocumentId(later.document()));
          if (its == null || shared.whole) {
            touched.put(later, Optional.empty());
          } else if (!its.same()) {
            Shortlist<Order> now =
                shortlist(its)
                    .with(
                        new Shortlist.Candidate<>(file.at(), shared.bands, shared.runs),
                        shared.behind);
            touched.put(later, Optional.of(now));
          }
        });
    return touched;
  }

  static Shortlist<Order> shortlist(CopyFile file) {
    return new Shortlist<>(
        file.met().stream()
            .map(met -> new Shortlist.Candidate<>(met.at(), met.bands(), met.runs()))
            .toList(),
        rank(file.bands()),
        rank(file.runs()),
        file.fewest());
  }

  private static Shortlist.@Nullable Rank<Order> rank(CopyFile.@Nullable Rank rank) {
    return rank == null ? null : new Shortlist.Rank<>(rank.count(), rank.at());
  }

  /// The later articles whose shortlist may be another now that this one is no longer found, with what comes of it as in [#withIt].
  Map<Order, Optional<Shortlist<Order>>> withoutIt(CopyFile file) {
    Map<Order, Optional<Shortlist<Order>>> touched = new LinkedHashMap<>();
    shared(file)
        .forEach((later, shared) -> {
          CopyFile its = file(new DocumentId(later.document()));
          if (its == null || shared.whole) {
            touched.put(later, Optional.empty());
            return;
          }
          Shortlist<Order> list = shortlist(its);
          boolean met = list.has(file.at());
          if (its.same()) {
            if (met) {
              touched.put(later, Optional.empty());
            }
          } else if (met || !shared.behind.isEmpty()) {
            touched.put(later, Optional.of(list.without(file.at(), shared.behind)));
          }
        });
    return touched;
  }

  /// What the later articles share with one, of those to which it is near enough under some key.
  private Map<Order, Shared> shared(CopyFile file) {
    CopyKeys keys = CopyKeys.of(file);
    Map<Order, Shared> shared = new HashMap<>();
    see(file, keys.whole(), shared, 0, 0);
    for (long key : keys.bands()) {
      see(file, key, shared, 1, 0);
    }
    for (long key : keys.runs()) {
      see(file, key, shared, 0, 1);
    }
    return shared;
  }

  /// @param bands 1 under a key of the signature, and `runs` under one of a run; both 0 under that of all words
  private void see(CopyFile file, long key, Map<Order, Shared> shared, int bands, int runs) {
    List<CopyFile.Seeker> later = seekersAfter(key, file.at(), Copies.LATEST);
    if (later.isEmpty()) {
      return;
    }
    List<Order> before = foundBefore(key, file.at(), Copies.LATEST);
    int between = 0;
    for (CopyFile.Seeker seeker : later) {
      Shared one = shared.computeIfAbsent(seeker.at(), _ -> new Shared());
      one.whole |= bands + runs == 0;
      one.bands += bands;
      one.runs += runs;
      int last = Copies.LATEST - 1 - between;
      if (last >= 0 && last < before.size()) {
        int[] less = one.behind.computeIfAbsent(before.get(last), _ -> new int[2]);
        less[0] += bands;
        less[1] += runs;
      }
      between += seeker.own() ? 1 : 0;
    }
  }
}
