package org.mahdar.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pattern compiled to steps that know what follows them.
final class Program {
  sealed interface Step {}

  /// A step that asks something of the tokens.
  sealed interface Demand extends Step {
    /// What it was compiled from, for `explain`.
    Pattern.Element element();
  }

  record SentenceStart(Pattern.Element element, Step next) implements Demand {}

  record Gap(
      Pattern.Element element, int slot, int least, int most, List<Lexical> without, Step next)
      implements Demand {}

  record AnyWord(Pattern.Element element, int slot, Step next) implements Demand {}

  record Words(Pattern.Element element, int slot, List<Sequence> anyOf, boolean exact, Step next)
      implements Demand {}

  /// A sequence of words, and the mark of the first, see [Vocabulary#mark].
  record Sequence(List<String> words, long mark) {
    static Sequence of(List<String> words) {
      return new Sequence(words, Vocabulary.mark(words.getFirst()));
    }
  }

  record InLexicon(Pattern.Element element, int slot, Lexical wanted, Step next)
      implements Demand {}

  record OfMention(Pattern.Element element, int slot, String type, Conditions conditions, Step next)
      implements Demand {}

  record Digits(Pattern.Digits element, int slot, Step next) implements Demand {}

  record Choice(List<Step> branches) implements Step {}

  /// Remembers where a slot over several elements begins.
  record Open(int slot, Step next) implements Step {}

  record Close(int slot, Step next) implements Step {}

  record End() implements Step {}

  /// A hit of a lexicon, and what is asked of it.
  record Lexical(String lexicon, long mark, Conditions conditions) {
    static Lexical of(Pattern.InLexicon in) {
      return new Lexical(in.lexicon(), Lattice.mark(in.lexicon()), Conditions.of(in.conditions()));
    }

    boolean holds(Hit hit) {
      return hit.in(lexicon) && conditions.hold(hit);
    }
  }

  final Step first;
  final List<String> slotNames;

  private Program(Step first, List<String> slotNames) {
    this.first = first;
    this.slotNames = slotNames;
  }

  static Program compile(Pattern pattern) {
    Map<String, Integer> slots = new LinkedHashMap<>();
    Step first = sequence(pattern.elements(), new End(), slots);
    return new Program(first, List.copyOf(slots.keySet()));
  }

  private static Step sequence(
      List<Pattern.Element> elements, Step next, Map<String, Integer> slots) {
    Step step = next;
    for (int i = elements.size() - 1; i >= 0; i--) {
      step = element(elements.get(i), step, slots);
    }
    return step;
  }

  private static Step element(Pattern.Element element, Step next, Map<String, Integer> slots) {
    return switch (element) {
      case Pattern.Maybe maybe ->
          new Choice(List.of(sequence(maybe.elements(), next, slots), next));
      case Pattern.AnyOf anyOf -> choice(anyOf, next, slots);
      case Pattern.SentenceStart _ -> new SentenceStart(element, next);
      case Pattern.Gap gap ->
          new Gap(
              gap,
              slot(gap.slot(), slots),
              gap.least(),
              gap.most(),
              gap.without().stream().map(Lexical::of).toList(),
              next);
      case Pattern.AnyWord any -> new AnyWord(any, slot(any.slot(), slots), next);
      case Pattern.Words words ->
          new Words(
              words,
              slot(words.slot(), slots),
              words.anyOf().stream().map(Sequence::of).toList(),
              words.exact(),
              next);
      case Pattern.InLexicon in -> new InLexicon(in, slot(in.slot(), slots), Lexical.of(in), next);
      case Pattern.OfMention of ->
          new OfMention(
              of, slot(of.slot(), slots), of.type(), Conditions.of(of.conditions()), next);
      case Pattern.Digits digits -> new Digits(digits, slot(digits.slot(), slots), next);
    };
  }

  private static Step choice(Pattern.AnyOf anyOf, Step next, Map<String, Integer> slots) {
    int slot = slot(anyOf.slot(), slots);
    Step after = slot < 0 ? next : new Close(slot, next);
    List<Step> branches = new ArrayList<>();
    for (List<Pattern.Element> branch : anyOf.branches()) {
      Step inner = sequence(branch, after, slots);
      branches.add(slot < 0 ? inner : new Open(slot, inner));
    }
    return new Choice(List.copyOf(branches));
  }

  private static int slot(@Nullable String name, Map<String, Integer> slots) {
    if (name == null) {
      return -1;
    }
    Integer known = slots.get(name);
    if (known != null) {
      return known;
    }
    slots.put(name, slots.size());
    return slots.size() - 1;
  }
}
