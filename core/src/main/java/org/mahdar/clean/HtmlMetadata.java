package org.mahdar.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself in its head: title, outlet, publication date.
///
/// `<meta property="article:published_time" content="2031-03-04T10:00:00Z">` gives 2031-03-04. Dates of modification and of
/// the crawl are never taken.
final class HtmlMetadata {
  private static final Pattern JSON_LD_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]+)\"");
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=publish-date]",
          "meta[name=pubdate]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=parsely-pub-date]",
          "meta[name=date]");

  private final Document dom;

  HtmlMetadata(Document dom) {
    this.dom = dom;
  }

  @Nullable String title() {
    Element headline = dom.selectFirst("[itemprop=headline], article h1, h1");
    if (headline != null && !headline.text().isBlank()) {
      return headline.text().strip();
    }
    String open = content("meta[property=og:title]");
    if (open != null) {
      return open;
    }
    return dom.title().isBlank() ? null : dom.title().strip();
  }

  @Nullable String outlet() {
    return content("meta[property=og:site_name]");
  }

  /// The page's canonical address.
  @Nullable String address() {
    Element canonical = dom.selectFirst("link[rel=canonical][href]");
    return canonical != null ? canonical.attr("href") : content("meta[property=og:url]");
  }

  @Nullable LocalDate published() {
    for (String query : DATES) {
      LocalDate day = Dates.iso(content(query));
      if (day != null) {
        return day;
      }
    }
    for (Element script : dom.select("script[type=application/ld+json]")) {
      Matcher matcher = JSON_LD_DATE.matcher(script.data());
      LocalDate day = matcher.find() ? Dates.iso(matcher.group(1)) : null;
      if (day != null) {
        return day;
      }
    }
    Element time =
        dom.selectFirst(
            "time[itemprop=datePublished], time[pubdate], article time[datetime], header"
                + " time[datetime]");
    return time == null ? null : Dates.iso(time.attr("datetime"));
  }

  private @Nullable String content(String query) {
    Element meta = dom.selectFirst(query);
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }
}
