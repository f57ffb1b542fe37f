package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Mention;
import org.mahdar.model.Span;

/// The tokens of a text with everything known to start at each: lexicon hits and the mentions of earlier stages.
///
/// On «في بروكسل» the second token carries the hit بروكسل of the lexicon `city`.
public final class Lattice {
  private final Tokens tokens;
  private final Vocabulary.Word[] words;
  private final List<Hit>[] hits;
  private final long[] lexicons;
  private final List<Placed>[] placed;
  private final Trace trace;

  /// A mention on its tokens `[from, to)`.
  public record Placed(Mention mention, int from, int to) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  Lattice(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.words = new Vocabulary.Word[tokens.size()];
    this.hits = new List[tokens.size()];
    this.lexicons = new long[tokens.size()];
    this.placed = new List[tokens.size()];
    this.trace = Trace.NONE;
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.word(tokens.get(i));
      hits[i] = vocabulary.hits(tokens, i, words[i]);
      lexicons[i] = marks(hits[i]);
      placed[i] = List.of();
    }
  }

  private static long marks(List<Hit> hits) {
    long marks = 0;
    for (int h = 0; h < hits.size(); h++) {
      marks |= mark(hits.get(h).entry().lexicon());
    }
    return marks;
  }

  /// One bit of 64 for a lexicon: a token without it has no hit of that lexicon, a token with it may have one.
  static long mark(String lexicon) {
    return 1L << (lexicon.hashCode() * 0x9E3779B9 >>> 26);
  }

  private Lattice(
      Tokens tokens,
      Vocabulary.Word[] words,
      List<Hit>[] hits,
      long[] lexicons,
      List<Placed>[] placed,
      Trace trace) {
    this.tokens = tokens;
    this.words = words;
    this.hits = hits;
    this.lexicons = lexicons;
    this.placed = placed;
    this.trace = trace;
  }

  /// The same lattice that also carries `mentions`, for the stages that build on them.
  public Lattice with(Collection<? extends Mention> mentions) {
    List<Placed>[] all = placed.clone();
    for (Mention mention : mentions) {
      Span span = mention.span();
      int from = tokens.tokenHolding(span.start());
      int to = tokens.tokenAt(span.end());
      if (from < to) {
        List<Placed> here = new ArrayList<>(all[from]);
        here.add(new Placed(mention, from, to));
        all[from] = here;
      }
    }
    return new Lattice(tokens, words, hits, lexicons, all, trace);
  }

  /// The same lattice, which tells `trace` of rules that began to match and then did not.
  public Lattice traced(Trace listener) {
    return new Lattice(tokens, words, hits, lexicons, placed, listener);
  }

  Trace trace() {
    return trace;
  }

  boolean isTraced() {
    return !trace.equals(Trace.NONE);
  }

  public Tokens tokens() {
    return tokens;
  }

  /// Lexicon hits that start at the token, longest first.
  public List<Hit> hits(int token) {
    return hits[token];
  }

  /// The longest hit of `lexicon` that starts at the token.
  public Optional<Hit> hit(int token, String lexicon) {
    if (!mayHave(token, mark(lexicon))) {
      return Optional.empty();
    }
    List<Hit> here = hits[token];
    for (int h = 0; h < here.size(); h++) {
      if (here.get(h).in(lexicon)) {
        return Optional.of(here.get(h));
      }
    }
    return Optional.empty();
  }

  /// Whether a hit of the lexicon with this mark can start at the token.
  boolean mayHave(int token, long mark) {
    return (lexicons[token] & mark) != 0;
  }

  /// Mentions of earlier stages that start at the token.
  public List<Placed> mentions(int token) {
    return placed[token];
  }

  /// Whether the token is `stem`, folded, alone or behind clitics.
  public boolean is(int token, String stem) {
    return words[token].leaves(stem);
  }

  Vocabulary.Word word(int token) {
    return words[token];
  }
}
