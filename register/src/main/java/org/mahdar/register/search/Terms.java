package org.mahdar.register.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Token;

/// The terms under which a word is kept and looked for.
///
/// «وللوزراء» is kept as itself, folded; as the stem of «وزير» (`~`), for the article shows where the word begins; and as
/// what remains behind every single letter that may be a clitic (`+`), which counts for less.
final class Terms {
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_WORD = 60;
  private static final int MOST_CACHED = 200_000;
  private static final char ALEF = '\u0627';

  /// Endings of number, gender and possession, the longest first; final alef needs a longer rest.
  private static final List<String> ENDINGS =
      List.of(
          "\u062A\u0647\u0645\u0627",
          "\u062A\u064A\u0646",
          "\u062A\u0627\u0646",
          "\u0647\u0645\u0627",
          "\u062A\u0647\u0645",
          "\u062A\u0647\u0627",
          "\u0627\u062A",
          "\u0648\u0646",
          "\u064A\u0646",
          "\u0627\u0646",
          "\u0647\u0627",
          "\u0647\u0645",
          "\u062A\u0647",
          "\u0647");

  private final Map<String, String> plurals = plurals();
  private final Map<String, List<String>> cached = new HashMap<>();

  /// What a token of a text is found by, itself first.
  synchronized List<String> kept(Token token) {
    if (!token.is(Token.Kind.WORD)) {
      return List.of(word(token));
    }
    if (cached.size() > MOST_CACHED) {
      cached.clear();
    }
    return cached.computeIfAbsent(word(token), this::kept);
  }

  /// A token as it is compared; of a hostile one only the beginning.
  static String word(Token token) {
    String folded = token.folded();
    return folded.substring(0, Math.min(folded.length(), LONGEST_WORD));
  }

  private List<String> kept(String word) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(word);
    for (Clitics.Cut cut : Clitics.of(word)) {
      if (sure(cut)) {
        terms.add("~" + stem(cut.stem()));
      } else if (cut.stem().length() >= SHORTEST_STEM) {
        terms.add("+" + stem(cut.stem()));
      }
    }
    return List.copyOf(terms);
  }

  /// Whether nobody can doubt the cut: none at all, or one that ends in the article.
  static boolean sure(Clitics.Cut cut) {
    return cut.cut() == 0 || (cut.cut() & Clitics.ARTICLE) != 0;
  }

  /// «اجتماعات» and «اجتماع» have one stem, «وزراء» and «وزير» too.
  String stem(String word) {
    String singular = plurals.get(word);
    if (singular != null) {
      return bare(singular);
    }
    String bare = bare(word);
    String other = plurals.get(bare);
    return other == null ? bare : bare(other);
  }

  private static String bare(String word) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    boolean accusative =
        word.length() > SHORTEST_STEM + 1 && word.charAt(word.length() - 1) == ALEF;
    return accusative ? word.substring(0, word.length() - 1) : word;
  }

  /// A name without what its transliterations differ in: «بلينكن» and «بلينكين» are one. Null where too little is left.
  static @Nullable String skeleton(String folded) {
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = consonant(folded.charAt(i));
      if (c != 0) {
        consonants.append(c);
      }
    }
    return consonants.length() < SHORTEST_STEM ? null : "^" + consonants;
  }

  private static char consonant(char c) {
    return switch (c) {
      case ALEF, '\u0648', '\u064A', '\u0621', '\u0647' -> 0;
      case '\u0637' -> '\u062A';
      case '\u0635', '\u062B' -> '\u0633';
      case '\u0636' -> '\u062F';
      case '\u0638', '\u0630' -> '\u0632';
      case '\u063A', '\u0686', '\u06AF' -> '\u062C';
      case '\u0642' -> '\u0643';
      case '\u06A4' -> '\u0641';
      case '\u067E' -> '\u0628';
      default -> c;
    };
  }

  /// Broken plurals by their singulars, a line each: plural, tab, singular.
  private static Map<String, String> plurals() {
    Map<String, String> plurals = new HashMap<>();
    try (@Nullable InputStream stream = Terms.class.getResourceAsStream("broken_plural.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks broken_plural.tsv");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(cells -> plurals.putIfAbsent(Folding.fold(cells[0]), Folding.fold(cells[1])));
      return Map.copyOf(plurals);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read broken_plural.tsv", e);
    }
  }
}
