package org.mahdar.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Marks the answer to one case of dates and numbers.
///
/// Two items wanted, one right in all fields, one only in its value, nothing else claimed: [DateScore] 0 of 1 cases, 2 values, 1 whole.
final class DateMarks {
  private final List<JsonNode> claims;
  private final Set<Integer> used = new HashSet<>();
  private final List<String> misses = new ArrayList<>();
  private int wanted;
  private int values;
  private int whole;

  private DateMarks(DateCase one, JsonNode answer) {
    this.claims =
        answer
            .path("mentions")
            .valueStream()
            .filter(claim -> one.kinds().contains(claim.path("type").asString()))
            .toList();
  }

  /// @param answer a line of the reading contract, with `mentions` and `document.published.edtf`
  static DateScore mark(DateCase one, JsonNode answer) {
    DateMarks marks = new DateMarks(one, answer);
    for (JsonNode gold : one.expected()) {
      if (gold.path("impossible").asBoolean(false)) {
        marks.impossible(gold);
      } else if (!optional(gold)) {
        marks.item(gold);
      }
    }
    one.expected().stream().filter(DateMarks::optional).forEach(marks::allow);
    if (one.row().has(DateCase.PUBLISHED)) {
      String day = Json.text(one.row().path(DateCase.PUBLISHED));
      String given = Json.text(answer.path("document").path("published").path("edtf"));
      marks.count("published " + day, Objects.equals(day, given), Objects.equals(day, given));
    }
    return marks.score(one);
  }

  private static boolean optional(JsonNode gold) {
    return gold.path("optional").asBoolean(false);
  }

  private List<Integer> free(JsonNode gold, @Nullable String kind) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      boolean asked = kind == null || claims.get(i).path("type").asString().equals(kind);
      if (asked && !used.contains(i) && DateAgreement.near(gold, claims.get(i))) {
        free.add(i);
      }
    }
    return free;
  }

  private void item(JsonNode gold) {
    List<Integer> right = new ArrayList<>(free(gold, gold.path("type").asString()));
    right.removeIf(i -> !DateAgreement.value(gold, claims.get(i)));
    List<Integer> all =
        right.stream().filter(i -> DateAgreement.whole(gold, claims.get(i))).toList();
    (all.isEmpty() ? right : all).stream().findFirst().ifPresent(used::add);
    count(gold.toString(), !right.isEmpty(), !all.isEmpty());
  }

  private void impossible(JsonNode gold) {
    List<Integer> there = free(gold, "time");
    boolean right = there.stream().noneMatch(i -> DateAgreement.onTheCalendar(gold, claims.get(i)));
    if (right) {
      used.addAll(there);
    }
    count(gold.toString(), right, right);
  }

  private void allow(JsonNode gold) {
    for (int i : free(gold, null)) {
      if (!gold.has("value") || DateAgreement.value(gold, claims.get(i))) {
        used.add(i);
      }
    }
  }

  private void count(String item, boolean value, boolean all) {
    wanted++;
    values += value ? 1 : 0;
    whole += all ? 1 : 0;
    if (!all) {
      misses.add("wanted " + item);
    }
  }

  private DateScore score(DateCase one) {
    for (int i = 0; i < claims.size(); i++) {
      if (!used.contains(i)) {
        misses.add("wrong " + claims.get(i));
      }
    }
    int wrong = claims.size() - used.size();
    boolean passed = whole == wanted && wrong == 0;
    List<String> lines = new ArrayList<>();
    if (!passed) {
      lines.add(one.id() + " " + one.text());
      misses.forEach(miss -> lines.add("  " + miss));
    }
    return new DateScore(1, passed ? 1 : 0, wanted, values, whole, wrong, lines);
  }
}
