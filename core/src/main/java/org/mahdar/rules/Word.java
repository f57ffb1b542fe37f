package org.mahdar.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;

/// A folded word with its cuts, where each cut leads in the trie, and which rules can start with it.
final class Word {
  private static final int CUT_BITS = 7;

  private final long number;
  private final List<Clitics.Cut> cuts;

  /// Where those cuts lead in the trie that lead anywhere, and the clitics of each.
  final Node[] nodes;

  final int[] nodeCuts;

  /// The rows that are this one word, and the clitics cut for each: known beforehand, for most hits are such.
  final LexiconEntry[] alone;

  /// The clitics cut for each, and before them the number of the row.
  private final int[] numbers;

  /// The marks of the lexicons of those rows: most are told apart without a look at them.
  private final long[] rowMarks;

  private final long lexicons;
  private final long low;
  private final long high;

  /// One bit of 64 for each word that stands behind it in some row, by that word's number.
  final long behind;

  private final long stems;
  final int later;
  private final Token.Kind kind;
  final boolean quote;

  // What is in its WordRules, put here so that nothing more is fetched from memory to ask for it.
  private final long firstSets;
  private final long secondSets;
  private final long[] first;
  private final long[] second;
  private final int whole;
  private final int[] left;
  private final long ruleWords;

  Word(
      Token token,
      long number,
      List<Clitics.Cut> cuts,
      Map<String, Node> trie,
      int later,
      WordRules rules) {
    this.number = number;
    this.cuts = cuts;
    List<Clitics.Cut> leading = cuts.stream().filter(cut -> trie.containsKey(cut.stem())).toList();
    this.nodes = leading.stream().map(cut -> trie.get(cut.stem())).toArray(Node[]::new);
    this.nodeCuts = leading.stream().mapToInt(Clitics.Cut::cut).toArray();
    this.alone =
        Arrays.stream(nodes).flatMap(n -> Arrays.stream(n.entries)).toArray(LexiconEntry[]::new);
    this.numbers =
        IntStream.range(0, nodes.length)
            .flatMap(n ->
                Arrays.stream(nodes[n].entries)
                    .mapToInt(row -> row.number() << CUT_BITS | nodeCuts[n]))
            .toArray();
    this.stems =
        cuts.stream().mapToLong(cut -> Lattice.mark(cut.stem())).reduce(0, (a, b) -> a | b);
    this.rowMarks = Arrays.stream(alone).mapToLong(LexiconEntry::marks).toArray();
    this.lexicons = Arrays.stream(rowMarks).reduce(0, (a, b) -> a | b);
    Marks asked = Arrays.stream(alone).map(LexiconEntry::asked).reduce(Marks.NONE, Marks::or);
    this.low = asked.low();
    this.high = asked.high();
    this.behind =
        Arrays.stream(nodes)
            .flatMapToInt(node -> Arrays.stream(node.numbers))
            .mapToLong(next -> 1L << next)
            .reduce(0, (a, b) -> a | b);
    this.later = later;
    this.kind = token.kind();
    this.quote = quote(token);
    this.firstSets = rules.firstSets();
    this.secondSets = rules.secondSets();
    this.first = rules.first();
    this.second = rules.second();
    this.whole = rules.whole();
    this.left = rules.left();
    this.ruleWords = RuleWords.marks(rules.left());
  }

  /// Whether some reading of the word leaves `stem`.
  boolean leaves(String stem) {
    if (!mayLeave(Lattice.mark(stem))) {
      return false;
    }
    for (int c = 0; c < cuts.size(); c++) {
      if (cuts.get(c).stem().equals(stem)) {
        return true;
      }
    }
    return false;
  }

  /// Whether some reading may leave a stem with this mark.
  boolean mayLeave(long mark) {
    return (stems & mark) != 0;
  }

  /// The marks of the lexicons that have the word alone as a row, see [Lattice#marks].
  long lexicons() {
    return lexicons;
  }

  /// Those that rules ask for, see [Marks].
  long low() {
    return low;
  }

  long high() {
    return high;
  }

  /// See [Remembered#number].
  long number() {
    return number;
  }

  /// How many rows are the word alone.
  int rows() {
    return alone.length;
  }

  /// Whether the row is one of the lexicon with these [Lattice#marks]; other rows are not fetched to tell.
  boolean in(int row, String lexicon, long marks) {
    return rowMarks[row] == marks && alone[row].lexicon().equals(lexicon);
  }

  /// See [LexiconEntry#number].
  int number(int row) {
    return numbers[row] >> CUT_BITS;
  }

  /// The hit of that row at the token.
  Hit hit(int row, int token) {
    return new Hit(alone[row], token, token + 1, cut(row));
  }

  /// The clitics that are cut where the word is this row.
  int cut(int row) {
    return numbers[row] & Clitics.ALL;
  }

  /// The marks of all stems that some reading leaves.
  long stems() {
    return stems;
  }

  List<Clitics.Cut> cuts() {
    return cuts;
  }

  boolean isNumber() {
    return kind == Token.Kind.NUMBER;
  }

  /// One bit of 64 for each word of a pattern that some reading leaves.
  long ruleWords() {
    return ruleWords;
  }

  /// See [WordRules].
  long firstSets() {
    return firstSets;
  }

  long secondSets() {
    return secondSets;
  }

  /// The rules of the part at this place that can start with it.
  long first(int place) {
    return first.length == 0 ? 0 : first[place];
  }

  /// Those that can go on with it behind their first element.
  long second(int place) {
    return second.length == 0 ? 0 : second[place];
  }

  /// Its number among the words of patterns, see [RuleWords].
  int whole() {
    return whole;
  }

  /// Whether some reading of the word leaves the word of a pattern with this number.
  boolean leaves(int number) {
    for (int stem : left) {
      if (stem == number) {
        return true;
      }
    }
    return false;
  }

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK) && "\"“”«»'‘’".indexOf(token.folded().charAt(0)) >= 0;
  }
}
