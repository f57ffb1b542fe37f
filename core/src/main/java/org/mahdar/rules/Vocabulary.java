package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// All lexicons as one trie over folded words, asked once per token.
///
/// A text's words are looked up by their spelling once; from then on the trie is walked by the numbers of the words that
/// stand behind another in some row («الثاني» in «كانون الثاني»).
final class Vocabulary {
  /// Bounds the memory that hostile input can claim: behind this many different words nothing more is remembered.
  private static final int REMEMBERED = 200_000;

  private static final int NEVER_BEHIND = -1;

  private static final int SHORTEST_GLUED = 8;

  private final Map<String, Node> firstWords = new HashMap<>();
  private final Map<String, Integer> laterWords = new HashMap<>();
  private final List<RuleSet> rules;
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  /// Where a beginning of a row has led; its children by the number of the next word, in ascending order.
  private static final class Node {
    private int[] numbers = {};
    private Node[] children = {};
    private LexiconEntry[] entries = {};

    @Nullable Node child(int number) {
      int at = Arrays.binarySearch(numbers, number);
      return at < 0 ? null : children[at];
    }

    Node grown(int number) {
      Node known = child(number);
      if (known != null) {
        return known;
      }
      int at = -Arrays.binarySearch(numbers, number) - 1;
      numbers = Arrays.copyOf(numbers, numbers.length + 1);
      children = Arrays.copyOf(children, numbers.length);
      System.arraycopy(numbers, at, numbers, at + 1, numbers.length - at - 1);
      System.arraycopy(children, at, children, at + 1, numbers.length - at - 1);
      numbers[at] = number;
      children[at] = new Node();
      return children[at];
    }

    void add(LexiconEntry entry) {
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }

    /// Its rows and those of all nodes below it.
    List<LexiconEntry> all() {
      List<LexiconEntry> all = new ArrayList<>(List.of(entries));
      for (Node child : children) {
        all.addAll(child.all());
      }
      return all;
    }
  }

  /// A folded word with its cuts, where each cut leads in the trie, and which rules can start with it.
  static final class Word {
    private final List<Clitics.Cut> cuts;

    /// Where those cuts lead in the trie that lead anywhere, and the clitics of each.
    private final Node[] nodes;

    private final int[] nodeCuts;

    /// The rows that are this one word, and the clitics cut for each: known beforehand, for most hits are such.
    private final LexiconEntry[] alone;

    private final int[] aloneCuts;
    private final long lexicons;
    private final long otherLexicons;
    private final Marks asked;
    private final boolean branching;
    private final long stems;
    private final int later;
    private final Token.Kind kind;
    private final boolean quote;
    private final int[][] starts;
    private final long ruleSets;

    private Word(
        Token token, List<Clitics.Cut> cuts, Map<String, Node> trie, int later, int[][] starts) {
      this.cuts = cuts;
      List<Clitics.Cut> leading =
          cuts.stream().filter(cut -> trie.containsKey(cut.stem())).toList();
      this.nodes = leading.stream().map(cut -> trie.get(cut.stem())).toArray(Node[]::new);
      this.nodeCuts = leading.stream().mapToInt(Clitics.Cut::cut).toArray();
      this.alone =
          Arrays.stream(nodes).flatMap(n -> Arrays.stream(n.entries)).toArray(LexiconEntry[]::new);
      this.aloneCuts =
          IntStream.range(0, nodes.length)
              .flatMap(n -> IntStream.generate(() -> nodeCuts[n]).limit(nodes[n].entries.length))
              .toArray();
      this.stems =
          cuts.stream().mapToLong(cut -> Lattice.mark(cut.stem())).reduce(0, (a, b) -> a | b);
      this.lexicons = Arrays.stream(alone).mapToLong(LexiconEntry::mark).reduce(0, (a, b) -> a | b);
      this.otherLexicons =
          Arrays.stream(alone).mapToLong(LexiconEntry::otherMark).reduce(0, (a, b) -> a | b);
      this.asked = Arrays.stream(alone).map(LexiconEntry::asked).reduce(Marks.NONE, Marks::or);
      this.branching = Arrays.stream(nodes).anyMatch(node -> node.numbers.length > 0);
      this.later = later;
      this.kind = token.kind();
      this.quote = quote(token);
      this.starts = starts;
      this.ruleSets = ruleSets(starts);
    }

    private static long ruleSets(int[][] starts) {
      long sets = 0;
      for (int set = 0; set < starts.length; set++) {
        sets |= starts[set].length == 0 ? 0 : 1L << set;
      }
      return sets;
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

    /// The marks of the lexicons that have the word alone as a row.
    long lexicons() {
      return lexicons;
    }

    /// Their other marks, see [Lattice#otherMark].
    long otherLexicons() {
      return otherLexicons;
    }

    /// The marks of those that rules ask for.
    Marks asked() {
      return asked;
    }

    /// How many rows are the word alone.
    int rows() {
      return alone.length;
    }

    LexiconEntry row(int number) {
      return alone[number];
    }

    /// The hit of that row at the token.
    Hit hit(int row, int token) {
      return new Hit(alone[row], token, token + 1, aloneCuts[row]);
    }

    /// The clitics that are cut where the word is this row.
    int cut(int row) {
      return aloneCuts[row];
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

    /// One bit of 64 for each rule set with a rule that can start with the word, see [#starts].
    long ruleSets() {
      return ruleSets;
    }

    /// The rules of the set with this number that can start with the word, in order.
    int[] starts(int ruleSet) {
      return starts[ruleSet];
    }
  }

  /// @param rules those that will be asked for, each at the place of its number
  Vocabulary(Collection<LexiconEntry> entries, List<RuleSet> rules) {
    this.rules = rules;
    for (LexiconEntry entry : entries) {
      List<Token> spelling = Tokens.of(entry.spelling()).all();
      if (spelling.isEmpty()) {
        continue;
      }
      Node node = firstWords.computeIfAbsent(spelling.getFirst().folded(), _ -> new Node());
      for (Token token : spelling.subList(1, spelling.size())) {
        node = node.grown(laterWords.computeIfAbsent(token.folded(), _ -> laterWords.size()));
      }
      node.add(entry);
      glue(entry, spelling);
    }
  }

  /// Dumps of pages lose spaces: «كانونالثاني» is found as «كانون الثاني» is. What is glued must be long enough to be nothing else.
  private void glue(LexiconEntry entry, List<Token> spelling) {
    if (spelling.size() < 2 || !spelling.stream().allMatch(token -> token.is(Token.Kind.WORD))) {
      return;
    }
    String glued = spelling.stream().map(Token::folded).collect(Collectors.joining());
    if (glued.length() >= SHORTEST_GLUED) {
      Node node = firstWords.computeIfAbsent(glued, _ -> new Node());
      if (Arrays.stream(node.entries).noneMatch(other -> other.lexicon().equals(entry.lexicon()))) {
        node.add(entry);
      }
    }
  }

  /// What is known of each token of a text.
  Word[] words(Tokens tokens) {
    Word[] all = new Word[tokens.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = word(tokens.get(i));
    }
    return all;
  }

  private Word word(Token token) {
    Word known = words.get(token.folded());
    if (known != null) {
      return known;
    }
    Word word = analysed(token);
    if (words.size() < REMEMBERED) {
      words.put(token.folded(), word);
    }
    return word;
  }

  private Word analysed(Token token) {
    List<Clitics.Cut> cuts =
        token.is(Token.Kind.WORD)
            ? Clitics.of(token.folded())
            : List.of(new Clitics.Cut(token.folded(), 0));
    List<List<LexiconEntry>> begun = new ArrayList<>();
    for (Clitics.Cut cut : cuts) {
      Node node = firstWords.get(cut.stem());
      begun.add(node == null ? List.of() : node.all());
    }
    int[][] starts = new int[rules.size()][];
    for (int r = 0; r < starts.length; r++) {
      starts[r] = rules.get(r).startsAt(token, cuts, begun);
    }
    int later = laterWords.getOrDefault(token.folded(), NEVER_BEHIND);
    return new Word(token, cuts, firstWords, later, starts);
  }

  /// Whether a row of more than one word may start at token `i`.
  static boolean goesOn(Word[] text, int i) {
    return text[i].branching
        && i + 1 < text.length
        && (text[i + 1].later >= 0 || text[i + 1].quote);
  }

  /// The lexicon hits that start at token `i`, longest first, then with the fewest clitics cut.
  static List<Hit> hits(Word[] text, int i) {
    Word word = text[i];
    List<Hit> longer = goesOn(text, i) ? longer(text, i) : Collections.emptyList();
    int more = longer.size();
    Hit[] hits = new Hit[more + word.alone.length];
    for (int h = 0; h < more; h++) {
      hits[h] = longer.get(h);
    }
    for (int e = 0; e < word.alone.length; e++) {
      hits[more + e] = word.hit(e, i);
    }
    return hits.length == 0 ? Collections.emptyList() : Arrays.asList(hits);
  }

  /// Those of more than one token.
  private static List<Hit> longer(Word[] text, int i) {
    Word word = text[i];
    List<Hit> hits = new ArrayList<>();
    for (int n = 0; n < word.nodes.length; n++) {
      if (word.nodes[n].numbers.length > 0) {
        walk(text, i, word.nodes[n], word.nodeCuts[n], hits);
      }
    }
    return hits;
  }

  /// Adds the hits of more than one token.
  private static void walk(Word[] text, int first, Node start, int cut, List<Hit> hits) {
    Node node = start;
    int next = first + 1;
    while (node != null) {
      // Outlets put names in quotation marks: «تنظيم “الدولة الإسلامية”» is the spelling without
      // them.
      int at = next < text.length && text[next].quote ? next + 1 : next;
      boolean ends = node.numbers.length == 0 || at >= text.length || text[at].later < 0;
      node = ends ? null : node.child(text[at].later);
      next = at + 1;
      for (int e = 0; node != null && e < node.entries.length; e++) {
        insert(new Hit(node.entries[e], first, next, cut), hits);
      }
    }
  }

  /// Puts a hit behind all that are as long as it is.
  private static void insert(Hit hit, List<Hit> hits) {
    int at = hits.size();
    while (at > 0 && hits.get(at - 1).to() < hit.to()) {
      at--;
    }
    hits.add(at, hit);
  }

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK) && "\"“”«»'‘’".indexOf(token.folded().charAt(0)) >= 0;
  }
}
