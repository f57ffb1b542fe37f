package org.mahdar.extract.undertaking;

import org.jspecify.annotations.Nullable;

/// Somebody who can undertake something, on the tokens `[from, to)`.
///
/// «الدول الأعضاء في التحالف» is one party, agreement feminine; «بلاده» is the speaker's own.
///
/// @param country ISO 3166-1 alpha-2 where it is a state or of a state
/// @param bound whether a preposition is written together with its first word, so that it can be no subject
record Party(
    int from,
    int to,
    String name,
    Kind kind,
    Agreement agreement,
    @Nullable String country,
    boolean bound) {
  enum Kind {
    PERSON,
    BODY,
    OWN
  }

  enum Agreement {
    MASCULINE,
    FEMININE,
    PEOPLE,
    /// «المجتمع الدولي» is masculine, but urged far more often than it urges.
    ADDRESSEE,
    OPEN
  }
}
