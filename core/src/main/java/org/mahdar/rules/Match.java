package org.mahdar.rules;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Mention;

/// A rule found on the tokens `[from, to)`, with what its named slots hold.
public record Match(Rule rule, int from, int to, Map<String, Slot> slots) {
  /// What a slot holds: tokens, and the lexicon hit or the mention they are.
  public record Slot(int from, int to, @Nullable Hit hit, @Nullable Mention mention) {
    /// The lexicon value of the hit.
    public String value() {
      return hit == null ? "" : hit.value();
    }
  }

  public Optional<Slot> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }

  public boolean has(String name) {
    return slots.containsKey(name);
  }

  /// The rule's attribute from its `set`, empty where it has none.
  public String attribute(String name) {
    return rule.set().getOrDefault(name, "");
  }
}
