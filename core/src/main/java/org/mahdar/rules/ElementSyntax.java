package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// Reads one line of a pattern.
///
/// ```
/// <month>                    a hit of the lexicon `month`
/// <city cut=b|none>          … behind the clitic ب or none; `!` before a value list denies it
/// (quantity value=1..31)     a mention of an earlier stage
/// #1..31                     a number in plain digits; `#0..23,0..59` one of two groups («14,00»)
/// ~4   ~1-4                  up to four tokens, one to four tokens
/// ~4 !<stop>|<verb kind=say> … none of which is a hit of these lexicons
/// _    ^                     any word; the start of a sentence
/// من | في ظل                 words; `=` before them refuses clitics
/// … ?                        the line may be absent
/// ```
final class ElementSyntax {
  private ElementSyntax() {}

  /// @throws IllegalArgumentException saying what is wrong with the line
  static Pattern.Element parse(@Nullable String slot, String line) {
    String body = line.strip();
    if (body.endsWith("?") && body.length() > 1) {
      Pattern.Element inner = parse(slot, body.substring(0, body.length() - 1));
      return new Pattern.Maybe(null, List.of(inner));
    }
    if (body.isEmpty()) {
      throw new IllegalArgumentException("an empty line in a pattern");
    }
    return switch (body.charAt(0)) {
      case '<' -> inLexicon(slot, body);
      case '(' -> ofMention(slot, body);
      case '~' -> gap(slot, body);
      case '#' -> digits(slot, body);
      case '_' -> new Pattern.AnyWord(slot);
      case '^' -> new Pattern.SentenceStart();
      default -> words(slot, body);
    };
  }

  private static Pattern.InLexicon inLexicon(@Nullable String slot, String body) {
    String[] parts = inside(body, '>').split("\\s+");
    return new Pattern.InLexicon(slot, parts[0], conditions(parts));
  }

  private static Pattern.Element ofMention(@Nullable String slot, String body) {
    String[] parts = inside(body, ')').split("\\s+");
    return new Pattern.OfMention(slot, parts[0], conditions(parts));
  }

  private static String inside(String body, char close) {
    if (body.charAt(body.length() - 1) != close || body.length() < 3) {
      throw new IllegalArgumentException("no closing " + close + " in " + body);
    }
    return body.substring(1, body.length() - 1).strip();
  }

  private static List<Pattern.Condition> conditions(String[] parts) {
    List<Pattern.Condition> conditions = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not a condition (key=value): " + parts[i]);
      }
      boolean denied = parts[i].charAt(equals - 1) == '!';
      String key = parts[i].substring(0, denied ? equals - 1 : equals);
      conditions.add(
          new Pattern.Condition(key, List.of(parts[i].substring(equals + 1).split("\\|")), denied));
    }
    // What cannot be asked is a fault of the line, not of the text that is read later.
    Conditions.of(conditions);
    return List.copyOf(conditions);
  }

  private static Pattern.Element digits(@Nullable String slot, String body) {
    List<Pattern.Range> groups = new ArrayList<>();
    for (String group : body.substring(1).split(",")) {
      int dots = group.indexOf("..");
      try {
        groups.add(
            new Pattern.Range(
                Integer.parseInt(group.substring(0, Math.max(0, dots))),
                Integer.parseInt(group.substring(dots + 2))));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("not a range of digits (#1..31): " + body, e);
      }
    }
    return new Pattern.Digits(slot, groups);
  }

  private static Pattern.Element gap(@Nullable String slot, String body) {
    int barrier = body.indexOf('!');
    String[] ends =
        (barrier < 0 ? body : body.substring(0, barrier)).strip().substring(1).split("-");
    List<Pattern.InLexicon> without = new ArrayList<>();
    for (String lexicon :
        barrier < 0 ? new String[0] : body.substring(barrier + 1).strip().split("(?<=>)\\|(?=<)")) {
      without.add(inLexicon(null, lexicon));
    }
    try {
      int most = Integer.parseInt(ends[ends.length - 1]);
      return new Pattern.Gap(
          slot, ends.length == 2 ? Integer.parseInt(ends[0]) : 0, most, List.copyOf(without));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a gap (~3, ~1-4): " + body, e);
    }
  }

  private static Pattern.Element words(@Nullable String slot, String body) {
    boolean exact = body.charAt(0) == '=';
    List<List<String>> anyOf = new ArrayList<>();
    for (String branch : (exact ? body.substring(1) : body).split("\\|")) {
      List<String> words = Tokens.of(branch).all().stream().map(Token::folded).toList();
      if (words.isEmpty()) {
        throw new IllegalArgumentException("an empty word in " + body);
      }
      anyOf.add(words);
    }
    return new Pattern.Words(slot, List.copyOf(anyOf), exact);
  }
}
