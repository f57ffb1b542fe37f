package org.mahdar.clean;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;

/// Reduces a web page to its title and article: one line per block.
///
/// `<h1>قمة</h1><p>اجتمع…</p><aside>…</aside>` becomes «قمة», a line break, «اجتمع…».
final class HtmlPage {
  private static final String NOT_ARTICLE =
      "script,style,noscript,template,iframe,nav,footer,aside,form,button,svg,video,audio,select,[hidden],[aria-hidden=true],[role=navigation],[role=complementary]";
  private static final Pattern RESIDUE =
      Pattern.compile(
          "(^|[\\s_-])(related|share|sharing|social|comments?|comment-form|respond|breadcrumbs?|tags?|newsletter|subscribe|donat\\w*|support-us|widget|sidebar|promo|advert\\w*|ads?|banner|most-read|mostread|trending|read-more|also|teasers?|recommend\\w*|cookie\\w*|menu|navbar|pagination|author-box|views?|counter|toolbar|font-size|print|ticker|more-news|latest)([\\s_-]|$)",
          Pattern.CASE_INSENSITIVE);

  Page read(Capture capture) throws RejectedException {
    Document dom = parse(capture);
    HtmlMetadata metadata = new HtmlMetadata(dom);
    String title = metadata.title();
    dom.select(NOT_ARTICLE).remove();
    residue(dom);
    Element article =
        article(dom)
            .orElseThrow(() ->
                new RejectedException(
                    Outcome.Reason.NO_ARTICLE,
                    "no paragraph of text in the page; is it cut off or drawn by a script?"));
    return page(article, title, metadata, Byline.of(dom, metadata.headline(), article));
  }

  private static Document parse(Capture capture) throws RejectedException {
    try {
      String url = capture.source().url() == null ? "" : capture.source().url();
      // A page out of JSON is decoded already, whatever its head says.
      String charset = capture.source().mediaType().endsWith("charset=utf-8") ? "UTF-8" : null;
      Document dom = Jsoup.parse(new ByteArrayInputStream(capture.bytes()), charset, url);
      if (dom.text().indexOf('\uFFFD') < 0) {
        return dom;
      }
      // A wrong or missing charset: the bytes know better than the page's head.
      return Jsoup.parse(Decoding.text(capture.bytes()), url);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  private static void residue(Document dom) {
    List<Element> gone = new ArrayList<>();
    for (Element element : dom.body().getAllElements()) {
      String name = element.className() + " " + element.id();
      boolean wholePage =
          element.tagName().equals("body")
              || element.tagName().equals("main")
              || element.tagName().equals("article");
      if (!name.isBlank() && !wholePage && RESIDUE.matcher(name).find()) {
        gone.add(element);
      }
    }
    gone.forEach(Element::remove);
  }

  /// What the page itself calls its article, else the element whose own paragraphs hold the most text.
  private static Optional<Element> article(Document dom) {
    for (String named : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
      Element best = null;
      for (Element element : dom.select(named)) {
        if (best == null || textLength(element) > textLength(best)) {
          best = element;
        }
      }
      if (best != null && textLength(best) > 200) {
        return Optional.of(best);
      }
    }
    return ArticleText.densest(dom.body())
        .or(() -> dom.body().text().isBlank() ? Optional.empty() : Optional.of(dom.body()));
  }

  private static int textLength(Element element) {
    return ArticleText.lines(element).stream().mapToInt(line -> line.text().length()).sum();
  }

  private static Page page(
      Element article, @Nullable String title, HtmlMetadata metadata, Optional<String> byline) {
    StringBuilder text = new StringBuilder();
    List<Section> known = new ArrayList<>();
    if (title != null) {
      text.append(title);
      known.add(new Section(SectionKind.TITLE, new Span(0, title.length()), "headline"));
    }
    byline.ifPresent(line -> {
      text.append(text.isEmpty() ? "" : "\n");
      Span span = new Span(text.length(), text.length() + line.length());
      text.append(line);
      known.add(new Section(SectionKind.DATELINE, span, "byline"));
    });
    for (ArticleText.Line line : ArticleText.lines(article)) {
      if (title != null && line.text().equals(title)) {
        continue;
      }
      text.append(text.isEmpty() ? "" : "\n");
      int start = text.length();
      text.append(line.text());
      if (line.caption()) {
        known.add(new Section(SectionKind.CAPTION, new Span(start, text.length()), "caption"));
      }
    }
    return new Page(
        text.toString(), title, metadata.outlet(), metadata.published(), metadata.address(), known);
  }
}
