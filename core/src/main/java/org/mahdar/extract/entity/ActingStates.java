package org.mahdar.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.LexiconEntry;
import org.mahdar.rules.Match;

/// Whether a state or its capital stands for who governs it.
///
/// In «أعلنت موسكو» and «موقف موسكو» it does, in «في موسكو» and «سكان موسكو» it does not.
final class ActingStates {
  private final NameWords words;
  private final Set<String> acts = new HashSet<>();
  private final Set<String> duties = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();

  ActingStates(Knowledge knowledge, NameWords words) {
    this.words = words;
    for (LexiconEntry entry : knowledge.lexicon("state_act")) {
      (entry.value().equals("duty") ? duties : acts).add(Folding.fold(entry.spelling()));
    }
    knowledge.lexicon("city").stream()
        .filter(entry -> entry.field("capital").equals("yes"))
        .forEach(entry -> capitals.add(entry.value()));
  }

  boolean acts(Lattice lattice, Match match, NameMention place) {
    boolean state =
        "country".equals(place.placeKind())
            || "city".equals(place.placeKind()) && capitals.contains(place.name());
    Token first = lattice.tokens().get(match.from());
    // A preposition written together with the name makes it a place or an object.
    if (!state || first.start() != place.span().start()) {
      return false;
    }
    Sentence sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(match.from()));
    boolean before = match.from() > sentence.first() && governs(lattice, match.from() - 1);
    return before
        || obliged(lattice, match.from() - 1, sentence)
        || announced(lattice, match, sentence);
  }

  /// A verb, or a noun of what states do, right before the name.
  private boolean governs(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    if (!token.is(Token.Kind.WORD)) {
      return false;
    }
    String folded = token.folded();
    List<Clitics.Cut> cuts = lattice.cuts(i);
    for (int c = 0; c < cuts.size() && lattice.mayHave(i, "state_act"); c++) {
      if (acts.contains(cuts.get(c).stem())) {
        return true;
      }
    }
    return !words.stop(lattice, i) && (words.verb(lattice, i) || imperfect(folded));
  }

  /// «يجب على [الولايات المتحدة]», «كان على»: the one on whom a duty lies.
  private boolean obliged(Lattice lattice, int i, Sentence sentence) {
    return i > sentence.first()
        && lattice.tokens().get(i).folded().equals("\u0639\u0644\u064A")
        && duties.contains(lattice.tokens().get(i - 1).folded());
  }

  /// «تسعى», «وتملك», «ستعلن»: the third person feminine, in which states act.
  private static boolean imperfect(String folded) {
    int at = 0;
    if (folded.length() > 4 && (folded.charAt(0) == '\u0648' || folded.charAt(0) == '\u0641')) {
      at++;
    }
    if (folded.length() > at + 3 && folded.charAt(at) == '\u0633') {
      at++;
    }
    return folded.length() - at > 3 && folded.charAt(at) == '\u062A';
  }

  /// «أن الولايات المتحدة تدين», «روسيا تملك»: behind a particle or at the head of a sentence, before a verb.
  private boolean announced(Lattice lattice, Match match, Sentence sentence) {
    int next = match.to();
    return next < sentence.end()
        && lattice.tokens().get(next).is(Token.Kind.WORD)
        && !words.stop(lattice, next)
        && (match.from() == sentence.first() || particle(lattice, match.from() - 1))
        && (words.verb(lattice, next) || imperfect(lattice.tokens().get(next).folded()));
  }

  private static boolean particle(Lattice lattice, int i) {
    return lattice.hit(i, "complementiser").isPresent()
        || !lattice.tokens().get(i).is(Token.Kind.WORD);
  }
}
