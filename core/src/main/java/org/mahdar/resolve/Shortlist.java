package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Which earlier articles are worth being laid beside one: those that share most keys with it.
///
/// Some more than those are known with all that they share, so that it can mostly be told who is chosen when one article comes in
/// between, without looking under all keys again.
///
/// @param met those of which it is known how much they share
/// @param bands what nobody beside them comes before by the signature; null where nobody else shares any of it
/// @param runs what nobody beside them comes before by runs of words; null where nobody else shares enough
/// @param fewest how many runs they must share
record Shortlist<T extends Comparable<? super T>>(
    List<Candidate<T>> met, @Nullable Rank<T> bands, @Nullable Rank<T> runs, int fewest) {
  /// So many of those that share most of the signature, and so many of those that share most runs of words.
  static final int MOST_COMPARED = 12;

  private static final int MOST_KEPT = 24;

  /// So many may have come in before those that share least are forgotten again.
  private static final int MOST_MET = 80;

  /// @param bands how many keys of the signature they share
  /// @param runs how many runs they share
  record Candidate<T>(T who, int bands, int runs) {}

  /// A place among those that share something: more before less, the earlier before the later where they share as much.
  record Rank<T extends Comparable<? super T>>(int count, T who) implements Comparable<Rank<T>> {
    @Override
    public int compareTo(Rank<T> other) {
      return count != other.count ? Integer.compare(other.count, count) : who.compareTo(other.who);
    }
  }

  /// @param bands how many keys of the signature each shares
  /// @param runs how many runs each shares
  /// @param fewest how many runs they must share
  static <T extends Comparable<? super T>> Shortlist<T> of(
      Map<T, Integer> bands, Map<T, Integer> runs, int fewest) {
    Set<T> all = new HashSet<>(bands.keySet());
    all.addAll(runs.keySet());
    List<Candidate<T>> met = new ArrayList<>(all.size());
    for (T one : all) {
      met.add(new Candidate<>(one, bands.getOrDefault(one, 0), runs.getOrDefault(one, 0)));
    }
    return new Shortlist<>(met, null, null, fewest).cut();
  }

  /// Nobody but one, who shares everything.
  static <T extends Comparable<? super T>> Shortlist<T> only(T one, int fewest) {
    return new Shortlist<>(List.of(new Candidate<>(one, 0, 0)), null, null, fewest);
  }

  /// Leaves out those that come late by both measures.
  private Shortlist<T> cut() {
    List<Rank<T>> byBands = ranks(Candidate::bands, 1);
    List<Rank<T>> byRuns = ranks(Candidate::runs, fewest);
    if (byBands.size() <= MOST_KEPT && byRuns.size() <= MOST_KEPT) {
      Set<T> counting = new HashSet<>();
      byBands.forEach(rank -> counting.add(rank.who()));
      byRuns.forEach(rank -> counting.add(rank.who()));
      return new Shortlist<>(among(counting), bands, runs, fewest);
    }
    Set<T> kept = new HashSet<>();
    Rank<T> lastByBands = keep(byBands, kept, bands);
    Rank<T> lastByRuns = keep(byRuns, kept, runs);
    return new Shortlist<>(among(kept), lastByBands, lastByRuns, fewest);
  }

  private static <T extends Comparable<? super T>> @Nullable Rank<T> keep(
      List<Rank<T>> ranks, Set<T> kept, @Nullable Rank<T> last) {
    ranks.stream().limit(MOST_KEPT).forEach(rank -> kept.add(rank.who()));
    Rank<T> now = ranks.size() > MOST_KEPT ? ranks.get(MOST_KEPT - 1) : null;
    return last == null || now != null && now.compareTo(last) < 0 ? now : last;
  }

  private List<Candidate<T>> among(Set<T> some) {
    return met.stream().filter(one -> some.contains(one.who())).toList();
  }

  private List<Rank<T>> ranks(ToIntFunction<Candidate<T>> count, int least) {
    List<Rank<T>> ranks = new ArrayList<>();
    for (Candidate<T> one : met) {
      if (count.applyAsInt(one) >= least) {
        ranks.add(new Rank<>(count.applyAsInt(one), one.who()));
      }
    }
    ranks.sort(Comparator.naturalOrder());
    return ranks;
  }

  /// The chosen, the earliest first; empty where somebody might be among them of whom too little is known.
  Optional<List<T>> chosen() {
    TreeSet<T> chosen = new TreeSet<>();
    boolean sure =
        choose(ranks(Candidate::bands, 1), bands, chosen)
            && choose(ranks(Candidate::runs, fewest), runs, chosen);
    // One that shares everything shares nothing by count.
    met.stream()
        .filter(one -> one.bands() == 0 && one.runs() == 0)
        .forEach(o -> chosen.add(o.who()));
    return sure ? Optional.of(List.copyOf(chosen)) : Optional.empty();
  }

  private static <T extends Comparable<? super T>> boolean choose(
      List<Rank<T>> ranks, @Nullable Rank<T> others, Set<T> chosen) {
    int most = Math.min(MOST_COMPARED, ranks.size());
    ranks.subList(0, most).forEach(rank -> chosen.add(rank.who()));
    return others == null || most == MOST_COMPARED && ranks.get(most - 1).compareTo(others) <= 0;
  }

  /// The same after one has come in between.
  ///
  /// @param more with all that it shares
  /// @param pushed what those share less than before that it hides under some key
  Shortlist<T> with(Candidate<T> more, Map<T, int[]> pushed) {
    List<Candidate<T>> now = new ArrayList<>(met.size() + 1);
    for (Candidate<T> one : met) {
      int[] less = pushed.get(one.who());
      Candidate<T> left =
          less == null
              ? one
              : new Candidate<>(one.who(), one.bands() - less[0], one.runs() - less[1]);
      if (left.bands() > 0 || left.runs() >= fewest) {
        now.add(left);
      }
    }
    if (more.bands() > 0 || more.runs() >= fewest) {
      now.add(more);
    }
    Shortlist<T> list = new Shortlist<>(now, bands, runs, fewest);
    return now.size() > MOST_MET ? list.cut() : list;
  }

  /// The same after one has gone. Of those that are not known it is only known that they come no earlier than the last did, and how much more
  /// each may share now.
  ///
  /// @param shown what those share more than before that it hid under some key
  Shortlist<T> without(T gone, Map<T, int[]> shown) {
    List<Candidate<T>> now = new ArrayList<>(met.size());
    Set<T> known = new HashSet<>();
    known.add(gone);
    for (Candidate<T> one : met) {
      int[] more = shown.get(one.who());
      if (!one.who().equals(gone)) {
        known.add(one.who());
        now.add(
            more == null
                ? one
                : new Candidate<>(one.who(), one.bands() + more[0], one.runs() + more[1]));
      }
    }
    Rank<T> byBands = bands;
    Rank<T> byRuns = runs;
    for (Map.Entry<T, int[]> other : shown.entrySet()) {
      if (!known.contains(other.getKey())) {
        int[] more = other.getValue();
        byBands = first(byBands, atMost(other.getKey(), bands, 0, more[0], 1));
        byRuns = first(byRuns, atMost(other.getKey(), runs, fewest - 1, more[1], fewest));
      }
    }
    return new Shortlist<>(now, byBands, byRuns, fewest);
  }

  /// The place of one that shares more now, were it as early as it may be; null where that is too little to count.
  private static <T extends Comparable<? super T>> @Nullable Rank<T> atMost(
      T who, @Nullable Rank<T> last, int mostOfOthers, int more, int least) {
    int count = (last == null ? mostOfOthers : last.count()) + more;
    return more > 0 && count >= least ? new Rank<>(count, who) : null;
  }

  private static <T extends Comparable<? super T>> @Nullable Rank<T> first(
      @Nullable Rank<T> one, @Nullable Rank<T> other) {
    return one == null || other != null && other.compareTo(one) < 0 ? other : one;
  }

  boolean has(T one) {
    return met.stream().anyMatch(candidate -> candidate.who().equals(one));
  }

  /// The same of others that stand for these.
  <U extends Comparable<? super U>> Shortlist<U> as(Function<T, U> other) {
    return new Shortlist<>(
        met.stream()
            .map(one -> new Candidate<>(other.apply(one.who()), one.bands(), one.runs()))
            .toList(),
        bands == null ? null : new Rank<>(bands.count(), other.apply(bands.who())),
        runs == null ? null : new Rank<>(runs.count(), other.apply(runs.who())),
        fewest);
  }
}
