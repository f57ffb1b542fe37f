package org.mahdar.app.web;

import java.util.List;
import java.util.stream.Collectors;

/// One line of a page whose parts may be in another language than the page, so that each can say so.
///
/// In English, «held in Washington» around an Arabic name has three parts, the middle one `ar`.
public record Line(List<Part> parts) {
  /// @param language empty where it is the page's own
  public record Part(String text, String language) {
    public boolean foreign() {
      return !language.isEmpty();
    }
  }

  public Line {
    parts = List.copyOf(parts);
  }

  /// Words of the page itself.
  static Line own(String text) {
    return new Line(List.of(new Part(text, "")));
  }

  /// The words of an article or a name from one, which are Arabic whatever the page is.
  static Line arabic(String text, Language page) {
    return new Line(List.of(new Part(text, page == Language.AR ? "" : "ar")));
  }

  public String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
