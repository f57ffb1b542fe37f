package org.mahdar.app.web;

import java.util.List;

/// A run of an article's characters with one look.
///
/// @param anchors facts whose evidence begins here
/// @param tint the kind of the narrowest fact that covers it, empty where none does
/// @param sought whether it belongs to the fact the reader came for
/// @param dim whether it is a remain of the page
public record Segment(
    String text, List<Integer> anchors, String tint, boolean sought, boolean dim) {
  public boolean marked() {
    return !tint.isEmpty();
  }
}
