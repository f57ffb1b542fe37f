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

  /// The language that all of its words are in, where that is another than the page's: such a line runs in its own direction, so that in
  /// an English page «كورفاليا: …» is not read from its end. Empty where it has words of the page.
  public String wholly() {
    String language = "";
    for (Part part : parts) {
      if (part.foreign() ? !language.isEmpty() && !language.equals(part.language()) : words(part)) {
        return "";
      }
      language = part.foreign() ? part.language() : language;
    }
    return language;
  }

  private static boolean words(Part part) {
    return part.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  public String plain() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
