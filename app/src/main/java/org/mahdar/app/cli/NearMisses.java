package org.mahdar.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.RuleId;
import org.mahdar.rules.Rule;
import org.mahdar.rules.Trace;

/// Keeps, of every rule that began to match, the try that got furthest.
///
/// «اجتماع في يوم» leaves the rule that wants a weekday behind «في يوم» with two tokens matched.
final class NearMisses implements Trace {
  /// @param reached the token at which the rule wanted something else
  record Miss(Rule rule, int from, int reached, String expected) {
    int matched() {
      return reached - from;
    }
  }

  private final Map<RuleId, Miss> furthest = new LinkedHashMap<>();

  @Override
  public void missed(Rule rule, int from, int reached, String expected) {
    Miss miss = new Miss(rule, from, reached, expected);
    furthest.merge(rule.id(), miss, (old, later) -> later.matched() > old.matched() ? later : old);
  }

  /// The misses of rules that did not fire elsewhere, nearest first.
  List<Miss> without(Set<RuleId> fired) {
    List<Miss> misses = new ArrayList<>(furthest.values());
    misses.removeIf(miss -> fired.contains(miss.rule().id()));
    misses.sort(
        Comparator.comparingInt(Miss::matched)
            .reversed()
            .thenComparing(miss -> miss.rule().id().value()));
    return misses;
  }
}
