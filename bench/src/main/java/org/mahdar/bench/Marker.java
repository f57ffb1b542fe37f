package org.mahdar.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Span;
import tools.jackson.databind.JsonNode;

/// Marks one reading against its gold.
///
/// An item is found where an unused claim of its kind stands at its place and agrees with it. Every other claim is wrong,
/// a repeated one too, unless the gold leaves it open: times without a value and in residue, durations, figures that count
/// neither members nor guests, undertakings and events where the gold's open lists are silent.
final class Marker {
  private static final Set<String> UNDEMANDED_FIGURES = Set.of("other", "people");
  private static final Set<String> UNDATED = Set.of("PRESENT_REF", "PAST_REF", "FUTURE_REF");

  private final Agreement agreement;
  private final String article;
  private final Gold gold;
  private final Claims claims;
  private final List<Verdict> verdicts = new ArrayList<>();
  private Tally slots = Tally.NONE;

  private Marker(boolean textOnly, String article, Gold gold, Claims claims) {
    this.agreement = new Agreement(textOnly);
    this.article = article;
    this.gold = gold;
    this.claims = claims;
  }

  /// @param textOnly whether the reading was made without the date of publication
  static Score mark(String article, JsonNode json, Gold gold, Claims claims, boolean textOnly) {
    return new Marker(textOnly, article, gold, claims).score(json);
  }

  /// The gold's facts that a reading has, each with the claim that is it.
  static Map<Item, Item> pairs(Gold gold, Claims claims) {
    Marker marker = new Marker(false, "", gold, claims);
    Map<Item, Item> pairs = new IdentityHashMap<>();
    for (Kind kind : Kind.values()) {
      List<Item> claimed = claims.of(kind);
      Set<Integer> used = new HashSet<>();
      for (Item item : gold.of(kind)) {
        int claim = marker.claimFor(item, claimed, used);
        if (claim >= 0) {
          used.add(claim);
          pairs.put(item, claimed.get(claim));
        }
      }
    }
    return pairs;
  }

  private Score score(JsonNode json) {
    Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, kind(kind));
    }
    List<Item> leaked =
        claims.facts().stream().filter(fact -> fact.touches(gold.boilerplate())).toList();
    leaked.forEach(fact -> note(fact, Verdict.Fault.LEAKED));
    Tally published = new Tally(published(json) ? 1 : 0, 1, 0);
    return new Score(kinds, slots, published, leaked.size(), verdicts);
  }

  private boolean published(JsonNode json) {
    String field = agreement.textOnly() ? "publishedFromText" : "published";
    String wanted = Json.text(json.path(field));
    return wanted == null
        ? DayRange.of(claims.published()) == null
        : DayRange.same(wanted, claims.published());
  }

  private Tally kind(Kind kind) {
    List<Item> wanted = gold.of(kind);
    List<Item> claimed = claims.of(kind);
    Set<Integer> used = new HashSet<>();
    for (Item item : wanted) {
      int claim = claimFor(item, claimed, used);
      if (claim < 0) {
        note(item, Verdict.Fault.MISSED);
      } else {
        used.add(claim);
        slots = slots.plus(Slots.of(item, claimed.get(claim)));
      }
    }
    int wrong = 0;
    for (int i = 0; i < claimed.size(); i++) {
      if (!used.contains(i) && demanded(claimed.get(i), wanted)) {
        note(claimed.get(i), Verdict.Fault.WRONG);
        wrong++;
      }
    }
    return new Tally(used.size(), wanted.size(), wrong);
  }

  private void note(Item item, Verdict.Fault fault) {
    verdicts.add(new Verdict(article, item.kind(), fault, Words.of(item, claims.text())));
  }

  private int claimFor(Item item, List<Item> claimed, Set<Integer> used) {
    for (int i = 0; i < claimed.size(); i++) {
      if (!used.contains(i)
          && Overlap.near(item.spans(), claimed.get(i).spans(), item.kind().overlap())
          && agreement.agree(item, claimed.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a claim that matches nothing is to be counted as wrong.
  private boolean demanded(Item claim, List<Item> wanted) {
    if (claim.kind() == Kind.TIME) {
      return demandedTime(claim);
    }
    if (UNDEMANDED_FIGURES.contains(orEmpty(claim.text("what")))) {
      return false;
    }
    List<Span> covered = wanted.stream().flatMap(item -> item.spans().stream()).toList();
    return !claim.kind().open() || claim.touches(covered);
  }

  private boolean demandedTime(Item claim) {
    String timex = orEmpty(claim.text("timex"));
    String value = claim.text("value");
    return !claim.touches(
            Stream.concat(gold.silent().stream(), gold.boilerplate().stream()).toList())
        && !timex.equals("DURATION")
        && !timex.equals("SET")
        && value != null
        && !UNDATED.contains(value);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
