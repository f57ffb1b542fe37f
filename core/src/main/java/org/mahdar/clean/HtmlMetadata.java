package org.mahdar.clean;

import java.time.LocalDate;
import java.util.ArrayList;
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
          "meta[name=article:published_time]",
          "meta[property=og:published_time]",
          "meta[property=og:article:published_time]",
          "meta[itemprop=datePublished]",
          "[itemprop=datePublished][content]",
          "meta[name=publish-date]",
          "meta[name=publish_date]",
          "meta[name=publishdate]",
          "meta[name=pubdate]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=sailthru.date]",
          "meta[name=parsely-pub-date]",
          "meta[name=date]");

  /// Characters; what is shorter may be a section of the site, which its title repeats too.
  private static final int SHORTEST_HEADLINE = 20;

  private final Document dom;

  HtmlMetadata(Document dom) {
    this.dom = dom;
  }

  /// The heading that the page's title repeats: on some pages `h1` is the site's name and the headline an `h2`.
  @Nullable Element headline() {
    Element marked = dom.selectFirst("[itemprop=headline]");
    if (marked != null) {
      return marked;
    }
    String open = content("meta[property=og:title]");
    for (Element heading : dom.select("h1, h2, h3")) {
      String text = heading.text().strip();
      if (text.length() >= SHORTEST_HEADLINE
          && (dom.title().contains(text) || open != null && open.contains(text))) {
        return heading;
      }
    }
    return dom.selectFirst("article h1, h1");
  }

  @Nullable String title() {
    Element headline = headline();
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
            "[itemprop=datePublished][datetime], time[pubdate], article time[datetime], header"
                + " time[datetime]");
    return time != null ? Dates.iso(time.attr("datetime")) : onlyTime();
  }

  /// The one day that the page's times have; where they have several, most belong to other articles.
  private @Nullable LocalDate onlyTime() {
    List<LocalDate> days = new ArrayList<>();
    for (Element time : dom.select("time[datetime]")) {
      LocalDate day = Dates.iso(time.attr("datetime"));
      if (day != null && !days.contains(day)) {
        days.add(day);
      }
    }
    return days.size() == 1 ? days.getFirst() : null;
  }

  private @Nullable String content(String query) {
    Element meta = dom.selectFirst(query);
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }
}
