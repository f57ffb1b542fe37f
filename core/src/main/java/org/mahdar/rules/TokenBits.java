package org.mahdar.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Sentence;

/// What the tokens of a text are of themselves, as bits: the lexicons they have hits of, the stems they may leave, the rule sets that may start there.
///
/// Bits of one kind lie side by side for all tokens, for most questions are asked of one token after the other and answered by a bit alone.
final class TokenBits {
  final long[] stems;
  final long[] lexicons;

  /// The lexicons that rules ask for, see [Marks], and those of each token with what follows it in its sentence.
  final long[] low;

  final long[] high;
  final long[] lowAhead;
  final long[] highAhead;

  /// The rule sets with a rule that can start with each token, and with one that can go on with it.
  final long[] firstSets;

  final long[] secondSets;

  /// The words of patterns that each token leaves, see [RuleWords#mark].
  final long[] ruleWords;

  /// @param hits of the tokens where some may be longer than the token, else null
  TokenBits(Word[] words, Hit[] @Nullable [] hits, List<Sentence> sentences) {
    this.stems = new long[words.length];
    // Behind the last token stands nothing, which may be asked for.
    this.lexicons = new long[words.length + 1];
    this.low = new long[words.length];
    this.high = new long[words.length];
    this.firstSets = new long[words.length];
    this.secondSets = new long[words.length];
    this.ruleWords = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      lexicons[i] = words[i].lexicons();
      low[i] = words[i].low();
      high[i] = words[i].high();
      stems[i] = words[i].stems();
      firstSets[i] = words[i].firstSets();
      secondSets[i] = words[i].secondSets();
      ruleWords[i] = words[i].ruleWords();
      Hit[] longer = hits[i];
      if (longer != null) {
        addLonger(i, longer);
      }
    }
    this.lowAhead = ahead(low, sentences);
    this.highAhead = ahead(high, sentences);
  }

  private void addLonger(int token, Hit[] hits) {
    for (int h = 0; h < hits.length && hits[h].to() > token + 1; h++) {
      LexiconEntry row = hits[h].entry();
      lexicons[token] |= row.marks();
      low[token] |= row.asked().low();
      high[token] |= row.asked().high();
    }
  }

  /// For each token the bits of itself and of what follows it in its sentence.
  static long[] ahead(long[] bits, List<Sentence> sentences) {
    long[] ahead = new long[bits.length];
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      long seen = 0;
      int first = sentence.first();
      for (int i = sentence.end() - 1; i >= first; i--) {
        seen |= bits[i];
        ahead[i] = seen;
      }
    }
    return ahead;
  }
}
