package org.mahdar.extract.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mahdar.arabic.Folding;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.LexiconEntry;
import org.mahdar.rules.Match;
import org.mahdar.rules.Rule;
import org.mahdar.rules.RuleSet;

/// Finds the cues of an article, in order, with those of the background left out.
///
/// «يذكر أن المؤتمر عقد في الرياض» says nothing in anybody's name and yields none.
final class Cues {
  private static final char ALEF = '\u0627';
  private static final char YEH = '\u064A';
  private static final char HAMZA = '\u0621';
  private static final char MADDA = '\u0622';

  private final RuleSet rules;
  private final Map<Rule, Cue.Frame> frames = new IdentityHashMap<>();
  private final Map<LexiconEntry, CueWord> words;
  private final Set<String> perfects = new HashSet<>();

  Cues(Knowledge knowledge) {
    this.rules = knowledge.rules("statement");
    for (Rule rule : rules.rules()) {
      frames.put(rule, Cue.Frame.of(rule));
    }
    this.words = CueWord.all(knowledge);
    for (CueWord word : words.values()) {
      if (word.form() == CueWord.Form.PERFECT) {
        perfects.add(Folding.fold(word.spelling()));
      }
    }
  }

  List<Cue> of(Article article) {
    List<Cue> cues = new ArrayList<>();
    for (Match match : rules.longest(article.lattice())) {
      if (article.document().readable(article.span(match.from(), match.to()))) {
        cue(article, match).ifPresent(cues::add);
      }
    }
    return cues;
  }

  /// The finite cue that begins at the token, for those who must stop before one.
  Optional<CueWord> finite(Article article, int i) {
    List<Hit> hits = article.lattice().hits(i, "cue");
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      if (Article.free(hit)) {
        CueWord word = words.get(hit.entry());
        if (word != null && word.finite() && !word.object() && !passive(article, i, word)) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  Optional<CueWord> word(Article article, int i) {
    Hit hit = article.hit(i, "cue").orElse(null);
    return hit == null ? Optional.empty() : Optional.ofNullable(words.get(hit.entry()));
  }

  private Optional<Cue> cue(Article article, Match match) {
    Match.Slot slot = match.slot("cue").orElse(null);
    if (slot == null || background(article, match.from())) {
      return Optional.empty();
    }
    Hit hit = slot.hit();
    if (hit != null) {
      return known(article, match, slot.from(), hit);
    }
    CueWord said = CueWord.said(article.surface(slot.from(), slot.to()));
    return Optional.of(new Cue(match, frame(match), said, match.from(), slot.from(), match.to()));
  }

  /// The cue whose word the lexicon knows, unless it tells here of something else than speech.
  private Optional<Cue> known(Article article, Match match, int at, Hit hit) {
    CueWord word = words.get(hit.entry());
    if (word == null || !Article.free(hit)) {
      return Optional.empty();
    }
    if (passive(article, at, word) || firstPerson(article, at, word)) {
      return Optional.empty();
    }
    // «طلب عدم نشر اسمه» tells of the speaker, not of what he said.
    if (article.word(at, "aside").filter(aside -> aside.to() - aside.from() > 1).isPresent()) {
      return Optional.empty();
    }
    int to = match.slot("subject").map(Match.Slot::from).orElse(match.to());
    return planned(article, at, word)
        ? Optional.empty()
        : Optional.of(new Cue(match, frame(match), word, match.from(), at, to));
  }

  /// «من المقرر أن [يعلن]»: what is yet to be said.
  private static boolean planned(Article article, int at, CueWord word) {
    return word.form() == CueWord.Form.IMPERFECT
        && at > 0
        && article.is(at - 1, "hypothetical")
        && !article.next(at);
  }

  private Cue.Frame frame(Match match) {
    return Objects.requireNonNull(frames.get(match.rule()));
  }

  /// «آمل»: the speaker himself, where «أمل» is written of somebody else.
  private static boolean firstPerson(Article article, int at, CueWord word) {
    return article.tokens().text().charAt(article.token(at).start()) == MADDA
        && word.spelling().charAt(0) != MADDA;
  }

  /// «طُلب», «ويُكشف»; but «يُعلن» and «يُشير» belong to «أعلن» and «أشار», whose imperfect has that vowel too.
  private boolean passive(Article article, int at, CueWord word) {
    if (!article.passive(at) || word.form() != CueWord.Form.IMPERFECT) {
      return article.passive(at);
    }
    String stem = Folding.fold(word.spelling()).substring(1);
    boolean fourth = perfects.contains(ALEF + stem);
    boolean weak = stem.length() != 3 || stem.charAt(1) == YEH || stem.charAt(0) == HAMZA;
    return !fourth && !weak && stem.charAt(1) != stem.charAt(2);
  }

  /// A background marker may begin some tokens before the word it contains («من الجدير بالذكر»).
  private static boolean background(Article article, int at) {
    int first = article.sentence(at).first();
    for (int i = at; i >= Math.max(first, at - 3); i--) {
      Optional<Hit> marker = article.word(i, "background");
      if (marker.isPresent() && marker.get().to() > at) {
        return true;
      }
    }
    return false;
  }
}
