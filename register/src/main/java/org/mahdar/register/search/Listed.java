package org.mahdar.register.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Entry;

/// An entry with what it can be found by.
///
/// @param documents the articles behind it, each once
/// @param people the officials it names, each under one spelling
/// @param processes ids of the processes it belongs to
public record Listed(
    Entry entry,
    @Nullable When when,
    List<Document> documents,
    Set<String> countries,
    Set<String> outlets,
    Set<String> people,
    Set<String> processes) {
  public Listed {
    documents = List.copyOf(documents);
  }

  public Optional<When> date() {
    return Optional.ofNullable(when);
  }

  /// Its values under a facet.
  Set<String> values(Facet facet) {
    return switch (facet) {
      case KIND -> Set.of(entry.lead().kind());
      case COUNTRY -> countries;
      case PERSON -> people;
      case OUTLET -> outlets;
      case PROCESS -> processes;
    };
  }
}
