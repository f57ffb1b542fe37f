package org.mahdar.extract.statement;

import org.jspecify.annotations.Nullable;

/// The words that name a speaker, as they stand in one place.
///
/// «وزير الخارجية الأميركي مايك بومبيو» is a person with name and role; «المسؤول» is anonymous and points back.
///
/// @param name null where the words give only a role
/// @param head what the lexicon says of its first word («official», «press» …), empty where it says nothing
/// @param definite whether it may point back to a speaker named before
record Phrase(
    int from,
    int to,
    Kind kind,
    @Nullable String name,
    @Nullable String role,
    @Nullable String country,
    String head,
    boolean definite) {
  enum Kind {
    PERSON,
    ROLE,
    ANONYMOUS,
    DOCUMENT,
    BODY,
    GOVERNMENT,
    OUTLET,
    UNKNOWN
  }

  Phrase upTo(int end) {
    return new Phrase(from, end, kind, name, role, country, head, definite);
  }

  Phrase named(@Nullable String newName, @Nullable String newRole, int end) {
    return new Phrase(from, end, Kind.PERSON, newName, newRole, country, head, definite);
  }
}
