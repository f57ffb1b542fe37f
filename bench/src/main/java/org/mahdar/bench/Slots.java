package org.mahdar.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// How many further fields of a found item agree with the gold.
///
/// A meeting found by its day and city may still have the wrong level or lack its chairs.
final class Slots {
  private static final double LEAST_LISTED = 0.8;
  private static final double MOST_LISTED = 1.25;

  private Slots() {}

  static Tally of(Item gold, Item claim) {
    return switch (gold.kind()) {
      case MEETING -> meeting(gold, claim);
      case SUM ->
          gold.text("amount") == null ? Tally.NONE : one(gold.allows("qualifier", orExact(claim)));
      case STATEMENT -> statement(gold, claim);
      case TIME, FIGURE, UNDERTAKING, EVENT -> Tally.NONE;
    };
  }

  private static Tally meeting(Item gold, Item claim) {
    Tally tally = Tally.NONE;
    for (String field : List.of("status", "level", "format")) {
      tally = tally.plus(one(gold.allows(field, claim.text(field))));
    }
    for (String field : List.of("chairs", "hosts", "participants")) {
      if (!gold.texts(field).isEmpty()) {
        tally = tally.plus(one(listed(gold.texts(field), codes(claim.fields().path(field)))));
      }
    }
    return tally;
  }

  private static Tally statement(Item gold, Item claim) {
    Tally tally =
        one(gold.allows("cueClass", claim.text("cueClass")))
            .plus(one(gold.allows("mode", claim.text("mode"))));
    List<String> via = gold.texts("via");
    return via.isEmpty()
        ? tally
        : tally.plus(
            one(
                WordSet.share(
                    WordSet.of(List.copyOf(via)), WordSet.of(List.copyOf(claim.texts("via"))))));
  }

  /// Nearly all of the gold's, and not many more.
  private static boolean listed(List<String> gold, Set<String> claimed) {
    Set<String> common = new HashSet<>(gold);
    common.retainAll(claimed);
    return common.size() >= LEAST_LISTED * gold.size()
        && claimed.size() <= MOST_LISTED * gold.size() + 1;
  }

  /// States by their codes, all others by name; chairs and hosts are plain, participants have fields.
  private static Set<String> codes(JsonNode list) {
    return list.valueStream()
        .map(item ->
            item.isObject()
                ? (item.hasNonNull("country") ? item.path("country") : item.path("name"))
                : item)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  private static String orExact(Item claim) {
    String qualifier = claim.text("qualifier");
    return qualifier == null ? "exact" : qualifier;
  }

  private static Tally one(boolean right) {
    return new Tally(right ? 1 : 0, 1, 0);
  }
}
