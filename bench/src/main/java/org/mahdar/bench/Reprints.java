package org.mahdar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;

/// Makes synthetic articles of which it is known which are copies of which: the words are the sample corpus's, the sentences mean nothing.
///
/// Three in ten are copies: a share of the words replaced, sentences dropped or added, or a short note put into a long roundup. One in
/// ten is a formula with other names and numbers in it. The same seed gives the same articles.
final class Reprints {
  private static final int DAYS = 3_000;
  private static final int NAMES = 400;
  private static final double COMMON = 2.2;

  private final List<String> words;
  private final Random random;
  private final List<List<String>> formulas = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();

  /// @param original the number of the article it copies, -1 where it copies none
  /// @param inside whether the original stands inside it as one part of many
  private record Article(int number, int day, List<String> lines, int original, boolean inside) {}

  /// Articles, and by the id of each copy the id of what it copies.
  ///
  /// @param notes the copies that are roundups around a note
  record Made(List<Document> documents, Map<String, String> originals, Map<String, String> notes) {}

  private Reprints(List<String> words, long seed) {
    this.words = words;
    this.random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      formulas.add(lines(4 + random.nextInt(3), 12));
    }
  }

  static Made make(Path corpus, int count, long seed) throws IOException {
    return new Reprints(vocabulary(corpus), seed).make(count);
  }

  private static List<String> vocabulary(Path corpus) throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (GoldArticle article : GoldFolders.corpus(corpus)) {
      String text =
          String.join("\n", article.paragraphs() == null ? List.of() : article.paragraphs());
      for (Token token : Tokens.of(text).all()) {
        if (token.is(Token.Kind.WORD)) {
          words.add(text.substring(token.start(), token.end()));
        }
      }
    }
    return List.copyOf(words);
  }

  private Made make(int count) {
    while (articles.size() < count) {
      int kind = random.nextInt(10);
      if (kind < 3 && articles.size() > 10) {
        articles.add(copy());
      } else if (kind == 3) {
        articles.add(own(formula()));
      } else if (kind == 4) {
        articles.add(own(lines(1 + random.nextInt(2), 20)));
      } else {
        articles.add(own(lines(6 + random.nextInt(8), 24)));
      }
    }
    List<Document> documents = articles.stream().map(Reprints::document).toList();
    Map<String, String> originals = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    for (Article article : articles) {
      if (article.original() >= 0) {
        (article.inside() ? notes : originals).put(id(article.number()), id(article.original()));
      }
    }
    return new Made(documents, originals, notes);
  }

  private Article own(List<String> lines) {
    return new Article(articles.size(), random.nextInt(DAYS), lines, -1, false);
  }

  /// Of one of the last few thousand articles, up to three days later.
  private Article copy() {
    Article original = articles.get(random.nextInt(articles.size()));
    while (original.original() >= 0) {
      original = articles.get(random.nextInt(articles.size()));
    }
    List<String> lines = new ArrayList<>();
    int number = articles.size();
    int day = original.day() + random.nextInt(4);
    if (original.lines().size() <= 2) {
      lines.addAll(lines(5 + random.nextInt(6), 24));
      lines.addAll(random.nextInt(lines.size()), original.lines());
      return new Article(number, day, lines, original.number(), true);
    }
    double edited = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 0.12;
    for (String line : original.lines()) {
      if (random.nextInt(12) > 0) {
        lines.add(edited(line, edited));
      }
    }
    if (random.nextInt(3) == 0) {
      lines.addAll(lines(1, 20));
    }
    return new Article(number, day, lines, original.number(), false);
  }

  private String edited(String line, double share) {
    StringBuilder edited = new StringBuilder();
    for (String word : line.split(" ")) {
      boolean number = Character.isDigit(word.charAt(0));
      edited.append(!number && random.nextDouble() < share ? word() : word).append(' ');
    }
    return edited.toString().strip();
  }

  /// The same sentences for everyone, with another name and number in each.
  private List<String> formula() {
    String name = name() + " " + name() + " " + name();
    String state = name();
    List<String> lines = new ArrayList<>();
    for (String line : formulas.get(random.nextInt(formulas.size()))) {
      int middle = line.indexOf(' ', line.length() / 2);
      lines.add(
          line.substring(0, middle)
              + " "
              + name
              + " "
              + state
              + " "
              + random.nextInt(5_000)
              + line.substring(middle));
    }
    return lines;
  }

  private List<String> lines(int count, int length) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder line = new StringBuilder();
      for (int w = 0; w < length + random.nextInt(12); w++) {
        line.append(random.nextInt(25) == 0 ? String.valueOf(random.nextInt(900)) : word());
        line.append(' ');
      }
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /// Common words are common, as in any language.
  private String word() {
    return words.get((int) (Math.pow(random.nextDouble(), COMMON) * words.size()));
  }

  private String name() {
    return words.get(words.size() - 1 - random.nextInt(NAMES)) + random.nextInt(10);
  }

  private static String id(int number) {
    return String.format("a%07d", number);
  }

  private static Document document(Article article) {
    String text = String.join(".\n", article.lines()) + ".";
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(article.day());
    // Within a day the articles come in the order of their numbers, as their ids do.
    @Nullable String outlet = "outlet " + article.number() % 37;
    return new Document(
        new DocumentId(id(article.number())),
        new Source(id(article.number()), null, "0".repeat(64), "text/plain"),
        CreationTime.of(day, CreationTime.Basis.GIVEN),
        text,
        "ar",
        null,
        outlet,
        null,
        null,
        null,
        List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
  }
}
