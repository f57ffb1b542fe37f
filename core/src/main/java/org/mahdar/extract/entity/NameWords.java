package org.mahdar.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;

/// What a word can be inside a name that no lexicon lists.
///
/// In «بلدية مالدور الجديدة» مالدور may be a proper name and «الجديدة» describes; in «بلدية في الشمال» the word في ends everything.
final class NameWords {
  private static final String DEED = "verbal noun";

  private static final String AL = "\u0627\u0644";

  /// Folded endings of the relative adjective, masculine and feminine.
  private static final String NISBA = "\u064A";

  private static final String NISBA_FEMININE = "\u064A\u0647";

  private static final Set<String> PLACES =
      Set.of("country", "city", "city_state", "region", "town", "area");

  private final Set<String> stops = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final Set<String> passing = new HashSet<>();

  NameWords(Knowledge knowledge) {
    for (String lexicon : List.of("name_stop", "function_word")) {
      for (LexiconEntry entry : knowledge.lexicon(lexicon)) {
        // «هيئة تنظيم الأسواق»: a body may be named by what it does, a person is not.
        if (!entry.value().equals(DEED)) {
          stops.add(Folding.fold(entry.spelling()));
        }
      }
    }
    for (LexiconEntry entry : knowledge.lexicon("plain_adjective")) {
      plain.add(Folding.fold(entry.spelling()));
      if (entry.value().equals("passing")) {
        passing.add(Folding.fold(entry.spelling()));
      }
    }
  }

  /// Whether token `i` is a word of the same sentence and line of thought as the one before it.
  boolean follows(Lattice lattice, int i, Sentence sentence) {
    return i < sentence.end()
        && lattice.tokens().get(i).is(Token.Kind.WORD)
        && lattice.tokens().get(i).spaced();
  }

  static boolean definite(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.length() > 3 && folded.startsWith(AL);
  }

  /// A definite word that may stand in a name: no pronoun, no date, no number, no name of a weekday.
  boolean definiteNoun(Lattice lattice, int i) {
    return definite(lattice, i) && !stop(lattice, i) && lattice.mentions(i).isEmpty();
  }

  /// A definite adjective that says which one: «القومية», «الأميركي»; «المالية» alone does not.
  boolean naming(Lattice lattice, int i) {
    return adjective(lattice, i) && !describes(lattice, i);
  }

  /// A definite adjective that may stand in a name.
  boolean adjective(Lattice lattice, int i) {
    if (!definiteNoun(lattice, i) || passes(lattice, i)) {
      return false;
    }
    String folded = lattice.tokens().get(i).folded();
    return folded.endsWith(NISBA)
        || folded.endsWith(NISBA_FEMININE)
        || lattice.hit(i, "nationality").isPresent()
        || lattice.hit(i, "name_adjective").isPresent()
        || describes(lattice, i);
  }

  /// A definite word in -ي, as surnames of origin are: «التيهاني»; adjectives that describe are none.
  boolean surname(Lattice lattice, int i) {
    return definiteNoun(lattice, i)
        && lattice.tokens().get(i).folded().endsWith(NISBA)
        && !describes(lattice, i);
  }

  /// Adjectives that make no name: «صغيرة», «الحالية», «المالية».
  boolean describes(Lattice lattice, int i) {
    return lattice.mayHave(i, "plain_adjective") && plain.contains(stem(lattice, i));
  }

  /// Of these, the ones that belong to no name either: «الحالية», «المذكورة».
  private boolean passes(Lattice lattice, int i) {
    return lattice.mayHave(i, "plain_adjective") && passing.contains(stem(lattice, i));
  }

  private static String stem(Lattice lattice, int i) {
    String folded = lattice.tokens().get(i).folded();
    return folded.startsWith(AL) ? folded.substring(2) : folded;
  }

  /// A word without the article that may be a name by itself: unknown to the lexicons as anything else, and shaped like no adjective.
  boolean proper(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    String folded = token.folded();
    if (!token.is(Token.Kind.WORD)
        || folded.length() < 3
        || definite(lattice, i)
        || stop(lattice, i)
        || describes(lattice, i)
        || !lattice.mentions(i).isEmpty()) {
      return false;
    }
    boolean adjective = folded.length() > 4 && folded.endsWith(NISBA_FEMININE);
    return !adjective && !known(lattice, i);
  }

  /// Whether a verb stands here: a cue, or a word with the shape of one that no lexicon knows as a name.
  boolean verb(Lattice lattice, int i) {
    return lattice.hit(i, "cue").filter(hit -> (hit.cut() & Clitics.PREPOSITION) == 0).isPresent()
        || VerbShape.of(lattice.tokens().get(i).folded()) != VerbShape.NONE;
  }

  boolean stop(Lattice lattice, int i) {
    // A bit of the lexicons denies it of most words, and their letters need not be looked at.
    if (!lattice.mayHave(i, "name_stop") && !lattice.mayHave(i, "function_word")) {
      return false;
    }
    String folded = lattice.tokens().get(i).folded();
    if (stops.contains(folded)) {
      return true;
    }
    return folded.length() > 3
        && (folded.charAt(0) == '\u0648' || folded.charAt(0) == '\u0641')
        && stops.contains(folded.substring(1));
  }

  /// The longest known place that starts at the token without a preposition, -1 where none does.
  static int place(Lattice lattice, int i) {
    List<Hit> hits = lattice.hits(i);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (hit.cut() == 0 && PLACES.contains(hit.entry().lexicon())) {
        return hit.to();
      }
    }
    return -1;
  }

  static boolean given(Lattice lattice, int i) {
    return lattice.hit(i, "given_name").filter(hit -> hit.cut() == 0).isPresent();
  }

  /// Words that the lexicons know as something that no name is made of.
  private static boolean known(Lattice lattice, int i) {
    List<Hit> hits = lattice.hits(i);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      boolean whole = (hit.cut() & ~(Clitics.WAW | Clitics.FEH)) == 0;
      if (whole && closes(hit.entry().lexicon())) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(String lexicon) {
    return switch (lexicon) {
      case "role",
          "role_modifier",
          "role_prefix",
          "nationality",
          "cue",
          "unit",
          "weekday",
          "month",
          "complementiser",
          "number",
          "qualifier",
          "time_unit",
          "tense",
          "meeting_noun",
          "meeting_verb",
          "event_noun",
          "event_verb",
          "honorific",
          "name_head" ->
          true;
      default -> false;
    };
  }
}
