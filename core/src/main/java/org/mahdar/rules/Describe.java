package org.mahdar.rules;

import java.util.List;
import java.util.stream.Collectors;

/// Pattern elements in words, for `explain` and for faults.
final class Describe {
  private Describe() {}

  static String element(Pattern.Element element) {
    return switch (element) {
      case Pattern.Words words ->
          words.anyOf().stream().map(w -> String.join(" ", w)).collect(Collectors.joining(" | "));
      case Pattern.InLexicon in -> "<" + in.lexicon() + conditions(in.conditions()) + ">";
      case Pattern.OfMention of -> "(" + of.type() + conditions(of.conditions()) + ")";
      case Pattern.Digits digits ->
          digits.groups().stream()
              .map(g -> g.low() + ".." + g.high())
              .collect(Collectors.joining(",", "#", ""));
      case Pattern.AnyWord _ -> "_";
      case Pattern.Gap gap -> "~" + gap.least() + "-" + gap.most() + without(gap);
      case Pattern.SentenceStart _ -> "^";
      case Pattern.Maybe _ -> "?";
      case Pattern.AnyOf _ -> "any";
    };
  }

  private static String without(Pattern.Gap gap) {
    return gap.without().isEmpty()
        ? ""
        : gap.without().stream().map(Describe::element).collect(Collectors.joining("|", " !", ""));
  }

  private static String conditions(List<Pattern.Condition> conditions) {
    return conditions.stream()
        .map(c -> " " + c.key() + (c.denied() ? "!=" : "=") + String.join("|", c.values()))
        .collect(Collectors.joining());
  }
}
