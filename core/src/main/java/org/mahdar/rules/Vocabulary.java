package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// All lexicons as one trie over folded words, asked once per token.
final class Vocabulary {
  /// Bounds the memory that hostile input can claim: behind this many different words nothing more is remembered.
  private static final int REMEMBERED = 200_000;

  private final Node root = new Node();
  private final List<RuleSet> rules;
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  private static final class Node {
    final Map<String, Node> children = new HashMap<>(2);
    final List<LexiconEntry> entries = new ArrayList<>(1);

    /// Of a first word: the lexicons with an entry that begins so.
    final Set<String> lexicons = new HashSet<>(2);
  }

  /// A folded word with its cuts, where each cut leads in the trie, and which rules can start with it.
  static final class Word {
    final List<Clitics.Cut> cuts;
    private final @Nullable Node[] nodes;
    private final boolean inLexicons;
    private final long stems;
    private final int[][] starts;

    private Word(List<Clitics.Cut> cuts, @Nullable Node[] nodes, int[][] starts) {
      this.cuts = cuts;
      this.nodes = nodes;
      this.stems = cuts.stream().mapToLong(cut -> mark(cut.stem())).reduce(0, (a, b) -> a | b);
      this.inLexicons = Arrays.stream(nodes).anyMatch(Objects::nonNull);
      this.starts = starts;
    }

    /// Whether some reading of the word leaves `stem`.
    boolean leaves(String stem) {
      if (!mayLeave(mark(stem))) {
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

    /// The rules of the set with this number that can start with the word, in order.
    int[] starts(int ruleSet) {
      return starts[ruleSet];
    }
  }

  /// @param rules those that will be asked for, each at the place of its number
  Vocabulary(Collection<LexiconEntry> entries, List<RuleSet> rules) {
    this.rules = rules;
    for (LexiconEntry entry : entries) {
      Node node = root;
      for (Token token : Tokens.of(entry.spelling()).all()) {
        boolean first = node.equals(root);
        node = node.children.computeIfAbsent(token.folded(), _ -> new Node());
        if (first) {
          node.lexicons.add(entry.lexicon());
        }
      }
      node.entries.add(entry);
    }
  }

  /// One bit of 64 for a stem: a word whose stems lack it does not leave that stem.
  static long mark(String stem) {
    return 1L << (stem.hashCode() * 0x9E3779B9 >>> 26);
  }

  Word word(Token token) {
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
    @Nullable Node[] nodes = new @Nullable Node[cuts.size()];
    Set<String> lexicons = new HashSet<>();
    for (int i = 0; i < nodes.length; i++) {
      Node node = root.children.get(cuts.get(i).stem());
      nodes[i] = node;
      if (node != null) {
        lexicons.addAll(node.lexicons);
      }
    }
    int[][] starts = new int[rules.size()][];
    for (int r = 0; r < starts.length; r++) {
      starts[r] = rules.get(r).startsAt(token, cuts, lexicons);
    }
    return new Word(cuts, nodes, starts);
  }

  /// The lexicon hits that start at token `i`, longest first, then with the fewest clitics cut.
  List<Hit> hits(Tokens tokens, int i, Word word) {
    if (!word.inLexicons) {
      return List.of();
    }
    ArrayList<Hit> hits = new ArrayList<>(6);
    for (int c = 0; c < word.nodes.length; c++) {
      Node node = word.nodes[c];
      if (node != null) {
        walk(tokens, i, node, word.cuts.get(c).cut(), hits);
      }
    }
    return hits;
  }

  private static void walk(Tokens tokens, int first, Node start, int cut, List<Hit> hits) {
    Node node = start;
    int next = first + 1;
    while (true) {
      for (int e = 0; e < node.entries.size(); e++) {
        insert(new Hit(node.entries.get(e), first, next, cut), hits);
      }
      if (node.children.isEmpty()) {
        return;
      }
      int at = next;
      // Outlets put names in quotation marks: «تنظيم “الدولة الإسلامية”» is the spelling without
      // them.
      if (at < tokens.size() && quote(tokens.get(at))) {
        at++;
      }
      Node child = at < tokens.size() ? node.children.get(tokens.get(at).folded()) : null;
      if (child == null) {
        return;
      }
      node = child;
      next = at + 1;
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
