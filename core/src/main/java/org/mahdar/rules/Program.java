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

  /// @param type the bit of the mention's type, see [MentionType]
  record OfMention(Pattern.Element element, int slot, long type, Conditions conditions, Step next)
      implements Demand {}

  record Digits(Pattern.Digits element, int slot, Step next) implements Demand {}

  record Choice(List<Step> branches) implements Step {}

  /// Remembers where a slot over several elements begins.
  record Open(int slot, Step next) implements Step {}

  record Close(int slot, Step next) implements Step {}

  record End() implements Step {}

  /// Matches nothing but the place where it stands.
  static final Program EMPTY = new Program(new End(), List.of());

  final Step first;
  final List<String> slotNames;

  private Program(Step first, List<String> slotNames) {
    this.first = first;
    this.slotNames = slotNames;
  }

  static Program compile(Pattern pattern, Lexicons lexicons) {
    Compiler compiler = new Compiler(lexicons);
    Step first = compiler.sequence(pattern.elements(), new End());
    return new Program(first, List.copyOf(compiler.slots.keySet()));
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
        case Pattern.Maybe maybe -> new Choice(List.of(sequence(maybe.elements(), next), next));
        case Pattern.AnyOf anyOf -> choice(anyOf, next);
        case Pattern.SentenceStart _ -> new SentenceStart(element, next);
        case Pattern.Gap gap -> gap(gap, next);
        case Pattern.AnyWord any -> new AnyWord(any, slot(any.slot()), next);
        case Pattern.Words words -> words(words, next);
        case Pattern.InLexicon in -> new InLexicon(in, slot(in.slot()), lexicons.lexical(in), next);
        case Pattern.OfMention of ->
            new OfMention(
                of,
                slot(of.slot()),
                MentionType.bit(of.type()),
                Conditions.of(of.conditions()),
                next);
        case Pattern.Digits digits -> new Digits(digits, slot(digits.slot()), next);
      };
    }

    private Step gap(Pattern.Gap gap, Step next) {
      List<Lexical> without = gap.without().stream().map(lexicons::lexical).toList();
      return new Gap(gap, slot(gap.slot()), gap.least(), gap.most(), without, next);
    }

    private Step words(Pattern.Words words, Step next) {
      List<Sequence> anyOf = words.anyOf().stream().map(Sequence::of).toList();
      return new Words(words, slot(words.slot()), anyOf, words.exact(), next);
    }

    private Step choice(Pattern.AnyOf anyOf, Step next) {
      int slot = slot(anyOf.slot());
      Step after = slot < 0 ? next : new Close(slot, next);
      List<Step> branches = new ArrayList<>();
      for (List<Pattern.Element> branch : anyOf.branches()) {
        Step inner = sequence(branch, after);
        branches.add(slot < 0 ? inner : new Open(slot, inner));
      }
      return new Choice(List.copyOf(branches));
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
