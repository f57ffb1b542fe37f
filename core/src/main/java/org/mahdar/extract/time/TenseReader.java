package org.mahdar.extract.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Tells from the words around a time expression whether it lies behind or before the one who writes.
///
/// In «سيعقد الاجتماع يوم الثلاثاء» the nearest verb before the day is «سيعقد»: it lies ahead. In «أعلنت الشركة عن انقطاع
/// التيار يوم الأحد» what was announced («عن» stands between) is not past, so the verb decides nothing. The lexicon
/// `tense` knows words, [VerbShape] guesses the rest.
final class TenseReader {
  private static final String LEXICON = "tense";

  /// How far a verb may govern; bounds the work on a line without an end.
  private static final int BEFORE = 40;

  private static final int BEHIND = 8;

  private final Lattice lattice;

  /// What each word says, as far as it was asked: neighbouring dates ask for the same words.
  private final @Nullable String[] cues;

  TenseReader(Lattice lattice) {
    this.lattice = lattice;
    this.cues = new @Nullable String[lattice.tokens().size()];
  }

  Tense tense(int from, int to, Sentence sentence) {
    Tense before = before(from, Math.max(sentence.first(), from - BEFORE));
    return before != Tense.OPEN ? before : behind(to, Math.min(sentence.end(), to + BEHIND));
  }

  /// «اتفقوا على عقد جولة في 15 أبريل» tells of a day to come, «اتفقوا في 15 أبريل» of one that was.
  private Tense before(int from, int first) {
    if (from > first && cue(from - 1).equals("until")) {
      return Tense.UNTIL;
    }
    boolean clause = false;
    boolean held = false;
    for (int i = from - 1; i >= first; i--) {
      if (cue(i).equals("agree")) {
        return held ? Tense.FUTURE : Tense.PAST;
      }
      Tense told = told(i, first, clause);
      if (told != null) {
        return told;
      }
      clause |=
          switch (cue(i)) {
            case "that", "on", "until" -> true;
            default -> false;
          };
      held |= cue(i).startsWith("hold");
    }
    return Tense.OPEN;
  }

  /// What one word before the expression tells of it, null where the words before that one decide: «أعلنت … أن … [يوم الأحد]».
  ///
  /// @param clause whether a clause of its own opens between the two, so that what is reported need not be past
  private @Nullable Tense told(int token, int first, boolean clause) {
    return switch (cue(token)) {
      case "past" -> Tense.PAST;
      case "either", "hold" -> opens(token, first) ? Tense.PAST : null;
      case "present" ->
          token > first && cue(token - 1).equals("not_yet") ? Tense.PAST : Tense.FUTURE;
      case "future", "plan" -> Tense.FUTURE;
      case "report" -> clause ? null : Tense.PAST;
      case "after" -> Tense.OPEN;
      default -> null;
    };
  }

  /// Whether a word that is a verb or a noun («عقد», «نشر») stands where a clause begins, and so is the verb.
  private boolean opens(int token, int first) {
    if (token == first || lattice.tokens().get(token - 1).is(Token.Kind.MARK)) {
      return true;
    }
    boolean joined =
        lattice.hit(token, LEXICON).filter(hit -> hit.has(Clitics.WAW | Clitics.FEH)).isPresent();
    return joined
        || switch (cue(token - 1)) {
          case "opener", "that", "past", "not_yet" -> true;
          default -> false;
        };
  }

  private Tense behind(int to, int end) {
    for (int i = to; i < end; i++) {
      switch (cue(i)) {
        case "past", "report", "either", "hold", "agree" -> {
          return Tense.PAST;
        }
        case "future", "present", "hour" -> {
          return Tense.FUTURE;
        }
        case "that", "on" -> {
          return Tense.OPEN;
        }
        default -> {}
      }
    }
    return Tense.OPEN;
  }

  /// What the word says: a value of the lexicon, or as much as its shape tells.
  private String cue(int token) {
    String known = cues[token];
    if (known == null) {
      known = read(token);
      cues[token] = known;
    }
    return known;
  }

  private String read(int token) {
    Token word = lattice.tokens().get(token);
    if (!word.is(Token.Kind.WORD)) {
      return "none";
    }
    @Nullable Hit hit = known(token).orElse(null);
    if (hit != null) {
      // «بعقد» is no verb.
      String value = hit.has(Clitics.PREPOSITION) ? "holding" : hit.value();
      return hit.has(Clitics.SEEN) ? "future" : value;
    }
    // «ما أعلنته» is a verb with its object, «وزارته» a noun with its owner: the word before tells.
    if (token > 0
        && opener(token - 1)
        && VerbShape.of(VerbShape.withoutObject(word.folded())) == VerbShape.PERFECT) {
      return "past";
    }
    return switch (VerbShape.of(word.folded())) {
      case PERFECT -> "past";
      case IMPERFECT -> "present";
      case NONE -> future(token) ? "future" : "none";
    };
  }

  private boolean opener(int token) {
    return known(token).filter(hit -> hit.value().equals("opener")).isPresent();
  }

  private Optional<Hit> known(int token) {
    return lattice
        .hit(token, LEXICON)
        .filter(hit ->
            (!hit.has(Clitics.PREPOSITION) || hit.value().startsWith("hold"))
                && (!hit.has(Clitics.ARTICLE) || !hit.value().equals("past")));
  }

  /// The future «س» before an imperfect: «سيتم», «ستدور».
  private boolean future(int token) {
    for (Clitics.Cut cut : lattice.cuts(token)) {
      if ((cut.cut() & Clitics.SEEN) != 0
          && cut.stem().length() > 2
          && (cut.cut() & Clitics.ARTICLE) == 0) {
        return VerbShape.future(cut.stem());
      }
    }
    return false;
  }
}
