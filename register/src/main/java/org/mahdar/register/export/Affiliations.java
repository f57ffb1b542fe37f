package org.mahdar.register.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose outlets and agencies are declared to be, by their names: `XC` for the agency of a state, a party's name for its channel.
public record Affiliations(Map<String, String> byName) {
  /// Nothing is declared.
  public static final Affiliations NONE = new Affiliations(Map.of());

  public Affiliations {
    byName = Map.copyOf(byName);
  }

  /// Those of some outlets, in their order.
  public Map<String, String> among(List<String> outlets) {
    Map<String, String> declared = new LinkedHashMap<>();
    for (String outlet : outlets) {
      String whose = of(outlet);
      if (whose != null) {
        declared.put(outlet, whose);
      }
    }
    return declared;
  }

  /// A state's code or a party's name, null where nothing is declared.
  public @Nullable String of(@Nullable String outlet) {
    return outlet == null ? null : byName.get(outlet);
  }
}
