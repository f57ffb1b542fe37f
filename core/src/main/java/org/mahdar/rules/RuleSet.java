package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Mention;

/// The compiled rules of one file, matched against a lattice in one pass over its tokens.
///
/// A rule is tried only where its first element can start: rules are indexed by their first word, lexicon or mention type.
public final class RuleSet {
  private static final int REMEMBERED = 200_000;

  private final List<Rule> rules;
  private final List<Program> programs;
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final Map<String, List<Integer>> byLexicon = new HashMap<>();
  private final Map<String, List<Integer>> byMention = new HashMap<>();
  private final List<Integer> anywhere = new ArrayList<>();
  private final Set<Integer> numbers = new LinkedHashSet<>();
  private final Map<String, int[]> wordStarts = new ConcurrentHashMap<>();

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.programs = rules.stream().map(rule -> Program.compile(rule.pattern())).toList();
    for (int r = 0; r < rules.size(); r++) {
      index(r, rules.get(r).pattern().elements());
    }
  }

  public List<Rule> rules() {
    return rules;
  }

  /// Every match of every rule, at most one per rule and first token, in order of first token, then of the file.
  public List<Match> all(Lattice lattice) {
    Trace trace = lattice.trace();
    List<Match> matches = new ArrayList<>();
    Run run = new Run(lattice);
    for (Sentence sentence : lattice.tokens().sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        for (int r : starts(lattice, i)) {
          int end = run.match(programs.get(r), i, sentence);
          if (end > i) {
            matches.add(new Match(rules.get(r), i, end, run.slots()));
          } else if (trace != Trace.NONE && run.furthest() > i) {
            trace.missed(rules.get(r), i, run.furthest(), run.expected());
          }
        }
      }
    }
    return matches;
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

  private int[] starts(Lattice lattice, int i) {
    int[] byVocabulary =
        wordStarts.size() < REMEMBERED
            ? wordStarts.computeIfAbsent(
                lattice.tokens().get(i).folded(), _ -> vocabularyStarts(lattice, i))
            : vocabularyStarts(lattice, i);
    boolean contextual =
        !byLexicon.isEmpty() && !lattice.hits(i).isEmpty()
            || !byMention.isEmpty() && !lattice.mentions(i).isEmpty();
    if (!contextual) {
      return byVocabulary;
    }
    Set<Integer> found = new LinkedHashSet<>();
    for (int r : byVocabulary) {
      found.add(r);
    }
    for (Hit hit : lattice.hits(i)) {
      found.addAll(byLexicon.getOrDefault(hit.entry().lexicon(), List.of()));
    }
    for (Lattice.Placed placed : lattice.mentions(i)) {
      found.addAll(byMention.getOrDefault(type(placed.mention()), List.of()));
    }
    return found.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private int[] vocabularyStarts(Lattice lattice, int i) {
    Set<Integer> found = new LinkedHashSet<>(anywhere);
    if (lattice.tokens().get(i).is(Token.Kind.NUMBER)) {
      found.addAll(numbers);
    }
    lattice.word(i).cuts.forEach(cut -> found.addAll(byWord.getOrDefault(cut.stem(), List.of())));
    return found.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /// The name under which a pattern asks for a mention.
  static String type(Mention mention) {
    return Conditions.type(mention);
  }

  /// Indexes what a rule can start with; returns whether the elements can all be absent.
  private boolean index(int rule, List<Pattern.Element> elements) {
    for (Pattern.Element element : elements) {
      boolean mayBeEmpty =
          switch (element) {
            case Pattern.Words words -> {
              words.anyOf().forEach(w -> add(byWord, w.getFirst(), rule));
              yield false;
            }
            case Pattern.InLexicon in -> {
              add(byLexicon, in.lexicon(), rule);
              yield false;
            }
            case Pattern.OfMention of -> {
              add(byMention, of.type(), rule);
              yield false;
            }
            case Pattern.Digits _ -> {
              numbers.add(rule);
              yield false;
            }
            case Pattern.AnyWord _, Pattern.Gap _ -> {
              anywhere.add(rule);
              yield false;
            }
            case Pattern.SentenceStart _ -> true;
            case Pattern.Maybe maybe -> {
              index(rule, maybe.elements());
              yield true;
            }
            case Pattern.AnyOf anyOf -> {
              boolean empty = false;
              for (List<Pattern.Element> branch : anyOf.branches()) {
                empty |= index(rule, branch);
              }
              yield empty;
            }
          };
      if (!mayBeEmpty) {
        return false;
      }
    }
    return true;
  }

  private static void add(Map<String, List<Integer>> index, String key, int rule) {
    List<Integer> rules = index.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }
}
