package org.mahdar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;

/// Reads the sample corpus and prints how many of its persons are read right: name, role and country, by part.
///
/// `coalition  48/52 = 0.923 (name 50, role 49, country 51)`. The option `--misses` lists the others.
public final class PeopleEvaluation {
  private PeopleEvaluation() {}

  /// @param arguments the folder of the corpus (`corpus` by default), and options
  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments);
    Path folder =
        Path.of(options.stream().filter(o -> !o.startsWith("--")).findFirst().orElse("corpus"));
    Map<String, List<PersonMarks.Mark>> parts = marks(folder, Knowledge.load());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<PersonMarks.Mark> all = new ArrayList<>();
    parts.forEach((part, marks) -> {
      out.println(line(part, marks));
      all.addAll(marks);
    });
    out.println(line("all", all));
    if (options.contains("--misses")) {
      all.stream().filter(mark -> !mark.right()).forEach(out::println);
    }
    out.flush();
  }

  static Map<String, List<PersonMarks.Mark>> marks(Path corpus, Knowledge knowledge)
      throws IOException {
    Evaluation evaluation = new Evaluation(new Reader(knowledge), false);
    PersonMarks persons = new PersonMarks(knowledge);
    Map<String, List<PersonMarks.Mark>> parts = new TreeMap<>();
    for (GoldArticle article : GoldFolders.corpus(corpus)) {
      parts
          .computeIfAbsent(article.part(), _ -> new ArrayList<>())
          .addAll(persons.of(article, evaluation.read(article)));
    }
    return parts;
  }

  private static String line(String part, List<PersonMarks.Mark> marks) {
    long right = count(marks, PersonMarks.Mark::right);
    return String.format(
        Locale.ROOT,
        "%-24s %d/%d = %.3f (name %d, role %d, country %d)",
        part,
        right,
        marks.size(),
        marks.isEmpty() ? 1 : (double) right / marks.size(),
        count(marks, PersonMarks.Mark::name),
        count(marks, PersonMarks.Mark::role),
        count(marks, PersonMarks.Mark::country));
  }

  private static long count(List<PersonMarks.Mark> marks, Predicate<PersonMarks.Mark> which) {
    return marks.stream().filter(which).count();
  }
}
