package org.mahdar.resolve;

import java.util.ArrayList;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Archive;
import org.mahdar.model.CopyFile;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;

/// How articles are filed for the search of copies while that is brought up to date: the archive, and what is filed otherwise by now.
final class CopyShelves {
  private static final int FEW = 2;

  private final Archive archive;

  /// What the archive does not hold any more, or holds otherwise; null where it is not filed.
  private final Map<DocumentId, @Nullable CopyFile> moved = new LinkedHashMap<>();

  /// What is filed here, with whether later ones find it.
  private final Map<Long, TreeMap<Order, Boolean>> fresh = new HashMap<>();

  CopyShelves(Archive archive) {
    this.archive = archive;
  }

  List<CopyFile> filed() {
    List<CopyFile> filed = new ArrayList<>();
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
    return moved.containsKey(id) ? moved.get(id) : archive.copyFile(id).orElse(null);
  }

  /// Takes an article from its shelves.
  void take(DocumentId id) {
    CopyFile mine = moved.put(id, null);
    if (mine != null) {
      for (long key : mine.shelves()) {
        fresh.getOrDefault(key, new TreeMap<>()).remove(mine.at());
      }
    }
  }

  void put(DocumentId id, CopyFile file) {
    take(id);
    moved.put(id, file);
    for (long key : file.shelves()) {
      fresh.computeIfAbsent(key, _ -> new TreeMap<>()).put(file.at(), file.own());
    }
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
    kept(key, at, most, all);
    return all.stream().limit(most).toList();
  }

  /// Adds those that the archive has and that did not move. Few did, so that a few more than are wanted are asked for first.
  private void kept(long key, Order at, int most, Set<Order> all) {
    int asked = most + FEW;
    int found = 0;
    while (asked <= most + FEW + moved.size() && found < most) {
      found = 0;
      List<Order> kept = archive.foundBefore(key, at, asked);
      for (Order one : kept) {
        if (!moved.containsKey(new DocumentId(one.document()))) {
          all.add(one);
          found++;
        }
      }
      if (kept.size() < asked) {
        return;
      }
      asked += FEW + moved.size();
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

    /// Those that it sees no longer under some key, or sees again.
    private final Set<Order> behind = new HashSet<>();
  }

  /// The later articles whose shortlist may be another now that this one is found, with what it shares with them where that alone makes
  /// it another.
  Map<Order, Optional<Shortlist.Candidate<Order>>> withIt(CopyFile file) {
    Map<Order, Optional<Shortlist.Candidate<Order>>> touched = new LinkedHashMap<>();
    shared(file)
        .forEach((later, shared) -> {
          CopyFile its = file(new DocumentId(later.document()));
          if (its == null || shared.whole) {
            touched.put(later, Optional.empty());
          } else if (!its.same() && counts(its, file.at(), shared)) {
            touched.put(later, alone(its, file.at(), shared));
          }
        });
    return touched;
  }

  /// What a newcomer shares with a later article. Empty where it pushes one from that article's shortlist out of its sight: then another may
  /// come up that is not known here.
  private static Optional<Shortlist.Candidate<Order>> alone(CopyFile its, Order at, Shared shared) {
    boolean pushes = its.compared().stream().anyMatch(one -> shared.behind.contains(one.at()));
    return pushes
        ? Optional.empty()
        : Optional.of(new Shortlist.Candidate<>(at, shared.bands, shared.runs));
  }

  /// The later articles whose shortlist may be another now that this one is no longer found.
  Set<Order> withoutIt(CopyFile file) {
    Set<Order> touched = new LinkedHashSet<>();
    shared(file)
        .forEach((later, shared) -> {
          CopyFile its = file(new DocumentId(later.document()));
          boolean listed =
              its == null || its.compared().stream().anyMatch(c -> c.at().equals(file.at()));
          if (listed || shared.whole || !shared.behind.isEmpty()) {
            touched.add(later);
          }
        });
    return touched;
  }

  private static boolean counts(CopyFile its, Order at, Shared shared) {
    List<CopyFile.Compared> byBands =
        its.compared().stream().filter(one -> one.bands() > 0).toList();
    List<CopyFile.Compared> byRuns = its.compared().stream().filter(one -> one.runs() > 0).toList();
    return its.compared().stream().anyMatch(one -> shared.behind.contains(one.at()))
        || shared.bands > 0
            && chosen(
                byBands.stream().map(one -> count(one.at(), one.bands())).toList(),
                count(at, shared.bands))
        || shared.runs >= its.fewest()
            && chosen(
                byRuns.stream().map(one -> count(one.at(), one.runs())).toList(),
                count(at, shared.runs));
  }

  private static Map.Entry<Order, Integer> count(Order at, int count) {
    return Map.entry(at, count);
  }

  /// Whether one more would be among those that share most, the earlier before the later where they share as many.
  private static boolean chosen(
      List<Map.Entry<Order, Integer>> list, Map.Entry<Order, Integer> more) {
    long before =
        list.stream()
            .filter(one ->
                one.getValue() > more.getValue()
                    || one.getValue().equals(more.getValue())
                        && one.getKey().compareTo(more.getKey()) < 0)
            .count();
    return before < Shortlist.MOST_COMPARED;
  }

  /// What the later articles share with one, of those to which it is near enough under some key.
  private Map<Order, Shared> shared(CopyFile file) {
    CopyKeys keys = CopyKeys.of(file);
    Map<Order, Shared> shared = new HashMap<>();
    see(file, keys.whole(), shared, one -> one.whole = true);
    for (long key : keys.bands()) {
      see(file, key, shared, one -> one.bands++);
    }
    for (long key : keys.runs()) {
      see(file, key, shared, one -> one.runs++);
    }
    return shared;
  }

  private void see(CopyFile file, long key, Map<Order, Shared> shared, Consumer<Shared> count) {
    List<CopyFile.Seeker> later = seekersAfter(key, file.at(), Copies.LATEST);
    if (later.isEmpty()) {
      return;
    }
    List<Order> before = foundBefore(key, file.at(), Copies.LATEST);
    int between = 0;
    for (CopyFile.Seeker seeker : later) {
      Shared one = shared.computeIfAbsent(seeker.at(), _ -> new Shared());
      count.accept(one);
      int last = Copies.LATEST - 1 - between;
      if (last >= 0 && last < before.size()) {
        one.behind.add(before.get(last));
      }
      between += seeker.own() ? 1 : 0;
    }
  }
}
