package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pattern compiled to steps that know what follows them.
final class Program {
  /// Matches nothing but the place where it stands.
  static final Program EMPTY = new Program(new Step.End(), List.of());

  final Step first;
  final ByName.Names slotNames;

  /// How many slots it has.
  final int slots;

  private Program(Step first, Collection<String> slotNames) {
    this.first = first;
    this.slotNames = new ByName.Names(slotNames);
    this.slots = slotNames.size();
  }

  static Program compile(Pattern pattern, Lexicons lexicons) {
    Compiler compiler = new Compiler(lexicons);
    Step first = compiler.sequence(pattern.elements(), new Step.End());
    return new Program(first, compiler.slots.keySet());
  }

  /// Compiles one pattern from its end to its beginning.
  private static final class Compiler {
    private final Lexicons lexicons;
    private final Map<String, Integer> slots = new LinkedHashMap<>();

    Compiler(Lexicons lexicons) {
      this.lexicons = lexicons;
    }

    Step sequence(List<Pattern.Element> elements, Step next) {
      Step step = next;
      for (int i = elements.size() - 1; i >= 0; i--) {
        step = element(elements.get(i), step);
      }
      return step;
    }

    private Step element(Pattern.Element element, Step next) {
      return switch (element) {
        case Pattern.Maybe maybe -> Step.Choice.of(List.of(sequence(maybe.elements(), next), next));
        case Pattern.AnyOf anyOf -> choice(anyOf, next);
        case Pattern.SentenceStart _ -> new Step.SentenceStart(element, next);
        case Pattern.Gap gap -> new Step.Gap(gap, slot(gap.slot()), barriers(gap), next);
        case Pattern.AnyWord any -> new Step.AnyWord(any, slot(any.slot()), next);
        case Pattern.Words words ->
            new Step.Words(words, slot(words.slot()), lexicons.words(), next);
        case Pattern.InLexicon in ->
            new Step.InLexicon(in, slot(in.slot()), lexicons.lexical(in), next);
        case Pattern.OfMention of -> new Step.OfMention(of, slot(of.slot()), next);
        case Pattern.Digits digits -> new Step.Digits(digits, slot(digits.slot()), next);
      };
    }

    private List<Lexical> barriers(Pattern.Gap gap) {
      return gap.without().stream().map(lexicons::lexical).toList();
    }

    private Step choice(Pattern.AnyOf anyOf, Step next) {
      int slot = slot(anyOf.slot());
      Step after = slot < 0 ? next : new Step.Close(slot, next);
      List<Step> branches = new ArrayList<>();
      for (List<Pattern.Element> branch : anyOf.branches()) {
        Step inner = sequence(branch, after);
        branches.add(slot < 0 ? inner : new Step.Open(slot, inner));
      }
      return Step.Choice.of(branches);
    }

    private int slot(@Nullable String name) {
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
}
