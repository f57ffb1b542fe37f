package org.mahdar.rules;

/// The text of a rule file, of which three fifths are examples that tests and `explain` alone look at.
final class RuleText {
  private static final String OF_A_RULE = "  ";
  private static final String OF_ITS_PARTS = "    ";

  /// What stands for the examples that were left out.
  static final String LEFT_OUT = "~left out~";

  private RuleText() {}

  /// A rule file with [#LEFT_OUT] for each list of examples; every other line keeps its number.
  ///
  /// A list begins behind `  examples:` or `  counter:` and goes on as far as lines are blank or stand further in. What is written otherwise stays.
  static String withoutExamples(String content) {
    StringBuilder kept = new StringBuilder(content.length());
    String[] lines = content.split("\n", -1);
    boolean inside = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      inside = inside && (line.isEmpty() || line.startsWith(OF_ITS_PARTS));
      boolean begins = line.equals(OF_A_RULE + "examples:") || line.equals(OF_A_RULE + "counter:");
      boolean filled = begins && i + 1 < lines.length && lines[i + 1].startsWith(OF_ITS_PARTS);
      kept.append(filled ? line + " " + LEFT_OUT : inside ? "" : lines[i]).append('\n');
      inside |= filled;
    }
    return kept.toString();
  }
}
