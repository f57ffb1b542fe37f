package org.mahdar.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pattern compiled to steps that know what follows them.
final class Program {
  /// A step; `next` is null behind the last one.
  sealed interface Step {}

  record One(Pattern.Element element, int slot, Step next) implements Step {}

  record Choice(List<Step> branches) implements Step {}

  /// Remembers where a slot over several elements begins.
  record Open(int slot, Step next) implements Step {}

  record Close(int slot, Step next) implements Step {}

  record End() implements Step {}

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
      case Pattern.AnyOf anyOf -> {
        int slot = slot(anyOf.slot(), slots);
        Step after = slot < 0 ? next : new Close(slot, next);
        List<Step> branches = new ArrayList<>();
        for (List<Pattern.Element> branch : anyOf.branches()) {
          Step inner = sequence(branch, after, slots);
          branches.add(slot < 0 ? inner : new Open(slot, inner));
        }
        yield new Choice(List.copyOf(branches));
      }
      case Pattern.Words _,
          Pattern.InLexicon _,
          Pattern.OfMention _,
          Pattern.Digits _,
          Pattern.AnyWord _,
          Pattern.Gap _,
          Pattern.SentenceStart _ ->
          new One(element, slot(element.slot(), slots), next);
    };
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
