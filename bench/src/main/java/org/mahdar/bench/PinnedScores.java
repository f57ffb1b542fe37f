package org.mahdar.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scores that may not fall, as they stand under a top-level key of `scores.yaml`.
///
/// Pinned at 0.870, a time F1 of 0.868 is a fall and one of 0.869 is not.
///
/// @param key `corpus` for the sample corpus, `datesAndNumbers` for the set of dates and numbers
/// @param parts by part and kind or family, shares and F1 in thousandths
record PinnedScores(String key, Map<String, Map<String, Integer>> parts) {
  static final String CORPUS = "corpus";
  static final String DATES_AND_NUMBERS = "datesAndNumbers";
  static final String LEAKS = "factsFromBoilerplate";

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
    return new PinnedScores(CORPUS, parts);
  }

  /// What [DatesAndNumbersEvaluation] reached: of each part the cases passed and both F1, of each family the cases passed.
  static PinnedScores ofCases(Map<String, Map<String, DateScore>> scores) {
    Map<String, Map<String, Integer>> parts = new TreeMap<>();
    scores.forEach((part, families) -> {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      families.forEach((family, score) -> {
        if (family.equals(DatesAndNumbersEvaluation.ALL)) {
          numbers.put("cases", thousandths(score.share()));
          numbers.put("values", thousandths(score.valuesF1()));
          numbers.put("allFields", thousandths(score.wholeF1()));
        } else {
          numbers.put(family, thousandths(score.share()));
        }
      });
      parts.put(part, numbers);
    });
    return new PinnedScores(DATES_AND_NUMBERS, parts);
  }

  /// Reads the part of the file below `key:`.
  static PinnedScores parse(String yaml, String key) {
    Map<String, Map<String, Integer>> parts = new TreeMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String line : block(yaml, key)) {
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
    return new PinnedScores(key, parts);
  }

  /// The same file with these scores below their key, all other lines untouched.
  String into(String yaml) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    List<String> block = block(yaml, key);
    int head = lines.indexOf(key + ":");
    if (head < 0) {
      head = lines.size();
      lines.add(key + ":");
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

  private static List<String> block(String yaml, String key) {
    return yaml.lines()
        .dropWhile(line -> !line.equals(key + ":"))
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
