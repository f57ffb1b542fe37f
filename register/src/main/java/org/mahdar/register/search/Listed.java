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
/// @param words everything that a word can be found in, folded
public record Listed(
    Entry entry,
    @Nullable When when,
    List<Document> documents,
    Set<String> countries,
    Set<String> outlets,
    String words) {
  public Listed {
    documents = List.copyOf(documents);
  }

  public Optional<When> date() {
    return Optional.ofNullable(when);
  }
}
