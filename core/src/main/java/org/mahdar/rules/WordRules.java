package org.mahdar.rules;

import java.util.Arrays;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// What the rules make of one word: which of them can start with it or go on with it behind their first element.
///
/// Of «يوليو» these are the rules that begin with a month, and those that have one as their second element.
///
/// @param firstSets one bit of 64 for each rule set with a rule that can start with the word
/// @param secondSets one for each with a rule that can go on with it
/// @param first the rules that can start with it, those of each set from its [RuleSet#place] on
/// @param second those that can go on with it, in the same order
/// @param whole its number among the words of patterns, see [RuleWords]
/// @param left the numbers of all that it leaves, alone or behind clitics
record WordRules(
    long firstSets, long secondSets, long[] first, long[] second, int whole, int[] left) {
  private static final long[] NOTHING = {};

  /// What no rule knows.
  static final WordRules NONE = new WordRules(0, 0, NOTHING, NOTHING, RuleWords.NONE, new int[0]);

  /// @param begun for each cut the rows of the lexicons that begin with its stem
  static WordRules of(
      Token token,
      List<Clitics.Cut> cuts,
      List<List<LexiconEntry>> begun,
      List<RuleSet> rules,
      RuleWords words) {
    int places = rules.stream().mapToInt(RuleSet::parts).sum();
    long[] first = new long[places];
    long[] second = new long[places];
    int[] left = words.left(cuts);
    long firstSets = 0;
    long secondSets = 0;
    for (RuleSet set : rules) {
      set.put(token, left, cuts, begun, first, second);
      firstSets |= set.hasSome(first) ? 1L << set.number() : 0;
      secondSets |= set.hasSome(second) ? 1L << set.number() : 0;
    }
    return new WordRules(
        firstSets,
        secondSets,
        words.shared(orNothing(first)),
        words.shared(orNothing(second)),
        words.number(token.folded()),
        left);
  }

  /// Most words start no rule; they need not hold room for them.
  private static long[] orNothing(long[] rules) {
    return Arrays.stream(rules).allMatch(part -> part == 0) ? NOTHING : rules;
  }
}
