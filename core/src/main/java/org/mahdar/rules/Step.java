package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;

/// A step of a compiled pattern, which knows what follows it.
///
/// What it is asked most is whether it can begin at a token, so that it holds its [Opening] itself: a step that is passed over costs one look
/// into memory.
abstract sealed class Step {
  final long low;
  final long high;
  final long words;
  final long others;

  private Step(Opening opening) {
    this.low = opening.low();
    this.high = opening.high();
    this.words = opening.words();
    this.others = opening.others();
  }

  /// The token behind what it and all steps behind it match from the token `at`, or -1.
  abstract int run(Run run, int at);

  /// What it can begin with.
  Opening opening() {
    return new Opening(low, high, words, others);
  }

  /// A step that asks something of the tokens and may fill a slot.
  abstract static sealed class Demand extends Step {
    /// What it was compiled from, for `explain`.
    final Pattern.Element element;

    /// -1 where it fills none.
    final int slot;

    final Step next;

    Demand(Pattern.Element element, int slot, Step next, Opening opening) {
      super(opening);
      this.element = element;
      this.slot = slot;
      this.next = next;
    }
  }

  static final class SentenceStart extends Demand {
    SentenceStart(Pattern.Element element, Step next) {
      super(element, -1, next, next.opening());
    }

    @Override
    int run(Run run, int at) {
      return run.sentenceStart(this, at);
    }
  }

  static final class Gap extends Demand {
    final int least;
    final int most;
    final Lexical[] without;

    /// The marks of all lexicons at which it ends.
    final Marks barriers;

    Gap(Pattern.Gap gap, int slot, List<Lexical> without, Step next) {
      super(gap, slot, next, Opening.ANYTHING);
      this.least = gap.least();
      this.most = gap.most();
      this.without = without.toArray(Lexical[]::new);
      this.barriers = without.stream().map(Lexical::marks).reduce(Marks.NONE, Marks::or);
    }

    @Override
    int run(Run run, int at) {
      return run.gap(this, at);
    }
  }

  static final class AnyWord extends Demand {
    AnyWord(Pattern.AnyWord any, int slot, Step next) {
      super(any, slot, next, Opening.ANYTHING);
    }

    @Override
    int run(Run run, int at) {
      return run.anyWord(this, at);
    }
  }

  static final class Words extends Demand {
    /// The words of each sequence by their numbers, see [RuleWords].
    final int[][] anyOf;

    final boolean exact;

    Words(Pattern.Words words, int slot, RuleWords numbers, Step next) {
      this(words, slot, numbered(words, numbers), next);
    }

    private Words(Pattern.Words words, int slot, int[][] anyOf, Step next) {
      super(words, slot, next, Opening.ofWords(anyOf));
      this.anyOf = anyOf;
      this.exact = words.exact();
    }

    private static int[][] numbered(Pattern.Words words, RuleWords numbers) {
      return words.anyOf().stream()
          .map(sequence -> sequence.stream().mapToInt(numbers::named).toArray())
          .toArray(int[][]::new);
    }

    @Override
    int run(Run run, int at) {
      return run.words(this, at);
    }
  }

  static final class InLexicon extends Demand {
    final String lexicon;
    final Lexical wanted;

    InLexicon(Pattern.InLexicon in, int slot, Lexical wanted, Step next) {
      super(in, slot, next, Opening.ofLexicons(wanted.marks()));
      this.lexicon = in.lexicon();
      this.wanted = wanted;
    }

    @Override
    int run(Run run, int at) {
      return run.inLexicon(this, at);
    }
  }

  static final class OfMention extends Demand {
    /// The bit of the mention's type, see [MentionType].
    final long type;

    final Conditions conditions;

    OfMention(Pattern.OfMention of, int slot, Step next) {
      super(of, slot, next, Opening.ofMentions(MentionType.bit(of.type())));
      this.type = MentionType.bit(of.type());
      this.conditions = Conditions.of(of.conditions());
    }

    @Override
    int run(Run run, int at) {
      return run.ofMention(this, at);
    }
  }

  static final class Digits extends Demand {
    final Pattern.Digits digits;

    Digits(Pattern.Digits digits, int slot, Step next) {
      super(digits, slot, next, Opening.NUMBER);
      this.digits = digits;
    }

    @Override
    int run(Run run, int at) {
      return run.digits(this, at);
    }
  }

  /// The first of several ways that leads to the end.
  static final class Choice extends Step {
    final Step[] branches;

    private Choice(List<Step> branches) {
      super(branches.stream().map(Step::opening).reduce(Opening.NOTHING, Opening::or));
      this.branches = branches.toArray(Step[]::new);
    }

    /// A way that is itself a choice is put in by its own ways: optional parts in a row are one choice, not one in the other.
    static Choice of(List<Step> branches) {
      List<Step> flat = new ArrayList<>();
      for (Step branch : branches) {
        flat.addAll(branch instanceof Choice choice ? List.of(choice.branches) : List.of(branch));
      }
      return new Choice(flat);
    }

    @Override
    int run(Run run, int at) {
      return run.choice(this, at);
    }
  }

  /// Remembers where a slot over several elements begins.
  static final class Open extends Step {
    final int slot;
    final Step next;

    Open(int slot, Step next) {
      super(next.opening());
      this.slot = slot;
      this.next = next;
    }

    @Override
    int run(Run run, int at) {
      return run.open(this, at);
    }
  }

  static final class Close extends Step {
    final int slot;
    final Step next;

    Close(int slot, Step next) {
      super(next.opening());
      this.slot = slot;
      this.next = next;
    }

    @Override
    int run(Run run, int at) {
      return run.close(this, at);
    }
  }

  static final class End extends Step {
    End() {
      super(Opening.ANYTHING);
    }

    @Override
    int run(Run run, int at) {
      return at;
    }
  }
}
