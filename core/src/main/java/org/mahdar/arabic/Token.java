package org.mahdar.arabic;

import org.mahdar.model.Span;

/// A word, a number or a punctuation mark of a text.
///
/// @param start first UTF-16 unit in the text
/// @param end behind the last unit
/// @param folded the spelling-blind form, see [Folding]; for numbers the digits as written, folded to 0-9
/// @param spaced whether white space (or the start of the text) stands before it
public record Token(int index, int start, int end, Kind kind, String folded, boolean spaced) {
  public enum Kind {
    /// Arabic letters, also with a digit or two inside («د1عش»).
    WORD,
    /// Digits with their decimal and grouping marks, also the agencies' inverted «5ر1».
    NUMBER,
    /// Letters of other scripts.
    FOREIGN,
    /// Any other visible character, one each.
    MARK
  }

  public Span span() {
    return new Span(start, end);
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /// Whether it is the mark `c`.
  public boolean mark(char c) {
    return kind == Kind.MARK && folded.charAt(0) == c;
  }
}
