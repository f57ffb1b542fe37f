package org.mahdar.rules;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;

/// The compiled rules of one file, matched against a lattice in one pass over its tokens.
///
/// A rule is tried only where its first element can start, which is known of every word from when it is first seen.
public final class RuleSet {
  private final int number;
  private final List<Rule> rules;
  private final Program[] programs;
  private final Starts starts;
  private final Followers followers;
  private final Needs needs;

  /// @param number its place among the rule sets that share a vocabulary
  RuleSet(int number, List<Rule> rules, Lexicons lexicons) {
    this.number = number;
    this.rules = List.copyOf(rules);
    this.programs =
        rules.stream()
            .map(rule -> Program.compile(rule.pattern(), lexicons))
            .toArray(Program[]::new);
    this.followers = new Followers(List.of(programs));
    this.starts = new Starts(rules, lexicons);
    this.needs = new Needs(rules, lexicons);
  }

  public List<Rule> rules() {
    return rules;
  }

  /// Every match of every rule, at most one per rule and first token, in order of first token, then of the file.
  public List<Match> all(Lattice lattice) {
    List<Match> matches = new ArrayList<>();
    Run run = new Run(lattice);
    Followers.Ends ends = new Followers.Ends();
    long bit = 1L << number;
    for (Sentence sentence : lattice.tokens().sentences()) {
      int end = sentence.end();
      for (int i = sentence.first(); i < end; i++) {
        boolean begins = (lattice.ruleSets(i) & bit) != 0;
        if (begins || (lattice.types(i) & starts.mentionTypes()) != 0) {
          startAt(i, sentence, run, ends, lattice, matches);
        }
      }
    }
    return matches;
  }

  private void startAt(
      int token,
      Sentence sentence,
      Run run,
      Followers.Ends ends,
      Lattice lattice,
      List<Match> matches) {
    boolean traced = lattice.isTraced();
    boolean known = false;
    for (int rule : starts.with(lattice.word(token).starts(number), lattice.types(token))) {
      if (!traced && !needs.met(rule, lattice, token)) {
        continue;
      }
      if (!known) {
        ends.set(lattice, token, sentence);
        known = true;
      }
      if (traced || followers.may(rule, ends)) {
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

  /// The rules that can start at a token for what it is itself, see [Starts#at].
  int[] startsAt(Token token, List<Clitics.Cut> cuts, List<List<LexiconEntry>> begun) {
    return starts.at(token, cuts, begun);
  }
}
