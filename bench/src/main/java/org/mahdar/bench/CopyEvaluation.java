package org.mahdar.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reuse;
import org.mahdar.resolve.Copies;

/// Looks for copies among synthetic articles of which it is known which are copies, and measures time, memory and what is found.
public final class CopyEvaluation {
  private static final int SHINGLE = 4;

  private CopyEvaluation() {}

  /// What one run gave.
  ///
  /// @param recall of the planted copies with a Jaccard of at least 0.5 over runs of four words
  /// @param notes of the roundups around a note, those that are found with their note
  /// @param falsely articles that are said to be taken from one that they are not taken from
  record Result(
      int articles,
      double seconds,
      long megabytes,
      double recall,
      int planted,
      double notes,
      int falsely) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d articles: %.1f s, %d MB after, recall %.4f of %d copies of Jaccard 0.5 and more,"
              + " %.4f of the notes in roundups, %d false",
          articles,
          seconds,
          megabytes,
          recall,
          planted,
          notes,
          falsely);
    }
  }

  /// @param arguments how many articles (10000 and 100000 by default)
  public static void main(String[] arguments) throws IOException {
    for (String count : arguments.length == 0 ? new String[] {"10000", "100000"} : arguments) {
      System.out.println(run(Path.of("corpus"), Integer.parseInt(count)));
    }
  }

  static Result run(Path corpus, int count) throws IOException {
    Reprints.Made made = Reprints.make(corpus, count, 7);
    long began = System.nanoTime();
    Map<DocumentId, Reuse> found = Copies.of(made.documents());
    double seconds = (System.nanoTime() - began) / 1e9;
    Runtime runtime = Runtime.getRuntime();
    long megabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    return score(made, found, seconds, megabytes);
  }

  private static Result score(
      Reprints.Made made, Map<DocumentId, Reuse> found, double seconds, long megabytes) {
    Map<String, Document> documents = new HashMap<>();
    made.documents().forEach(document -> documents.put(document.id().value(), document));
    int planted = 0;
    int right = 0;
    for (Map.Entry<String, String> copy : made.originals().entrySet()) {
      Document reprint = requireNonNull(documents.get(copy.getKey()));
      Document taken = requireNonNull(documents.get(copy.getValue()));
      boolean near = jaccard(reprint, taken) >= 0.5;
      planted += near ? 1 : 0;
      right += near && related(made, found, copy.getKey(), copy.getValue()) ? 1 : 0;
    }
    long notes =
        made.notes().entrySet().stream()
            .filter(note -> related(made, found, note.getKey(), note.getValue()))
            .count();
    return new Result(
        documents.size(),
        seconds,
        megabytes,
        (double) right / planted,
        planted,
        (double) notes / made.notes().size(),
        falsely(made, found));
  }

  /// How many articles are said to repeat one that was made from another story.
  private static int falsely(Reprints.Made made, Map<DocumentId, Reuse> found) {
    int falsely = 0;
    for (Reuse reuse : found.values()) {
      String root = root(made, reuse.document().value());
      falsely +=
          reuse.sources().stream().allMatch(source -> root(made, source.value()).equals(root))
              ? 0
              : 1;
    }
    return falsely;
  }

  private static String root(Reprints.Made made, String id) {
    return made.originals().getOrDefault(id, made.notes().getOrDefault(id, id));
  }

  /// Whether the copy is said to be taken from the original, or both from another copy of it: within a day the order is chance.
  private static boolean related(
      Reprints.Made made, Map<DocumentId, Reuse> found, String copy, String original) {
    Set<String> family = new HashSet<>(List.of(original));
    return says(made, found, copy, family, original)
        || says(made, found, original, family, original);
  }

  private static boolean says(
      Reprints.Made made,
      Map<DocumentId, Reuse> found,
      String id,
      Set<String> family,
      String original) {
    Reuse reuse = found.get(new DocumentId(id));
    return reuse != null
        && reuse.sources().stream()
            .anyMatch(source ->
                family.contains(source.value()) || root(made, source.value()).equals(original));
  }

  private static double jaccard(Document a, Document b) {
    Set<String> one = shingles(a.text());
    Set<String> other = shingles(b.text());
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }

  private static Set<String> shingles(String text) {
    List<String> words =
        Tokens.of(text).all().stream()
            .filter(token -> !token.is(Token.Kind.MARK))
            .map(Token::folded)
            .toList();
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return shingles;
  }
}
