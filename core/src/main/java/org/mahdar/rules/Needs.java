package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mahdar.arabic.Sentence;

/// The mentions that rules cannot do without: a rule with `(money)` in it is not tried in a sentence that names no money.
///
/// A need is a set of mention types of which the sentence must hold at least one, for a rule may offer alternatives.
final class Needs {
  private final Map<String, Long> bits = new HashMap<>();
  private final List<long[]> needs = new ArrayList<>();

  Needs(List<Rule> rules) {
    for (Rule rule : rules) {
      needs.add(of(rule.pattern().elements()));
    }
  }

  /// The types of the mentions that start in the sentence, as a set of bits.
  long present(Lattice lattice, Sentence sentence) {
    long present = 0;
    for (int i = sentence.first(); i < sentence.end() && !bits.isEmpty(); i++) {
      List<Lattice.Placed> placed = lattice.mentions(i);
      for (int m = 0; m < placed.size(); m++) {
        present |= bits.getOrDefault(Conditions.type(placed.get(m).mention()), 0L);
      }
    }
    return present;
  }

  boolean met(int rule, long present) {
    for (long need : needs.get(rule)) {
      if ((need & present) == 0) {
        return false;
      }
    }
    return true;
  }

  private long[] of(List<Pattern.Element> elements) {
    List<Long> found = new ArrayList<>();
    for (Pattern.Element element : elements) {
      long need =
          switch (element) {
            case Pattern.OfMention of -> bit(of.type());
            case Pattern.AnyOf anyOf -> ofEvery(anyOf.branches());
            case Pattern.Words _,
                Pattern.Digits _,
                Pattern.InLexicon _,
                Pattern.AnyWord _,
                Pattern.Gap _,
                Pattern.SentenceStart _,
                Pattern.Maybe _ ->
                0;
          };
      if (need != 0) {
        found.add(need);
      }
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  /// What all branches together need, 0 where one needs nothing.
  private long ofEvery(List<List<Pattern.Element>> branches) {
    long union = 0;
    for (List<Pattern.Element> branch : branches) {
      long[] first = of(branch);
      if (first.length == 0) {
        return 0;
      }
      union |= first[0];
    }
    return union;
  }

  private long bit(String type) {
    return bits.computeIfAbsent(type, _ -> 1L << bits.size());
  }
}
