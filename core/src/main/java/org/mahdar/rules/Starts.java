package org.mahdar.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// Which rules of one set can have their first element at a token or, in another table, what stands behind their first element.
///
/// A rule that begins with `<month cut=none|b>` is tried at «يوليو», at «بيوليو» and at «تشرين», with which «تشرين الثاني» begins, and nowhere
/// else; with `(quantity)` as its second element only where a number stands behind the month. Rules are bits, 64 in a `long`: those
/// worth a try are what the first table has at one token and the second at the other, and no rule is looked at to tell.
final class Starts {
  private static final int TYPES = 1 << MentionType.COUNT;
  private static final BitSet NONE = new BitSet();

  private final Map<Integer, BitSet> byWord = new HashMap<>();
  private final Map<String, List<First>> byLexicon = new HashMap<>();
  private final Map<Long, BitSet> byMention = new HashMap<>();
  private final BitSet byNumber = new BitSet();
  private final BitSet anywhere = new BitSet();

  /// The rules that begin with `^`.
  private final BitSet atSentenceStart = new BitSet();

  /// The types of mentions with which some rule can start.
  private final long types;

  /// How many `long`s the rules take.
  private final int parts;

  /// For each part and each set of mention types the rules that can start with one of them, or with anything.
  private final long[] byMentions;

  /// A rule that can start with a hit.
  private record First(int rule, Lexical wanted) {}

  private Starts(Program[] programs, boolean second) {
    this.parts = parts(programs.length);
    for (int rule = 0; rule < programs.length; rule++) {
      atSentenceStart.set(rule, programs[rule].first instanceof Step.SentenceStart);
      if (second) {
        addBehind(rule, programs[rule].first);
      } else {
        add(rule, programs[rule].first);
      }
    }
    this.types = byMention.keySet().stream().reduce(0L, (a, b) -> a | b);
    this.byMentions = byMentions();
  }

  /// Where the first element of each rule can be.
  static Starts ofFirst(Program[] programs) {
    return new Starts(programs, false);
  }

  /// Where what stands behind the first element of each rule can be.
  static Starts ofSecond(Program[] programs) {
    return new Starts(programs, true);
  }

  static int parts(int rules) {
    return (rules + Long.SIZE - 1) / Long.SIZE;
  }

  /// Whether some rule can start with a mention of one of the types.
  boolean someWith(long typesThere) {
    return (types & typesThere) != 0;
  }

  /// Whether some rule can start anywhere, be it only anywhere where a sentence begins.
  boolean someAnywhere(boolean sentenceStart) {
    return sentenceStart
        ? !anywhere.isEmpty()
        : anywhere.stream().anyMatch(r -> !atSentenceStart.get(r));
  }

  /// The rules of the part that may only start where a sentence does.
  long onlyAtSentenceStart(int part) {
    long[] bits = atSentenceStart.toLongArray();
    return part < bits.length ? bits[part] : 0;
  }

  /// The rules of the part that can start with a mention of one of the types, or with anything.
  long withMentions(int part, long types) {
    return byMentions[part * TYPES + (int) (types & TYPES - 1)];
  }

  /// The rules that can start at a token for what it is itself, set from `place` on.
  ///
  /// @param words of patterns that it leaves, see [RuleWords]
  /// @param begun for each cut the rows of the lexicons that begin with its stem
  void put(
      Token token,
      int[] words,
      List<Clitics.Cut> cuts,
      List<List<LexiconEntry>> begun,
      long[] rules,
      int place) {
    BitSet found = new BitSet();
    for (int word : words) {
      found.or(byWord.getOrDefault(word, NONE));
    }
    for (int c = 0; c < cuts.size(); c++) {
      for (LexiconEntry entry : begun.get(c)) {
        addFor(entry, cuts.get(c).cut(), found);
      }
    }
    if (token.is(Token.Kind.NUMBER)) {
      found.or(byNumber);
    }
    long[] bits = found.toLongArray();
    System.arraycopy(bits, 0, rules, place, bits.length);
  }

  private void addFor(LexiconEntry entry, int cut, BitSet found) {
    for (First first : byLexicon.getOrDefault(entry.lexicon(), List.of())) {
      if (first.wanted.holds(entry, cut)) {
        found.set(first.rule);
      }
    }
  }

  private long[] byMentions() {
    long[] table = new long[parts * TYPES];
    for (int types = 0; types < TYPES; types++) {
      BitSet found = (BitSet) anywhere.clone();
      for (Map.Entry<Long, BitSet> ofType : byMention.entrySet()) {
        if ((ofType.getKey() & types) != 0) {
          found.or(ofType.getValue());
        }
      }
      long[] bits = found.toLongArray();
      for (int part = 0; part < bits.length; part++) {
        table[part * TYPES + types] = bits[part];
      }
    }
    return table;
  }

  /// Indexes what a step can begin with.
  private void add(int rule, Step step) {
    switch (step) {
      case Step.SentenceStart start -> add(rule, start.next);
      case Step.Open open -> add(rule, open.next);
      case Step.Close close -> add(rule, close.next);
      case Step.Choice choice -> {
        for (Step branch : choice.branches) {
          add(rule, branch);
        }
      }
      case Step.Words words -> {
        for (int[] sequence : words.anyOf) {
          set(byWord, sequence[0], rule);
        }
      }
      case Step.InLexicon in ->
          byLexicon
              .computeIfAbsent(in.lexicon, _ -> new ArrayList<>())
              .add(new First(rule, in.wanted));
      case Step.OfMention of -> set(byMention, of.type, rule);
      case Step.Digits _ -> byNumber.set(rule);
      case Step.AnyWord _, Step.Gap _, Step.End _ -> anywhere.set(rule);
    }
  }

  /// Indexes what can stand behind the first tokens that a step takes.
  private void addBehind(int rule, Step step) {
    switch (step) {
      case Step.SentenceStart start -> addBehind(rule, start.next);
      case Step.Open open -> addBehind(rule, open.next);
      case Step.Close close -> addBehind(rule, close.next);
      case Step.Choice choice -> {
        for (Step branch : choice.branches) {
          addBehind(rule, branch);
        }
      }
      case Step.Words words -> {
        for (int[] sequence : words.anyOf) {
          if (sequence.length == 1) {
            add(rule, words.next);
          } else {
            set(byWord, sequence[1], rule);
          }
        }
      }
      case Step.InLexicon in -> add(rule, in.next);
      case Step.OfMention of -> add(rule, of.next);
      case Step.AnyWord any -> add(rule, any.next);
      case Step.Digits digits -> add(rule, digits.next);
      case Step.Gap _, Step.End _ -> anywhere.set(rule);
    }
  }

  private static <K> void set(Map<K, BitSet> index, K key, int rule) {
    index.computeIfAbsent(key, _ -> new BitSet()).set(rule);
  }
}
