package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// Where the rules of one set can start: by their first word, lexicon or mention type.
///
/// A rule that begins with `<month cut=none|b>` is tried at «يوليو», at «بيوليو» and at «تشرين», with which «تشرين الثاني» begins, and nowhere else.
final class Starts {
  private static final int[] NONE = {};

  private final Lexicons lexicons;
  private final Map<String, BitSet> byWord = new HashMap<>();
  private final Map<String, List<First>> byLexicon = new HashMap<>();
  private final Map<Long, BitSet> byMention = new HashMap<>();
  private final BitSet byNumber = new BitSet();
  private final BitSet anywhere = new BitSet();
  private final long mentionTypes;

  /// The rules by the set of mention types that start at a token, each found when it is first asked for.
  private final int[] @Nullable [] byMentions = new int[1 << MentionType.COUNT] @Nullable [];

  /// A rule whose first element asks for a hit.
  private record First(int rule, Lexical wanted) {}

  Starts(List<Rule> rules, Lexicons lexicons) {
    this.lexicons = lexicons;
    for (int r = 0; r < rules.size(); r++) {
      index(r, rules.get(r).pattern().elements());
    }
    this.mentionTypes = byMention.keySet().stream().reduce(0L, (a, b) -> a | b);
  }

  /// The types of the mentions with which some rule can start.
  long mentionTypes() {
    return mentionTypes;
  }

  /// The rules that can start at a token for what it is itself, in order.
  ///
  /// @param begun for each cut the rows of the lexicons that begin with its stem
  int[] at(Token token, List<Clitics.Cut> cuts, List<List<LexiconEntry>> begun) {
    BitSet found = (BitSet) anywhere.clone();
    for (int c = 0; c < cuts.size(); c++) {
      BitSet ofWord = byWord.get(cuts.get(c).stem());
      if (ofWord != null) {
        found.or(ofWord);
      }
      for (LexiconEntry entry : begun.get(c)) {
        addFor(entry, cuts.get(c).cut(), found);
      }
    }
    if (token.is(Token.Kind.NUMBER)) {
      found.or(byNumber);
    }
    return ordered(found);
  }

  private void addFor(LexiconEntry entry, int cut, BitSet found) {
    for (First first : byLexicon.getOrDefault(entry.lexicon(), List.of())) {
      if (first.wanted.holds(entry, cut)) {
        found.set(first.rule);
      }
    }
  }

  /// Those and the rules that can start with a mention of one of the types, in order.
  int[] with(int[] starts, long types) {
    int[] more = (types & mentionTypes) == 0 ? NONE : withMentions((int) types);
    if (more.length == 0) {
      return starts;
    }
    return starts.length == 0 ? more : merged(starts, more);
  }

  private int[] withMentions(int types) {
    int[] known = byMentions[types];
    if (known == null) {
      BitSet found = new BitSet();
      byMention.forEach((type, rules) -> {
        if ((type & types) != 0) {
          found.or(rules);
        }
      });
      known = ordered(found);
      byMentions[types] = known;
    }
    return known;
  }

  private static int[] merged(int[] some, int[] others) {
    int[] all = new int[some.length + others.length];
    int length = 0;
    int s = 0;
    int o = 0;
    while (s < some.length || o < others.length) {
      int next =
          o == others.length || s < some.length && some[s] <= others[o] ? some[s] : others[o];
      s += s < some.length && some[s] == next ? 1 : 0;
      o += o < others.length && others[o] == next ? 1 : 0;
      all[length++] = next;
    }
    return length == all.length ? all : Arrays.copyOf(all, length);
  }

  private static int[] ordered(BitSet rules) {
    return rules.isEmpty() ? NONE : rules.stream().toArray();
  }

  /// Indexes what a rule can start with; returns whether the elements can all be absent.
  private boolean index(int rule, List<Pattern.Element> elements) {
    for (Pattern.Element element : elements) {
      if (!mayBeAbsent(rule, element)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeAbsent(int rule, Pattern.Element element) {
    switch (element) {
      case Pattern.Words words -> words.anyOf().forEach(w -> set(byWord, w.getFirst(), rule));
      case Pattern.InLexicon in ->
          byLexicon
              .computeIfAbsent(in.lexicon(), _ -> new ArrayList<>())
              .add(new First(rule, lexicons.lexical(in)));
      case Pattern.OfMention of -> set(byMention, MentionType.bit(of.type()), rule);
      case Pattern.Digits _ -> byNumber.set(rule);
      case Pattern.AnyWord _, Pattern.Gap _ -> anywhere.set(rule);
      case Pattern.SentenceStart _ -> {
        return true;
      }
      case Pattern.Maybe maybe -> {
        index(rule, maybe.elements());
        return true;
      }
      case Pattern.AnyOf anyOf -> {
        boolean empty = false;
        for (List<Pattern.Element> branch : anyOf.branches()) {
          empty |= index(rule, branch);
        }
        return empty;
      }
    }
    return false;
  }

  private static <K> void set(Map<K, BitSet> index, K key, int rule) {
    index.computeIfAbsent(key, _ -> new BitSet()).set(rule);
  }
}
