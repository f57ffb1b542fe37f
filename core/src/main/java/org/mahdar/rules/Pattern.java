package org.mahdar.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sequence of elements to be matched against the tokens of one sentence.
public record Pattern(List<Element> elements) {
  public Pattern {
    elements = List.copyOf(elements);
  }

  /// One step of a pattern, with the name of the slot it fills.
  public sealed interface Element {
    @Nullable String slot();
  }

  /// One of several word sequences, folded: «من», «خلال | أثناء», «في ظل». `exact` refuses clitics.
  public record Words(@Nullable String slot, List<List<String>> anyOf, boolean exact)
      implements Element {}

  /// A hit of a lexicon whose columns have the given values: `<month>`, `<city cut=b>`.
  public record InLexicon(@Nullable String slot, String lexicon, List<Condition> conditions)
      implements Element {}

  /// A mention of an earlier stage: `(quantity role=ordinal value=1..31)`.
  public record OfMention(@Nullable String slot, String type, List<Condition> conditions)
      implements Element {}

  /// A number token in plain digits: `#1..31`; with several ranges its groups between dots or commas: `#0..23,0..59`.
  public record Digits(@Nullable String slot, List<Range> groups) implements Element {
    public Digits {
      groups = List.copyOf(groups);
    }

    /// Whether the folded number token `digits` has as many groups, each inside its range and written no longer.
    boolean holds(String digits) {
      int group = 0;
      int start = 0;
      for (int i = 0; i <= digits.length(); i++) {
        if (i < digits.length() && digits.charAt(i) >= '0' && digits.charAt(i) <= '9') {
          continue;
        }
        if (group == groups.size() || !groups.get(group).holds(digits, start, i)) {
          return false;
        }
        group++;
        start = i + 1;
      }
      return group == groups.size();
    }
  }

  /// The whole numbers from `low` to `high`.
  public record Range(int low, int high) {
    boolean holds(String digits, int start, int end) {
      if (end == start || end - start > Integer.toString(high).length()) {
        return false;
      }
      int value = Integer.parseInt(digits, start, end, 10);
      return value >= low && value <= high;
    }
  }

  /// Any one word: `_`.
  public record AnyWord(@Nullable String slot) implements Element {}

  /// From `least` to `most` tokens of any kind, as few as possible: `~3`, `~1-4`; it ends before any hit of `without`.
  public record Gap(@Nullable String slot, int least, int most, List<InLexicon> without)
      implements Element {}

  /// The start of a sentence: `^`.
  public record SentenceStart() implements Element {
    @Override
    public @Nullable String slot() {
      return null;
    }
  }

  /// May be there or not; taken when it is there.
  public record Maybe(@Nullable String slot, List<Element> elements) implements Element {}

  /// The first of several sequences that lets the whole match.
  public record AnyOf(@Nullable String slot, List<List<Element>> branches) implements Element {}

  /// A column (or property) that must have one of the values; `1..31` is a range of numbers; a leading `!` denies.
  public record Condition(String key, List<String> values, boolean denied) {}

  Set<String> slots() {
    Set<String> names = new LinkedHashSet<>();
    collect(elements, names);
    return names;
  }

  /// Every element, nested ones included.
  List<Element> flat() {
    List<Element> out = new ArrayList<>();
    flatten(elements, out);
    return out;
  }

  private static void collect(List<Element> elements, Set<String> names) {
    List<Element> all = new ArrayList<>();
    flatten(elements, all);
    for (Element element : all) {
      if (element.slot() != null) {
        names.add(element.slot());
      }
    }
  }

  private static void flatten(List<Element> elements, List<Element> out) {
    for (Element element : elements) {
      out.add(element);
      switch (element) {
        case Maybe maybe -> flatten(maybe.elements(), out);
        case AnyOf anyOf -> anyOf.branches().forEach(branch -> flatten(branch, out));
        case Words _, InLexicon _, OfMention _, Digits _, AnyWord _, Gap _, SentenceStart _ -> {}
      }
    }
  }
}
