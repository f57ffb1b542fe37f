package org.mahdar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.Reader;
import org.mahdar.register.export.Only;
import org.mahdar.register.export.ReadingJson;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Trace;

/// Reads the cases of `corpus/dates-and-numbers` and prints what the answers are worth, by part and family.
///
/// It marks by the rule of `score.py` there, which other systems use. Option: `--misses` prints every case that is not passed.
public final class DatesAndNumbersEvaluation {
  /// The name under which [#scores] gives the sum of a part's families.
  static final String ALL = "";

  private static final ReadingJson JSON = new ReadingJson(Only.ALL);

  private DatesAndNumbersEvaluation() {}

  /// @param arguments options, and the folder of the cases (`corpus/dates-and-numbers` by default)
  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments);
    Path folder =
        Path.of(
            options.stream()
                .filter(o -> !o.startsWith("--"))
                .findFirst()
                .orElse("corpus/dates-and-numbers"));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Reader reader = new Reader(Knowledge.load());
    scores(reader, DateCase.load(folder))
        .forEach((part, families) -> {
          families.forEach((family, score) ->
              out.printf("%-24s %s%n", family.equals(ALL) ? part : "  " + family, score));
          if (options.contains("--misses")) {
            families.getOrDefault(ALL, DateScore.NONE).misses().forEach(out::println);
          }
        });
    out.flush();
  }

  /// By part and family; [#ALL] is the whole part.
  static Map<String, Map<String, DateScore>> scores(
      Reader reader, Map<String, List<DateCase>> cases) {
    Map<String, Map<String, DateScore>> parts = new LinkedHashMap<>();
    cases.forEach((part, ofPart) -> {
      Map<String, DateScore> families = new TreeMap<>();
      for (DateCase one : ofPart) {
        DateScore score =
            DateMarks.mark(one, Json.read(JSON.line(reader.read(one.document(), Trace.NONE))));
        families.merge(one.family(), score, DateScore::plus);
        families.merge(ALL, score, DateScore::plus);
      }
      parts.put(part, families);
    });
    return parts;
  }
}
