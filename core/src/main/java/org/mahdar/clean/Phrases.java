package org.mahdar.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.model.SectionKind;

/// The phrases by which a line of a page gives itself away (`clean/phrases.tsv`): «شاهد أيضاً» opens other stories.
final class Phrases {
  /// Longest line, in characters, that a phrase somewhere inside it can condemn.
  private static final int SHORT = 160;

  /// What can open a long line, by its first letter.
  private final Map<Character, List<Phrase>> openings = new HashMap<>();

  /// What a short line that begins with the letter may show, and what any other short line may.
  private final Map<Character, List<Phrase>> beginnings = new HashMap<>();

  private final List<Phrase> anywhere;

  private Phrases(List<Phrase> all) {
    for (Phrase phrase : all) {
      if (phrase.match() == Match.PREFIX || phrase.match() == Match.EXACT) {
        openings.computeIfAbsent(phrase.folded().charAt(0), _ -> new ArrayList<>()).add(phrase);
      }
    }
    this.anywhere = all.stream().filter(phrase -> !phrase.begins()).toList();
    for (Phrase begun : all) {
      char first = begun.folded().charAt(0);
      if (begun.begins()) {
        beginnings.computeIfAbsent(
            first,
            _ -> all.stream().filter(p -> !p.begins() || p.folded().charAt(0) == first).toList());
      }
    }
  }

  /// How a phrase must stand in its line, see [Phrase#fits].
  enum Match {
    EXACT,
    PREFIX,
    CONTAINS,
    CONTAINS_SHORT,
    COUNTER,
    SOURCE
  }

  enum Scope {
    /// Only the line itself.
    LINE,
    /// The line and the short lines behind it.
    BLOCK,
    /// The line and all that follows it.
    TAIL
  }

  record Phrase(String folded, Match match, SectionKind kind, String why, Scope scope) {
    /// Whether it fits only lines that begin with it.
    boolean begins() {
      return switch (match) {
        case EXACT, PREFIX, SOURCE -> true;
        case CONTAINS, CONTAINS_SHORT, COUNTER -> false;
      };
    }

    boolean fits(String line) {
      return switch (match) {
        case EXACT -> line.startsWith(folded) && ends(line, folded.length());
        case PREFIX -> line.startsWith(folded) && wordEnds(line, folded.length());
        case CONTAINS -> line.length() < SHORT && line.contains(folded);
        case CONTAINS_SHORT -> line.length() < SHORT / 2 && line.contains(folded);
        case COUNTER ->
            line.length() < folded.length() + 16 && line.contains(folded) && onlyDigitsBeside(line);
        case SOURCE ->
            line.startsWith(folded)
                && line.length() < SHORT / 2
                && line.length() > folded.length()
                && ":/-\u2013 ".indexOf(line.charAt(folded.length())) >= 0;
      };
    }

    /// Whether nothing but a full stop or a colon is left.
    private static boolean ends(String line, int at) {
      return at == line.length()
          || at + 1 == line.length() && (line.charAt(at) == '.' || line.charAt(at) == ':');
    }

    private static boolean wordEnds(String line, int at) {
      return at >= line.length() || !Character.isLetter(line.charAt(at));
    }

    private boolean onlyDigitsBeside(String line) {
      String rest = line.replace(folded, "");
      return rest.chars().anyMatch(c -> c >= '0' && c <= '9')
          && rest.chars().noneMatch(Character::isLetter);
    }
  }

  static Phrases load() {
    try (@Nullable InputStream stream = Phrases.class.getResourceAsStream("/clean/phrases.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("clean/phrases.tsv is not on the class path");
      }
      List<Phrase> phrases = new ArrayList<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(l -> !l.isBlank())
          .map(Phrases::row)
          .forEach(phrases::add);
      return new Phrases(phrases);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read clean/phrases.tsv", e);
    }
  }

  private static Phrase row(String line) {
    String[] cells = line.split("\t", -1);
    return new Phrase(
        Folding.fold(cells[0]),
        Match.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_')),
        SectionKind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        cells[3],
        Scope.valueOf(cells[4].toUpperCase(Locale.ROOT)));
  }

  /// The first phrase that a folded line shows, blanks around it ignored.
  Optional<Phrase> of(String line) {
    String folded = line.strip();
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    // Most lines are paragraphs: of them only the phrases that open with their first letter are
    // asked.
    List<Phrase> asked =
        folded.length() >= SHORT
            ? openings.getOrDefault(folded.charAt(0), List.of())
            : beginnings.getOrDefault(folded.charAt(0), anywhere);
    for (Phrase phrase : asked) {
      if (phrase.fits(folded)) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }
}
