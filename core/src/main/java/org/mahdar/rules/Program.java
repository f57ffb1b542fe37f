package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A pattern compiled to steps that know what follows them.
final class Program {
  sealed interface Step {
    /// The token behind what it and all steps behind it match from the token `at`, or -1.
    int run(Run run, int at);

    /// What it can begin with.
    Opening opening();
  }

  /// A step that asks something of the tokens.
  sealed interface Demand extends Step {
    /// What it was compiled from, for `explain`.
    Pattern.Element element();
  }

  record SentenceStart(Pattern.Element element, Step next) implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.sentenceStart(this, at);
    }

    @Override
    public Opening opening() {
      return next.opening();
    }
  }

  record Gap(
      Pattern.Element element, int slot, int least, int most, List<Lexical> without, Step next)
      implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.gap(this, at);
    }

    @Override
    public Opening opening() {
      return Opening.ANYTHING;
    }
  }

  record AnyWord(Pattern.Element element, int slot, Step next) implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.anyWord(this, at);
    }

    @Override
    public Opening opening() {
      return Opening.ANYTHING;
    }
  }

  /// @param marks of the first words of the sequences, see [Lattice#mark]
  record Words(
      Pattern.Element element,
      int slot,
      List<List<String>> anyOf,
      long[] marks,
      boolean exact,
      Step next,
      Opening opening)
      implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.words(this, at);
    }
  }

  record InLexicon(Pattern.Element element, int slot, Lexical wanted, Step next, Opening opening)
      implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.inLexicon(this, at);
    }
  }

  /// @param type the bit of the mention's type, see [MentionType]
  record OfMention(
      Pattern.Element element,
      int slot,
      long type,
      Conditions conditions,
      Step next,
      Opening opening)
      implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.ofMention(this, at);
    }
  }

  record Digits(Pattern.Digits element, int slot, Step next) implements Demand {
    @Override
    public int run(Run run, int at) {
      return run.digits(this, at);
    }

    @Override
    public Opening opening() {
      return Opening.NUMBER;
    }
  }

  /// The first of several ways that leads to the end.
  record Choice(List<Step> branches, Opening opening) implements Step {
    /// A way that is itself a choice is put in by its own ways: optional parts in a row are one choice, not one in the other.
    static Choice of(List<Step> branches) {
      List<Step> flat = new ArrayList<>();
      for (Step branch : branches) {
        flat.addAll(branch instanceof Choice choice ? choice.branches : List.of(branch));
      }
      Opening union = flat.getFirst().opening();
      for (Step branch : flat) {
        union = union.or(branch.opening());
      }
      return new Choice(List.copyOf(flat), union);
    }

    @Override
    public int run(Run run, int at) {
      return run.choice(this, at);
    }
  }

  /// Remembers where a slot over several elements begins.
  record Open(int slot, Step next, Opening opening) implements Step {
    @Override
    public int run(Run run, int at) {
      return run.open(this, at);
    }
  }

  record Close(int slot, Step next, Opening opening) implements Step {
    @Override
    public int run(Run run, int at) {
      return run.close(this, at);
    }
  }

  record End() implements Step {
    @Override
    public int run(Run run, int at) {
      return at;
    }

    @Override
    public Opening opening() {
      return Opening.ANYTHING;
    }
  }

  /// Matches nothing but the place where it stands.
  static final Program EMPTY = new Program(new End(), List.of());

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
    Step first = compiler.sequence(pattern.elements(), new End());
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
        case Pattern.Maybe maybe -> Choice.of(List.of(sequence(maybe.elements(), next), next));
        case Pattern.AnyOf anyOf -> choice(anyOf, next);
        case Pattern.SentenceStart _ -> new SentenceStart(element, next);
        case Pattern.Gap gap -> gap(gap, next);
        case Pattern.AnyWord any -> new AnyWord(any, slot(any.slot()), next);
        case Pattern.Words words -> words(words, next);
        case Pattern.InLexicon in -> inLexicon(in, next);
        case Pattern.OfMention of -> ofMention(of, next);
        case Pattern.Digits digits -> new Digits(digits, slot(digits.slot()), next);
      };
    }

    private Step inLexicon(Pattern.InLexicon in, Step next) {
      Lexical wanted = lexicons.lexical(in);
      return new InLexicon(in, slot(in.slot()), wanted, next, Opening.ofLexicons(wanted.marks()));
    }

    private Step ofMention(Pattern.OfMention of, Step next) {
      long type = MentionType.bit(of.type());
      Conditions conditions = Conditions.of(of.conditions());
      return new OfMention(of, slot(of.slot()), type, conditions, next, Opening.ofMentions(type));
    }

    private Step gap(Pattern.Gap gap, Step next) {
      List<Lexical> without = gap.without().stream().map(lexicons::lexical).toList();
      return new Gap(gap, slot(gap.slot()), gap.least(), gap.most(), without, next);
    }

    private Step words(Pattern.Words words, Step next) {
      long[] marks =
          words.anyOf().stream().mapToLong(sequence -> Lattice.mark(sequence.getFirst())).toArray();
      return new Words(
          words,
          slot(words.slot()),
          words.anyOf(),
          marks,
          words.exact(),
          next,
          Opening.ofStems(LongStream.of(marks).reduce(0, (a, b) -> a | b)));
    }

    private Step choice(Pattern.AnyOf anyOf, Step next) {
      int slot = slot(anyOf.slot());
      Step after = slot < 0 ? next : new Close(slot, next, next.opening());
      List<Step> branches = new ArrayList<>();
      for (List<Pattern.Element> branch : anyOf.branches()) {
        Step inner = sequence(branch, after);
        branches.add(slot < 0 ? inner : new Open(slot, inner, inner.opening()));
      }
      return Choice.of(branches);
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
