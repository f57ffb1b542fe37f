package org.mahdar.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Entry;

/// The way of a line through the press: the agency or channel that its first articles name, those articles, and below each whoever took it over.
///
/// «(نورمانت)» under two articles of which one is copied by a third is the channel نورمانت with two articles below it, one of which has the third.
///
/// @param summary the same in a sentence
public record Chain(List<Node> roots, String summary) {
  /// A station.
  ///
  /// @param how what it did with what came to it, empty for a first article
  /// @param href the article, null for a channel that an article only names
  public record Node(
      Line name, Line affiliation, String day, String how, @Nullable String href, List<Node> next) {
    public boolean channel() {
      return href == null;
    }
  }

  static Chain of(Entry entry, Holdings holdings, Voice voice) {
    return new ChainDrawing(entry, holdings, voice).chain();
  }

  /// Whether there is more to see than one article that names nobody.
  public boolean isWorthDrawing() {
    return roots.size() > 1 || roots.stream().anyMatch(root -> !root.next().isEmpty());
  }
}
