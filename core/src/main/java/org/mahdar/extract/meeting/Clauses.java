package org.mahdar.extract.meeting;

import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// What parts one statement of a sentence from the next, so that nobody's day becomes the day of a meeting.
///
/// In «أعلن الوزير أمس أن الاجتماع سيعقد في كاستورا» the word «أن» parts «أمس» from the meeting.
final class Clauses {
  private Clauses() {}

  /// Whether a word between the tokens `from` and `to`, both left out, begins another statement.
  static boolean apart(Lattice lattice, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Lattice.Placed time = time(lattice, i);
      if (time != null) {
        i = Math.min(time.to(), to) - 1;
      } else if (turns(lattice, i, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(Lattice lattice, int i, int to) {
    Token token = lattice.tokens().get(i);
    if (token.is(Token.Kind.MARK)) {
      return token.mark(':') || token.mark('\u061B');
    }
    if (lattice.hit(i, "complementiser").filter(hit -> !hit.has(Clitics.KAF)).isPresent()) {
      return true;
    }
    Hit aside = lattice.hit(i, "meeting_aside").orElse(null);
    if (aside != null && !dated(lattice, aside.to(), to)) {
      return true;
    }
    Hit clause = lattice.hit(i, "meeting_clause").orElse(null);
    if (clause != null) {
      return !aboutTheMeeting(lattice, clause.to(), to);
    }
    return verb(lattice, i) && !ofMeetings(lattice, i);
  }

  /// Whether the token is a finite verb that says nothing of meetings.
  static boolean other(Lattice lattice, int i) {
    return verb(lattice, i)
        && !ofMeetings(lattice, i)
        && lattice.hit(i, "tense").filter(hit -> hit.value().equals("past")).isPresent();
  }

  /// «خلال شهر مارس», «خلال الفترة من 12 إلى 14»: the word only leads to the time itself.
  private static boolean dated(Lattice lattice, int from, int to) {
    for (int i = from; i <= Math.min(from + 2, to); i++) {
      if (i < lattice.tokens().size() && time(lattice, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// «الذي عقد في 12 يوليو»: the relative clause is about the meeting itself.
  private static boolean aboutTheMeeting(Lattice lattice, int from, int to) {
    for (int i = from; i < Math.min(from + 4, Math.min(to + 1, lattice.tokens().size())); i++) {
      if (ofMeetings(lattice, i) || lattice.hit(i, "meeting_where").isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofMeetings(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_verb").isPresent()
        || lattice.hit(i, "meeting_people").isPresent()
        || lattice.hit(i, "meeting_lasts").isPresent()
        || lattice.hit(i, "meeting_governor").isPresent()
        || lattice.hit(i, "meeting_light").isPresent();
  }

  /// Whether the token is a finite verb, as far as the lexicon `tense` or its shape tells.
  static boolean verb(Lattice lattice, int i) {
    Token token = lattice.tokens().get(i);
    if (!token.is(Token.Kind.WORD) || token.folded().length() < 3) {
      return false;
    }
    Hit known = lattice.hit(i, "tense").orElse(null);
    if (known != null) {
      boolean bare = !known.has(Clitics.PREPOSITION | Clitics.ARTICLE);
      return bare
          && switch (known.value()) {
            case "past", "present", "report" -> known.to() == i + 1;
            default -> false;
          };
    }
    return lattice.mentions(i).isEmpty()
        && lattice.hits(i).isEmpty()
        && VerbShape.of(token.folded()) != VerbShape.NONE;
  }

  /// The date or time of day that starts at the token, or null.
  static Lattice.@org.jspecify.annotations.Nullable Placed time(Lattice lattice, int i) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof TimeMention) {
        return placed;
      }
    }
    return null;
  }
}
