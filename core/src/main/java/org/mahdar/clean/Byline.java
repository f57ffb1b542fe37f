package org.mahdar.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The line of a page that says when it was published, where it stands between the headline and the article and belongs to neither.
///
/// `<h1>قمة</h1><div class="infos"><span>23 يونيو 2032 - 12:15</span></div><div class="text"><p>اجتمع…</p></div>` gives «23 يونيو 2032 -
/// 12:15». A site's banner, which has the day it was fetched on, stands before the headline.
final class Byline {
  private static final int LONGEST = 90;

  /// A year in digits of either kind, which only a full date has.
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d٠-٩])(?:(?:19|20)\\d{2}|(?:١٩|٢٠)[٠-٩]{2})(?![\\d٠-٩])");

  private Byline() {}

  static Optional<String> of(Document dom, @Nullable Element headline, Element article) {
    if (headline == null || within(headline, article)) {
      return Optional.empty();
    }
    boolean behind = false;
    for (Element element : dom.body().getAllElements()) {
      if (element == article) {
        return Optional.empty();
      }
      behind |= element == headline;
      if (behind && !within(element, headline) && !within(article, element)) {
        Optional<String> line = dated(element);
        if (line.isPresent()) {
          return line;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean within(Element element, Element other) {
    return element == other || element.parents().contains(other);
  }

  private static Optional<String> dated(Element element) {
    List<ArticleText.Line> lines = ArticleText.lines(element);
    return lines.stream()
        .map(ArticleText.Line::text)
        .filter(line -> line.length() <= LONGEST && YEAR.matcher(line).find())
        .findFirst();
  }
}
