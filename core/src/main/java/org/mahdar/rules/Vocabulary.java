package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  private static final class Node {
    final Map<String, Node> children = new HashMap<>(2);
    final List<LexiconEntry> entries = new ArrayList<>(1);
  }

  /// A folded word with its cuts and where each cut leads in the trie.
  static final class Word {
    final List<Clitics.Cut> cuts;
    private final @Nullable Node[] nodes;

    private Word(List<Clitics.Cut> cuts, @Nullable Node[] nodes) {
      this.cuts = cuts;
      this.nodes = nodes;
    }

    /// Whether some reading of the word leaves `stem`.
    boolean leaves(String stem) {
      for (Clitics.Cut cut : cuts) {
        if (cut.stem().equals(stem)) {
          return true;
        }
      }
      return false;
    }
  }

  Vocabulary(Collection<LexiconEntry> entries) {
    for (LexiconEntry entry : entries) {
      Node node = root;
      for (Token token : Tokens.of(entry.spelling()).all()) {
        node = node.children.computeIfAbsent(token.folded(), _ -> new Node());
      }
      node.entries.add(entry);
    }
  }

  Word word(Token token) {
    Word known = words.get(token.folded());
    if (known != null) {
      return known;
    }
    List<Clitics.Cut> cuts =
        token.is(Token.Kind.WORD)
            ? Clitics.of(token.folded())
            : List.of(new Clitics.Cut(token.folded(), 0));
    @Nullable Node[] nodes = new @Nullable Node[cuts.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = root.children.get(cuts.get(i).stem());
    }
    Word word = new Word(cuts, nodes);
    if (words.size() < REMEMBERED) {
      words.put(token.folded(), word);
    }
    return word;
  }

  /// The lexicon hits that start at token `i`, longest first, then with the fewest clitics cut.
  List<Hit> hits(Tokens tokens, int i, Word word) {
    List<Hit> hits = null;
    for (int c = 0; c < word.nodes.length; c++) {
      Node node = word.nodes[c];
      if (node == null) {
        continue;
      }
      if (hits == null) {
        hits = new ArrayList<>(4);
      }
      walk(tokens, i, node, word.cuts.get(c).cut(), hits);
    }
    if (hits == null) {
      return List.of();
    }
    if (hits.size() > 1) {
      hits.sort((a, b) -> Integer.compare(b.to(), a.to()));
    }
    return hits;
  }

  private static void walk(Tokens tokens, int first, Node start, int cut, List<Hit> hits) {
    Node node = start;
    int next = first + 1;
    while (true) {
      for (LexiconEntry entry : node.entries) {
        hits.add(new Hit(entry, first, next, cut));
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

  private static boolean quote(Token token) {
    return token.is(Token.Kind.MARK) && "\"“”«»'‘’".indexOf(token.folded().charAt(0)) >= 0;
  }
}
