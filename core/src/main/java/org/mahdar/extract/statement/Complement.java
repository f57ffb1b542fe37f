package org.mahdar.extract.statement;

/// What joins a cue to its content.
///
/// In «قال الوزير إن اللقاء انتهى» it is «إن» at token 2, and the content begins at token 3.
///
/// @param at its first token
/// @param from first token of the content
record Complement(Kind kind, int at, int from) {
  enum Kind {
    THAT,
    PREPOSITION,
    NOUN,
    COLON,
    QUOTE
  }
}
