package org.mahdar.model;

import java.util.List;
import java.util.Locale;

/// One thing that one document says, with the characters that say it.
public sealed interface Fact
    permits Meeting, Composition, Figure, Sum, Statement, Undertaking, Event, Relation {
  /// Never empty; the first is the main one.
  List<Evidence> evidence();

  RuleId rule();

  List<Doubt> doubts();

  /// The name of the kind in the reading contract (`meeting`).
  default String kind() {
    return switch (this) {
      case Meeting _ -> "meeting";
      case Composition _ -> "composition";
      case Figure _ -> "figure";
      case Sum _ -> "sum";
      case Statement _ -> "statement";
      case Undertaking _ -> "undertaking";
      case Event _ -> "event";
      case Relation _ -> "relation";
    };
  }

  /// The contract's spelling of an enum constant: `MORE_THAN` is `more-than`.
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Copies the evidence and refuses a fact that has none.
  static List<Evidence> cited(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a fact without evidence");
    }
    return List.copyOf(evidence);
  }
}
