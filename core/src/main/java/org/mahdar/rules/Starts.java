package org.mahdar.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// Where the rules of one set can start: by their first word, lexicon or mention type.
///
/// A rule that begins with `<month>` is tried at «يوليو» and at «تشرين», with which «تشرين الثاني» begins, and nowhere else.
final class Starts {
  private static final int[] NONE = {};

  private final Map<String, BitSet> byWord = new HashMap<>();
  private final Map<String, BitSet> byLexicon = new HashMap<>();
  private final Map<String, BitSet> byMention = new HashMap<>();
  private final BitSet byNumber = new BitSet();
  private final BitSet anywhere = new BitSet();

  Starts(List<Rule> rules) {
    for (int r = 0; r < rules.size(); r++) {
      index(r, rules.get(r).pattern().elements());
    }
  }

  /// The rules that can start at a token for what it is itself, in order.
  ///
  /// @param lexicons those with an entry that begins with one of the cuts
  int[] at(Token token, List<Clitics.Cut> cuts, Iterable<String> lexicons) {
    BitSet found = (BitSet) anywhere.clone();
    for (Clitics.Cut cut : cuts) {
      add(byWord.get(cut.stem()), found);
    }
    for (String lexicon : lexicons) {
      add(byLexicon.get(lexicon), found);
    }
    if (token.is(Token.Kind.NUMBER)) {
      found.or(byNumber);
    }
    return ordered(found);
  }

  /// Those and the rules that can start with one of the mentions, in order.
  int[] with(int[] starts, List<Lattice.Placed> mentions) {
    BitSet found = null;
    for (int m = 0; m < mentions.size() && !byMention.isEmpty(); m++) {
      BitSet more = byMention.get(Conditions.type(mentions.get(m).mention()));
      if (more != null) {
        found = found == null ? new BitSet() : found;
        found.or(more);
      }
    }
    if (found == null) {
      return starts;
    }
    for (int rule : starts) {
      found.set(rule);
    }
    return ordered(found);
  }

  private static void add(@Nullable BitSet rules, BitSet found) {
    if (rules != null) {
      found.or(rules);
    }
  }

  private static int[] ordered(BitSet rules) {
    int[] ordered = rules.isEmpty() ? NONE : new int[rules.cardinality()];
    int rule = -1;
    for (int i = 0; i < ordered.length; i++) {
      rule = rules.nextSetBit(rule + 1);
      ordered[i] = rule;
    }
    return ordered;
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
      case Pattern.InLexicon in -> set(byLexicon, in.lexicon(), rule);
      case Pattern.OfMention of -> set(byMention, of.type(), rule);
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

  private static void set(Map<String, BitSet> index, String key, int rule) {
    index.computeIfAbsent(key, _ -> new BitSet()).set(rule);
  }
}
