package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Mention;
import org.mahdar.model.Span;

/// The tokens of a text with everything known to start at each: lexicon hits and the mentions of earlier stages.
///
/// On «في بروكسل» the second token carries the hit بروكسل of the lexicon `city`. Behind the last token there is nothing: what hits and mentions
/// start there may be asked, for a text can end anywhere, also behind the first word of a name or a title.
///
/// Over 300 lines: what may be asked of a token, each question with the short answer that nearly all of them have.
public final class Lattice {
  private static final Hit[] NOTHING = {};

  private final Tokens tokens;
  private final Word[] words;

  /// Null where they are only the rows that are the token's word alone: those are put together when they are first asked for, for the
  /// marks of their lexicons answer most questions.
  private final Hit[] @Nullable [] hits;

  private final TokenBits bits;

  /// Those of the bits that are asked for most, at hand for who asks.
  private final long[] lexicons;

  private final List<Placed>[] placed;
  private final long[] types;
  private final long[] typesAhead;
  private final Trace trace;

  /// A mention on its tokens `[from, to)`.
  public record Placed(Mention mention, int from, int to) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  Lattice(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.words = vocabulary.words(tokens);
    this.hits = new Hit[tokens.size() + 1][];
    this.placed = new List[tokens.size() + 1];
    this.types = new long[tokens.size()];
    this.trace = Trace.NONE;
    for (int i = 0; i < words.length; i++) {
      hits[i] = Vocabulary.withLonger(words, i);
      types[i] = words[i].isNumber() ? Opening.ANY | Opening.DIGITS : Opening.ANY;
      // Unlike that of List.of(), its iterator costs nothing, and nearly all tokens have no
      // mention.
      placed[i] = Collections.emptyList();
    }
    hits[words.length] = NOTHING;
    placed[words.length] = Collections.emptyList();
    this.bits = new TokenBits(words, hits, tokens.sentences());
    this.lexicons = bits.lexicons;
    this.typesAhead = types;
  }

  /// One bit of 64 for a stem: a token without it does not leave that stem, a token with it may.
  public static long mark(String stem) {
    return 1L << (stem.hashCode() * 0x9E3779B9 >>> 26);
  }

  /// Two bits of 64 for a lexicon: a token that lacks one of them has no hit of that lexicon, a token with both may.
  static long marks(String lexicon) {
    return mark(lexicon) | 1L << (lexicon.hashCode() * 0x85EBCA6B >>> 26);
  }

  private Lattice(Lattice bare, List<Placed>[] placed, long[] types, Trace trace) {
    this.tokens = bare.tokens;
    this.words = bare.words;
    this.hits = bare.hits;
    this.bits = bare.bits;
    this.lexicons = bare.lexicons;
    this.placed = placed;
    this.types = types;
    this.typesAhead =
        types == bare.types ? bare.typesAhead : TokenBits.ahead(types, tokens.sentences());
    this.trace = trace;
  }

  /// The same lattice that also carries `mentions`, for the stages that build on them.
  public Lattice with(Collection<? extends Mention> mentions) {
    if (mentions.isEmpty()) {
      return this;
    }
    List<Placed>[] all = placed.clone();
    long[] allTypes = types.clone();
    for (Mention mention : mentions) {
      Span span = mention.span();
      int from = tokens.tokenHolding(span.start());
      int to = tokens.tokenAt(span.end(), from);
      if (from < to) {
        List<Placed> here = new ArrayList<>(all[from]);
        here.add(new Placed(mention, from, to));
        all[from] = here;
        allTypes[from] |= MentionType.bit(mention);
      }
    }
    return new Lattice(this, all, allTypes, trace);
  }

  /// The same lattice, which tells `trace` of rules that began to match and then did not.
  public Lattice traced(Trace listener) {
    return new Lattice(this, placed, types, listener);
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
    Hit[] here = all(token);
    return here.length == 0 ? Collections.emptyList() : Arrays.asList(here);
  }

  /// The same for this room, which must not change them.
  Hit[] all(int token) {
    Hit[] known = hits[token];
    if (known != null) {
      return known;
    }
    Hit[] here = Vocabulary.alone(words[token], token);
    hits[token] = here;
    return here;
  }

  /// The hits that start at the token where some of them are longer than it, or where they were asked for.
  ///
  /// Null where they are the rows of its word alone and nobody asked for them yet.
  Hit @Nullable [] built(int token) {
    return hits[token];
  }

  /// Whether some lexicon knows the token, alone or with those behind it.
  public boolean known(int token) {
    return lexicons[token] != 0;
  }

  /// The longest hit of `lexicon` that starts at the token.
  ///
  /// Nearly always there is none. What tells that is short, here and below, so that it is compiled into whoever asks, where a
  /// name is a constant and its marks are too; what looks further is a method of its own.
  public Optional<Hit> hit(int token, String lexicon) {
    long marks = marks(lexicon);
    return mayHave(token, marks) ? firstOf(token, lexicon, marks) : Optional.empty();
  }

  private Optional<Hit> firstOf(int token, String lexicon, long marks) {
    Word word = words[token];
    Hit[] here = hits[token];
    int longer = here == null ? 0 : here.length - word.rows();
    for (int h = 0; h < longer; h++) {
      if (here[h].entry().in(lexicon, marks)) {
        return Optional.of(here[h]);
      }
    }
    for (int row = 0; row < word.rows(); row++) {
      if (word.in(row, lexicon, marks)) {
        return Optional.of(here == null ? word.hit(row, token) : here[longer + row]);
      }
    }
    return Optional.empty();
  }

  /// The hits of `lexicon` that start at the token, longest first.
  public List<Hit> hits(int token, String lexicon) {
    long marks = marks(lexicon);
    return mayHave(token, marks) ? allOf(token, lexicon, marks) : Collections.emptyList();
  }

  /// Of a word alone only the rows that are wanted are made hits.
  private List<Hit> allOf(int token, String lexicon, long marks) {
    Word word = words[token];
    Hit[] here = hits[token];
    int longer = here == null ? 0 : here.length - word.rows();
    List<Hit> found = new ArrayList<>(2);
    for (int h = 0; h < longer; h++) {
      if (here[h].entry().in(lexicon, marks)) {
        found.add(here[h]);
      }
    }
    for (int row = 0; row < word.rows(); row++) {
      if (word.in(row, lexicon, marks)) {
        found.add(here == null ? word.hit(row, token) : here[longer + row]);
      }
    }
    return found;
  }

  /// Whether a hit of `lexicon` that starts at the token is such a one.
  public boolean any(int token, String lexicon, Predicate<Hit> such) {
    long marks = marks(lexicon);
    return mayHave(token, marks) && someOf(token, lexicon, marks, such);
  }

  private boolean someOf(int token, String lexicon, long marks, Predicate<Hit> such) {
    Word word = words[token];
    Hit[] here = all(token);
    int longer = here.length - word.rows();
    for (int h = 0; h < here.length; h++) {
      boolean in =
          h < longer ? here[h].entry().in(lexicon, marks) : word.in(h - longer, lexicon, marks);
      if (in && such.test(here[h])) {
        return true;
      }
    }
    return false;
  }

  /// Whether some hit stands behind a clitic of `mask`, see [org.mahdar.arabic.Clitics].
  public boolean cut(int token, int mask) {
    for (Hit hit : all(token)) {
      if (hit.has(mask)) {
        return true;
      }
    }
    return false;
  }

  /// The lexicons with a hit at the token that rules ask for, see [Marks].
  long low(int token) {
    return bits.low[token];
  }

  long high(int token) {
    return bits.high[token];
  }

  /// Whether a hit of one of the lexicons can start at the token.
  boolean mayHave(int token, Marks marks) {
    return (bits.low[token] & marks.low() | bits.high[token] & marks.high()) != 0;
  }

  /// Whether a hit of the lexicon may start at the token: where it says no, the word is no row of it, alone or behind clitics.
  public boolean mayHave(int token, String lexicon) {
    return mayHave(token, marks(lexicon));
  }

  private boolean mayHave(int token, long marks) {
    return (lexicons[token] & marks) == marks;
  }

  /// Whether something of what a step can begin with is at the token.
  boolean opens(Step step, int token) {
    return (bits.low[token] & step.low
            | bits.high[token] & step.high
            | bits.ruleWords[token] & step.words
            | types[token] & step.others)
        != 0;
  }

  /// The words of patterns that the token may leave, see [RuleWords#mark].
  long ruleWords(int token) {
    return bits.ruleWords[token];
  }

  /// The lexicons with a hit at the token or behind it in its sentence, see [Marks].
  long lowAhead(int token) {
    return bits.lowAhead[token];
  }

  long highAhead(int token) {
    return bits.highAhead[token];
  }

  /// One bit of 64 for each rule set with a rule that can start with the word of the token.
  long firstSets(int token) {
    return bits.firstSets[token];
  }

  /// The same for those that can go on with it behind their first element.
  long secondSets(int token) {
    return bits.secondSets[token];
  }

  /// Mentions of earlier stages that start at the token.
  public List<Placed> mentions(int token) {
    return placed[token];
  }

  /// The types of the mentions that start at the token, see [MentionType], and what else [Opening#others] tells.
  long types(int token) {
    return types[token];
  }

  /// The types of the mentions that start at the token or behind it in its sentence.
  long typesAhead(int token) {
    return typesAhead[token];
  }

  /// What may be cut from the token, the whole word first.
  public List<Clitics.Cut> cuts(int token) {
    return words[token].cuts();
  }

  /// Whether the token is `stem`, folded, alone or behind clitics.
  public boolean is(int token, String stem) {
    return words[token].leaves(stem);
  }

  /// Whether the token, alone or behind clitics, may leave a stem with one of the marks.
  public boolean mayLeave(int token, long marks) {
    return (bits.stems[token] & marks) != 0;
  }

  Word word(int token) {
    return words[token];
  }
}
