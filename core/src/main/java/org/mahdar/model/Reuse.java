package org.mahdar.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an article takes over from earlier ones, passage by passage.
///
/// A reprint of an agency's «مؤتمر الدوامر يجمع 1.6 مليار» with a paragraph of its own at the end has the sort `updated`, the agency's note for
/// its origin, and passages that are copied, and one that is new.
///
/// @param origin the earliest article that most of this one is taken from; itself where it is no copy as a whole
/// @param sources all articles that it takes over from, the one that gives most first
/// @param passages in order of the text
/// @param stale where a date that was right in the source is wrong here: «اليوم» of a note that is two days old
public record Reuse(
    DocumentId document,
    Sort sort,
    DocumentId origin,
    List<DocumentId> sources,
    List<Passage> passages,
    List<Span> stale) {
  /// How an article as a whole stands to its sources.
  public enum Sort {
    /// word for word
    VERBATIM,
    /// the same story in other words
    REWRITE,
    /// a story taken over and added to
    UPDATED,
    /// several stories glued together
    GLUED,
    /// an article of its own that has another one inside
    CONTAINS;

    @Override
    public String toString() {
      return Fact.kebab(this);
    }
  }

  /// A sentence of the article, with where it was taken from.
  ///
  /// @param source null where it is new
  /// @param from the sentence of the source that it is
  public record Passage(Span span, @Nullable DocumentId source, @Nullable Span from) {}

  public Reuse {
    sources = List.copyOf(sources);
    passages = List.copyOf(passages);
    stale = List.copyOf(stale);
  }

  /// The first sentence that the words at `span` are part of.
  public Optional<Passage> over(Span span) {
    return passages.stream().filter(passage -> passage.span().overlaps(span)).findFirst();
  }

  /// The article that the words at `span` are taken from, this one where they are its own.
  public DocumentId originOf(Span span) {
    for (Passage passage : passages) {
      if (passage.source() != null && passage.span().overlaps(span)) {
        return passage.source();
      }
    }
    return document;
  }
}
