package org.mahdar.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;

/// The compiled rules of one file, matched against a lattice in one pass over its tokens.
///
/// A rule is tried only where its first element can start, which is known of every word from when it is first seen.
public final class RuleSet {
  private final int number;
  private final int place;
  private final int parts;
  private final List<Rule> rules;
  private final Program[] programs;
  private final Starts first;
  private final Starts second;
  private final Needs needs;

  /// Whether some rule can start at any token, and at any with which a sentence begins.
  private final boolean anywhere;

  private final boolean anySentence;

  /// For each part the rules that may start elsewhere than where a sentence does.
  private final long[] inside;

  /// @param number its place among the rule sets that share a vocabulary
  /// @param place how many `long`s the rules of those before it take, see [WordRules]
  RuleSet(int number, int place, List<Rule> rules, Lexicons lexicons) {
    this.number = number;
    this.place = place;
    this.parts = Starts.parts(rules.size());
    this.rules = List.copyOf(rules);
    this.programs =
        rules.stream()
            .map(rule -> Program.compile(rule.pattern(), lexicons))
            .toArray(Program[]::new);
    this.first = Starts.ofFirst(programs);
    this.second = Starts.ofSecond(programs);
    this.needs = new Needs(rules, lexicons);
    this.anywhere = first.someAnywhere(false);
    this.anySentence = first.someAnywhere(true);
    this.inside = new long[parts];
    Arrays.setAll(inside, part -> ~first.onlyAtSentenceStart(part));
  }

  public List<Rule> rules() {
    return rules;
  }

  /// Every match of every rule, at most one per rule and first token, in order of first token, then of the file.
  public List<Match> all(Lattice lattice) {
    List<Match> matches = new ArrayList<>();
    Run run = new Run(lattice);
    List<Sentence> sentences = lattice.tokens().sentences();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      int start = sentence.first();
      for (int i = start; i < sentence.end(); i++) {
        if (mayStart(i, i == start, lattice)) {
          tryAll(i, sentence, run, lattice, matches);
        }
      }
    }
    return matches;
  }

  /// Whether some rule can have its first element at the token: at most tokens none can, and no table of rules is fetched to tell.
  private boolean mayStart(int token, boolean sentenceStart, Lattice lattice) {
    return (lattice.firstSets(token) & 1L << number) != 0
        || first.someWith(lattice.types(token))
        || (sentenceStart ? anySentence : anywhere);
  }

  private void tryAll(int token, Sentence sentence, Run run, Lattice lattice, List<Match> matches) {
    for (int part = 0; part < parts; part++) {
      long begun = startingAt(token, part, lattice);
      long here = token == sentence.first() ? begun : begun & inside[part];
      if (here != 0) {
        tryEach(here, part, token, sentence, run, lattice, matches);
      }
    }
  }

  /// The rules of a part that can have their first element at the token.
  private long startingAt(int token, int part, Lattice lattice) {
    long ofMentions = first.withMentions(part, lattice.types(token));
    return (lattice.firstSets(token) & 1L << number) == 0
        ? ofMentions
        : ofMentions | lattice.word(token).first(place + part);
  }

  /// The rules of a part that find their second element behind something that begins at the token.
  private long goingOnBehind(int token, int part, Sentence sentence, Lattice lattice) {
    long rules = second.withMentions(part, 0) | secondAt(token + 1, part, sentence, lattice);
    Hit[] hits = lattice.built(token);
    for (int h = 0; hits != null && h < hits.length && hits[h].to() > token + 1; h++) {
      rules |= secondAt(hits[h].to(), part, sentence, lattice);
    }
    List<Lattice.Placed> mentions = lattice.mentions(token);
    for (int m = 0; m < mentions.size(); m++) {
      rules |= secondAt(mentions.get(m).to(), part, sentence, lattice);
    }
    return rules;
  }

  private long secondAt(int token, int part, Sentence sentence, Lattice lattice) {
    if (token >= sentence.end()) {
      return 0;
    }
    long ofMentions = second.withMentions(part, lattice.types(token));
    return (lattice.secondSets(token) & 1L << number) == 0
        ? ofMentions
        : ofMentions | lattice.word(token).second(place + part);
  }

  /// Whoever wants to hear what was tried hears of every rule that could begin.
  private void tryEach(
      long begun,
      int part,
      int token,
      Sentence sentence,
      Run run,
      Lattice lattice,
      List<Match> matches) {
    boolean traced = lattice.isTraced();
    long worth = traced ? begun : begun & goingOnBehind(token, part, sentence, lattice);
    for (long left = worth; left != 0; left &= left - 1) {
      int rule = part * Long.SIZE + Long.numberOfTrailingZeros(left);
      if (traced || needs.met(rule, lattice, token)) {
        attempt(rule, token, sentence, run, lattice, matches);
      }
    }
  }

  private void attempt(
      int rule, int token, Sentence sentence, Run run, Lattice lattice, List<Match> matches) {
    int end = run.match(programs[rule], token, sentence);
    if (end > token) {
      matches.add(new Match(rules.get(rule), token, end, run.slots()));
    } else if (lattice.isTraced() && run.furthest() > token) {
      lattice.trace().missed(rules.get(rule), token, run.furthest(), run.expected());
    }
  }

  /// Matches that do not overlap: at each token the longest wins, and of equally long ones the first of the file.
  public List<Match> longest(Lattice lattice) {
    List<Match> kept = new ArrayList<>();
    int free = 0;
    Match best = null;
    for (Match match : all(lattice)) {
      if (best != null && match.from() != best.from()) {
        kept.add(best);
        free = best.to();
        best = null;
      }
      if (match.from() >= free && (best == null || match.to() > best.to())) {
        best = match;
      }
    }
    if (best != null) {
      kept.add(best);
    }
    return kept;
  }

  int number() {
    return number;
  }

  /// How many `long`s its rules take.
  int parts() {
    return parts;
  }

  /// Sets for a word the rules that can start with it and those that can go on with it.
  void put(
      Token token,
      int[] words,
      List<Clitics.Cut> cuts,
      List<List<LexiconEntry>> begun,
      long[] firsts,
      long[] seconds) {
    first.put(token, words, cuts, begun, firsts, place);
    second.put(token, words, cuts, begun, seconds, place);
  }

  /// Whether one of the rules of all sets is of this set.
  boolean hasSome(long[] rules) {
    for (int part = place; part < place + parts; part++) {
      if (rules[part] != 0) {
        return true;
      }
    }
    return false;
  }
}
