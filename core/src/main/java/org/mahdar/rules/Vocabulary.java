package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;

/// All lexicons as one trie over folded words, asked once per token.
///
/// A text's words are looked up by their spelling once; from then on the trie is walked by the numbers of the words that
/// stand behind another in some row («الثاني» in «كانون الثاني»).
final class Vocabulary {
  private static final int NEVER_BEHIND = -1;

  private static final int SHORTEST_GLUED = 8;

  private final Map<String, Node> firstWords = new HashMap<>();
  private final Map<String, Integer> laterWords = new HashMap<>();
  private final List<RuleSet> rules;
  private final RuleWords ruleWords;
  private final Remembered words = new Remembered();

  /// @param rules those that will be asked for, each at the place of its number
  Vocabulary(Lexicons lexicons, List<RuleSet> rules) {
    this.rules = rules;
    this.ruleWords = lexicons.words();
    for (LexiconEntry entry : lexicons.all()) {
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
    long number = Remembered.number(token);
    Word known = words.word(token, number);
    if (known != null) {
      return known;
    }
    Word word = analysed(token, number);
    words.add(token, word);
    return word;
  }

  private Word analysed(Token token, long number) {
    List<Clitics.Cut> cuts =
        token.is(Token.Kind.WORD)
            ? Clitics.of(token.folded())
            : List.of(new Clitics.Cut(token.folded(), 0));
    List<List<LexiconEntry>> begun = new ArrayList<>();
    for (Clitics.Cut cut : cuts) {
      Node node = firstWords.get(cut.stem());
      begun.add(node == null ? List.of() : node.all());
    }
    int later = laterWords.getOrDefault(token.folded(), NEVER_BEHIND);
    WordRules starts = WordRules.of(token, cuts, begun, rules, ruleWords);
    return new Word(token, number, cuts, firstWords, later, starts);
  }

  /// Whether a row of more than one word may start at token `i`: one of 64 bits tells that what follows stands behind it in no row.
  private static boolean goesOn(Word[] text, int i) {
    long behind = text[i].behind;
    if (behind == 0 || i + 1 == text.length) {
      return false;
    }
    int next = text[i + 1].quote && i + 2 < text.length ? text[i + 2].later : text[i + 1].later;
    return next >= 0 && (behind >>> next & 1) != 0;
  }

  /// The lexicon hits that start at token `i` where one of them is longer than the token, longest first, then with the fewest clitics
  /// cut; else null.
  static Hit @Nullable [] withLonger(Word[] text, int i) {
    List<Hit> longer = goesOn(text, i) ? longer(text, i) : Collections.emptyList();
    return longer.isEmpty() ? null : followed(longer, text[i], i);
  }

  /// Those that are the token alone.
  static Hit[] alone(Word word, int i) {
    return followed(Collections.emptyList(), word, i);
  }

  private static Hit[] followed(List<Hit> longer, Word word, int i) {
    int more = longer.size();
    Hit[] hits = longer.toArray(new Hit[more + word.alone.length]);
    for (int e = 0; e < word.alone.length; e++) {
      hits[more + e] = word.hit(e, i);
    }
    return hits;
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
}
