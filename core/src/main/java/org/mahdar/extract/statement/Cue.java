package org.mahdar.extract.statement;

import java.util.Locale;
import org.mahdar.rules.Match;
import org.mahdar.rules.Rule;

/// A place where something begins to be reported: a rule's match with the word of saying in it.
///
/// In «لم يكشف الوزير عن» the match covers «لم يكشف» and the word is «يكشف», negated.
///
/// @param from first token of the match
/// @param at first token of the word itself
/// @param to the token behind the word
record Cue(Match match, Frame frame, CueWord word, int from, int at, int to) {
  /// How the rest of the statement is to be read, as the rule's `frame` says.
  enum Frame {
    /// A word of saying with a complement.
    REPORT,
    /// A source without a verb of its own.
    SOURCE,
    /// What a statement is set against.
    CONTRAST,
    /// A clause on what was just said: «وهو ما رحب به».
    RELATIVE,
    /// A name and a colon.
    COLON,
    /// A surname and a colon.
    SURNAME;

    static Frame of(Rule rule) {
      return valueOf(rule.set().getOrDefault("frame", "").toUpperCase(Locale.ROOT));
    }
  }

  boolean negated() {
    return match.attribute("negated").equals("yes");
  }
}
