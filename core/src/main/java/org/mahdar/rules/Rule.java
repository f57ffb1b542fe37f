package org.mahdar.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.LateList;
import org.mahdar.model.RuleId;

/// A pattern over tokens with named slots, attributes and examples, as it stands in a rule file.
///
/// The pattern `day: (quantity value=1..31)`, `من ?`, `month: <month>` matches «12 من يوليو» with the slots day and month.
///
/// @param set attributes that the stage which owns the file reads
/// @param line of the rule's id in `file`
public record Rule(
    RuleId id,
    Pattern pattern,
    Map<String, String> set,
    List<Example> examples,
    List<Example> counterExamples,
    String file,
    int line) {
  /// A text on which the rule must (or, as counter-example, must not) fire.
  ///
  /// @param published the document creation time to read it with, null for none
  /// @param gives fields of what the rule makes and the values they must have
  public record Example(
      String text, @Nullable String published, Map<String, String> gives, int line) {
    public Example {
      gives = Map.copyOf(gives);
    }
  }

  public Rule {
    // Asked for at every match.
    set = ByName.of(new ByName.Names(set.keySet()), set);
    examples = LateList.keep(examples);
    counterExamples = LateList.keep(counterExamples);
  }

  /// Names of the slots its pattern fills.
  public Set<String> slotNames() {
    return pattern.slots();
  }
}
