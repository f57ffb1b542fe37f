package org.mahdar.model;

/// What a stretch of an article's text is.
public enum SectionKind {
  TITLE,
  LEAD,
  BODY,
  CAPTION,
  DATELINE,
  SOURCE,
  BOILERPLATE;

  /// Whether facts may be read from such a section.
  public boolean readable() {
    return this == TITLE || this == LEAD || this == BODY;
  }
}
