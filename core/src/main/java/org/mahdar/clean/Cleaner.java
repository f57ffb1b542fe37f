package org.mahdar.clean;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Outcome;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;

/// Turns a capture into a document, or says why it is none.
///
/// A text dump keeps its text unchanged and gets sections: «52» alone on a line is boilerplate (`view-counter`). A web page is
/// reduced to its title and article.
public final class Cleaner {
  /// Share of Arabic among all letters below which a page is not read; roundups quote Latin names, so it is low.
  private static final double LEAST_ARABIC = 0.4;

  private final Sections sections = new Sections(Phrases.load());
  private final HtmlPage pages = new HtmlPage();

  /// @throws RejectedException with the reason to be counted
  public Document clean(Capture capture) throws RejectedException {
    if (capture.bytes().length == 0) {
      throw new RejectedException(
          Outcome.Reason.EMPTY, "the file is empty; is the download complete?");
    }
    boolean html = capture.source().mediaType().startsWith("text/html");
    Page page =
        html
            ? pages.read(capture)
            : new Page(Decoding.text(capture.bytes()), null, null, null, null, List.of());
    demandArabic(page.text());
    List<Section> cut = sections.of(page, capture.title());
    demandArticle(cut);
    return new Document(
        capture.id(),
        capture.source(),
        created(capture, page),
        page.text(),
        "ar",
        capture.title() != null
            ? capture.title()
            : page.title() != null ? page.title() : title(page.text(), cut),
        capture.outlet() != null ? capture.outlet() : page.outlet(),
        null,
        null,
        null,
        cut);
  }

  private static void demandArabic(String text) throws RejectedException {
    int arabic = 0;
    int letters = 0;
    // With so many Arabic letters the share cannot become too small, whatever follows.
    int enough = (int) Math.ceil(LEAST_ARABIC * text.length());
    for (int i = 0; i < text.length() && arabic < Math.max(1, enough); i++) {
      char c = text.charAt(i);
      if (common(c)) {
        arabic++;
        letters++;
      } else if (c > ' ' && Character.isLetter(c)) {
        letters++;
        arabic += arabic(c) ? 1 : 0;
      }
    }
    if (letters == 0) {
      throw new RejectedException(
          Outcome.Reason.EMPTY, "there is no letter in it; nothing to read");
    }
    if (arabic < LEAST_ARABIC * letters) {
      long share = Math.round(100.0 * arabic / letters);
      throw new RejectedException(
          Outcome.Reason.NOT_ARABIC,
          "only " + share + " % of its letters are Arabic; Mahdar reads Arabic articles");
    }
  }

  /// The letters from hamza to yeh but for the tatweel between them, which every page is made of, are known without asking.
  private static boolean common(char c) {
    return c >= '\u0621' && c <= '\u064A' && c != '\u0640';
  }

  private static boolean arabic(char c) {
    return c > '\u007F' && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static void demandArticle(List<Section> sections) throws RejectedException {
    for (Section section : sections) {
      if (section.kind().readable()) {
        return;
      }
    }
    throw new RejectedException(
        Outcome.Reason.NO_ARTICLE, "only menus, captions and other residue; no article text found");
  }

  private static CreationTime created(Capture capture, Page page) throws RejectedException {
    if (capture.published() != null) {
      LocalDate given = Dates.iso(capture.published());
      if (given == null) {
        throw new RejectedException(
            Outcome.Reason.BAD_INPUT_LINE,
            "published is \"" + capture.published() + "\", not an ISO date such as 2019-11-14");
      }
      return CreationTime.of(given, CreationTime.Basis.GIVEN);
    }
    if (page.published() != null) {
      return CreationTime.of(page.published(), CreationTime.Basis.METADATA);
    }
    LocalDate inUrl =
        Dates.inUrl(capture.source().url() != null ? capture.source().url() : page.address());
    return inUrl == null ? CreationTime.unknown() : CreationTime.of(inUrl, CreationTime.Basis.URL);
  }

  private static @Nullable String title(String text, List<Section> sections) {
    return sections.stream()
        .filter(s -> s.kind() == SectionKind.TITLE)
        .findFirst()
        .map(s -> text.substring(s.span().start(), s.span().end()))
        .orElse(null);
  }
}
