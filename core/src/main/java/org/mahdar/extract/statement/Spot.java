package org.mahdar.extract.statement;

/// A cue in its surroundings: who has spoken before it, and how far its sentence reaches.
///
/// @param nested whether the cue stands in what somebody says; then nobody's words are carried over
/// @param limit no token of the statement lies at or behind it
record Spot(Article article, Cue cue, Discourse discourse, boolean nested, int limit) {
  static Spot of(Article article, Cue cue, Discourse discourse, boolean nested) {
    return new Spot(article, cue, discourse, nested, article.reach(cue.at()));
  }

  boolean takes(CueWord.Takes complement) {
    return cue.word().takes(complement);
  }
}
