package org.mahdar.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scores of the sample corpus that may not fall, as they stand under `corpus` in `scores.yaml`.
///
/// Pinned at 0.870, a time F1 of 0.868 is a fall and one of 0.869 is not.
///
/// @param parts by part of the corpus and kind, F1 in thousandths
record PinnedScores(Map<String, Map<String, Integer>> parts) {
  static final String LEAKS = "factsFromBoilerplate";

  private static final String HEAD = "corpus:";
  private static final Pattern LINE = Pattern.compile("( +)([\\w-]+):\\s*([0-9.]*)");

  /// What rounding may hide.
  private static final int SLACK = 1;

  static PinnedScores of(Map<String, Score> scores) {
    Map<String, Map<String, Integer>> parts = new TreeMap<>();
    scores.forEach((part, score) -> {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      for (Kind kind : Kind.values()) {
        numbers.put(kind.toString(), thousandths(f1(score.of(kind))));
      }
      numbers.put("slots", thousandths(Tally.share(score.slots().found(), score.slots().wanted())));
      numbers.put(
          "published",
          thousandths(Tally.share(score.published().found(), score.published().wanted())));
      numbers.put(LEAKS, score.leaks());
      parts.put(part, numbers);
    });
    return new PinnedScores(parts);
  }

  /// Reads the part of the file below `corpus:`.
  static PinnedScores parse(String yaml) {
    Map<String, Map<String, Integer>> parts = new TreeMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String line : block(yaml)) {
      Matcher found = LINE.matcher(line);
      if (!found.matches()) {
        throw new IllegalArgumentException("scores.yaml: not understood: " + line);
      }
      if (found.group(3).isEmpty()) {
        numbers = new LinkedHashMap<>();
        parts.put(found.group(2), numbers);
      } else {
        boolean count = found.group(2).equals(LEAKS);
        double number = Double.parseDouble(found.group(3));
        numbers.put(found.group(2), count ? (int) number : thousandths(number));
      }
    }
    return new PinnedScores(parts);
  }

  /// The same file with these scores below `corpus:`, all other lines untouched.
  String into(String yaml) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    List<String> block = block(yaml);
    int head = lines.indexOf(HEAD);
    if (head < 0) {
      head = lines.size();
      lines.add(HEAD);
    }
    lines.subList(head + 1, head + 1 + block.size()).clear();
    lines.addAll(head + 1, lines());
    return String.join("\n", lines) + "\n";
  }

  /// One line for each number that is worse than the pinned one: what fell, from where to where.
  List<String> worseThan(PinnedScores pinned) {
    List<String> worse = new ArrayList<>();
    pinned.parts.forEach((part, numbers) ->
        numbers.forEach((name, before) -> {
          Integer now = parts.getOrDefault(part, Map.of()).get(name);
          boolean count = name.equals(LEAKS);
          if (now == null || (count ? now > before : now < before - SLACK)) {
            worse.add(
                String.format(
                    "%s.%s: %s, pinned at %s",
                    part, name, now == null ? "gone" : shown(name, now), shown(name, before)));
          }
        }));
    return worse;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    parts.forEach((part, numbers) -> {
      lines.add("  " + part + ":");
      numbers.forEach((name, number) -> lines.add("    " + name + ": " + shown(name, number)));
    });
    return lines;
  }

  private static List<String> block(String yaml) {
    return yaml.lines()
        .dropWhile(line -> !line.equals(HEAD))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .toList();
  }

  private static String shown(String name, int number) {
    return name.equals(LEAKS)
        ? Integer.toString(number)
        : String.format(Locale.ROOT, "%.3f", number / 1000.0);
  }

  /// The F1, and where a part's gold has nothing of a kind 1 until something is claimed.
  private static double f1(Tally tally) {
    return tally.wanted() > 0 ? tally.f1() : tally.wrong() == 0 ? 1 : 0;
  }

  private static int thousandths(double share) {
    return (int) Math.round(share * 1000);
  }
}
