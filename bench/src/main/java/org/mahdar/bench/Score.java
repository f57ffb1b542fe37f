package org.mahdar.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the readings of some articles are worth against their gold.
///
/// @param slots further fields of the found items: how many of them agree
/// @param published articles whose day of publication is right, of all
/// @param leaks facts that touch page residue
record Score(
    Map<Kind, Tally> kinds, Tally slots, Tally published, int leaks, List<Verdict> verdicts) {
  static final Score NONE = new Score(Map.of(), Tally.NONE, Tally.NONE, 0, List.of());

  Score {
    Map<Kind, Tally> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, kinds.getOrDefault(kind, Tally.NONE));
    }
    kinds = Collections.unmodifiableMap(all);
    verdicts = List.copyOf(verdicts);
  }

  Tally of(Kind kind) {
    return kinds.getOrDefault(kind, Tally.NONE);
  }

  Tally total() {
    return kinds.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  Score plus(Score other) {
    Map<Kind, Tally> sum = new EnumMap<>(kinds);
    other.kinds.forEach((kind, tally) -> sum.merge(kind, tally, Tally::plus));
    List<Verdict> all = new ArrayList<>(verdicts);
    all.addAll(other.verdicts);
    return new Score(
        sum, slots.plus(other.slots), published.plus(other.published), leaks + other.leaks, all);
  }

  /// The lines in the wording of the seeds' scorer, so that the two can be compared.
  String lines() {
    StringBuilder out = new StringBuilder();
    kinds.forEach(
        (kind, tally) -> out.append(String.format(Locale.ROOT, "%-12s %s%n", kind, tally)));
    out.append(
        String.format(
            Locale.ROOT,
            "slots %d/%d = %.3f%n",
            slots.found(),
            slots.wanted(),
            Tally.share(slots.found(), slots.wanted())));
    out.append(
        String.format(
            Locale.ROOT,
            "published %d/%d  facts from boilerplate %d%n",
            published.found(),
            published.wanted(),
            leaks));
    return out.append(String.format(Locale.ROOT, "total F1=%.3f%n", total().f1())).toString();
  }
}
