package org.mahdar.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Folding;
import org.mahdar.clean.Phrases.Scope;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Span;

/// Cuts a page's text into sections, a line at a time.
///
/// «التعليقات مغلقة.» is boilerplate (`comments-closed`); the line behind «شاهد أيضاً» is (`related`); the second copy of the
/// title is (`repeated-title`); «دمشق – نورث برس» under the title is the dateline.
///
/// Over 300 lines by a few: markup, phrases, title and ends each decide only what those before them left open.
final class Sections {
  private static final Pattern COUNTER = Pattern.compile("[\\d,.٠-٩\\s]{1,9}[kK]?");
  private static final Pattern CREDIT = Pattern.compile(".*\\([^()]{2,24}\\)\\s*");

  /// «سياسة / دولية / قمة مرتقبة»: sections of a site, then perhaps the headline that the next line repeats.
  private static final Pattern PATH =
      Pattern.compile("\\S+(?: \\S+)? (?:/|»|>|›) \\S+(?: \\S+)? (?:/|»|>|›) [^.،:]+");

  private static final int LONGEST_PATH = 14;

  private static final int LONGEST_CHIPS = 6;

  /// Characters of a counter, see [#COUNTER].
  private static final int LONGEST_COUNTER = 10;

  private static final Pattern CHIPS = Pattern.compile("[^\\d.:]+ (?:/|»|>|›) [^.:]+");
  private static final Pattern ENDED = Pattern.compile(".*[.:؟!…،]");
  private static final Pattern UNDERLINE = Pattern.compile("[_\\-=*•.\\s]{3,}");

  /// Words in a line from which it can be a paragraph and no heading, chip or label.
  private static final int PARAGRAPH_WORDS = 14;

  /// Words up to which a line can be a dateline or a source line.
  private static final int LABEL_WORDS = 7;

  /// Between the no-break space and the ogham space, where all Arabic letters are, nothing is blank.
  private static final char LAST_BLANK_OF_LATIN = '\u00A0';

  private static final char FIRST_BLANK_BEHIND = '\u1680';

  private final Phrases phrases;

  Sections(Phrases phrases) {
    this.phrases = phrases;
  }

  /// A line without the blanks around it.
  private record Line(int start, int end, String text, String folded, int words) {

    boolean paragraph() {
      return words >= PARAGRAPH_WORDS
          || words >= 7 && (text.endsWith(".") || text.endsWith("؟") || text.endsWith("!"));
    }
  }

  List<Section> of(Page page, @Nullable String givenTitle) {
    List<Line> lines = lines(page.text());
    Section[] kinds = new Section[lines.size()];
    fromMarkup(page, lines, kinds);
    fromPhrases(lines, kinds);
    title(lines, kinds, givenTitle != null ? givenTitle : page.title());
    int lead = lead(lines, kinds);
    beforeLead(lines, kinds, lead);
    atFoot(lines, kinds, lead);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      Line line = lines.get(i);
      sections.add(
          kinds[i] != null
              ? kinds[i]
              : section(
                  line,
                  i == lead ? SectionKind.LEAD : SectionKind.BODY,
                  i == lead ? "first-paragraph" : "text"));
    }
    return sections;
  }

  private static void fromMarkup(Page page, List<Line> lines, @Nullable Section[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      Span span = new Span(lines.get(i).start(), lines.get(i).end());
      for (Section known : page.known()) {
        if (known.span().contains(span)) {
          kinds[i] = new Section(known.kind(), span, known.why());
        }
      }
    }
  }

  /// -1 where there are fewer than three.
  private static int thirdLastParagraph(List<Line> lines) {
    int seen = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      seen += lines.get(i).paragraph() ? 1 : 0;
      if (seen == 3) {
        return i;
      }
    }
    return -1;
  }

  private void fromPhrases(List<Line> lines, @Nullable Section[] kinds) {
    String tail = null;
    String block = null;
    int thirdLastParagraph = thirdLastParagraph(lines);
    for (int i = 0; i < kinds.length; i++) {
      Line line = lines.get(i);
      Optional<Phrases.Phrase> phrase = phrases.of(line.folded());
      boolean early = i < kinds.length / 2 && i < thirdLastParagraph;
      if (tail != null) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, tail);
      } else if (phrase.isPresent() && !opensArticle(phrase.get(), line)) {
        kinds[i] = section(line, phrase.get().kind(), phrase.get().why());
        tail = phrase.get().scope() == Scope.TAIL && !early ? phrase.get().why() : null;
        block = phrase.get().scope() != Scope.LINE ? phrase.get().why() : null;
      } else if (line.text().length() <= LONGEST_COUNTER
          && COUNTER.matcher(line.text()).matches()) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, "view-counter");
      } else if (breadcrumb(line)) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, "breadcrumb");
      } else if (!Character.isLetter(line.text().charAt(0))
          && UNDERLINE.matcher(line.text()).matches()) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, "separator");
      } else if (block != null && !line.paragraph()) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, block);
      } else {
        block = null;
      }
    }
  }

  /// A line that begins with the words of a phrase and goes on for paragraphs is one of the article.
  private static boolean opensArticle(Phrases.Phrase phrase, Line line) {
    return phrase.match() == Phrases.Match.PREFIX && line.words() > 2 * PARAGRAPH_WORDS;
  }

  /// The patterns are asked only of short lines in which something stands between blanks, which few lines have.
  private static boolean breadcrumb(Line line) {
    return line.words() <= LONGEST_PATH
        && (line.text().contains(" / ")
            || line.text().contains(" » ")
            || line.text().contains(" > ")
            || line.text().contains(" › "))
        && (line.words() <= LONGEST_CHIPS && CHIPS.matcher(line.text()).matches()
            || PATH.matcher(line.text()).matches());
  }

  /// The first line that is no residue; a last line that repeats it directly before the body is the headline, the others residue.
  private static void title(List<Line> lines, @Nullable Section[] kinds, @Nullable String wanted) {
    String folded = wanted == null ? null : Folding.fold(wanted).strip();
    int title = -1;
    for (int i = 0; i < kinds.length && title < 0; i++) {
      boolean candidate =
          kinds[i] == null && lines.get(i).words() >= 3 && !lines.get(i).paragraph();
      boolean same = folded != null && kinds[i] == null && lines.get(i).folded().equals(folded);
      if (same
          || folded == null && candidate
          || kinds[i] != null && kinds[i].kind() == SectionKind.TITLE) {
        title = i;
      } else if (kinds[i] == null && lines.get(i).paragraph() && folded == null) {
        return;
      }
    }
    if (title < 0 || only(kinds, title)) {
      return;
    }
    kinds[title] = section(lines.get(title), SectionKind.TITLE, "headline");
    repeated(lines, kinds, title);
  }

  /// A single line is a text of its own, not the headline of nothing.
  private static boolean only(@Nullable Section[] kinds, int title) {
    for (int i = 0; i < kinds.length; i++) {
      if (i != title && kinds[i] == null) {
        return false;
      }
    }
    return true;
  }

  private static void repeated(List<Line> lines, @Nullable Section[] kinds, int title) {
    String headline = plain(lines.get(title));
    for (int i = 0; i < kinds.length; i++) {
      if (i == title) {
        continue;
      }
      boolean short_ = !lines.get(i).paragraph() || i < title;
      if (kinds[i] == null
          && (headline.equals(plain(lines.get(i)))
              || short_ && lines.get(i).folded().endsWith(headline))) {
        kinds[i] = section(lines.get(i), SectionKind.BOILERPLATE, "repeated-title");
      }
    }
  }

  private static String plain(Line line) {
    return line.folded().strip();
  }

  private static int lead(List<Line> lines, @Nullable Section[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == null && lines.get(i).paragraph()) {
        return i;
      }
    }
    return -1;
  }

  /// Short lines between the headline and the first paragraph: captions with a credit, datelines, category chips.
  private static void beforeLead(List<Line> lines, @Nullable Section[] kinds, int lead) {
    for (int i = 0; i < lead; i++) {
      Line line = lines.get(i);
      if (kinds[i] != null) {
        continue;
      }
      if (line.text().indexOf(')') >= 0 && CREDIT.matcher(line.text()).matches()) {
        kinds[i] = section(line, SectionKind.CAPTION, "credit");
      } else if (line.words() <= LABEL_WORDS && dateline(line.text())) {
        kinds[i] = section(line, SectionKind.DATELINE, "dateline");
      } else if (line.words() <= 3) {
        kinds[i] = section(line, SectionKind.BOILERPLATE, "label");
      }
    }
  }

  private static boolean dateline(String text) {
    return text.contains("-")
        || text.contains("–")
        || text.endsWith(":")
        || text.startsWith("{")
        || text.contains("|")
        || text.endsWith("/");
  }

  /// A short last line without an end mark is where the article was taken from («الشرق الأوسط», «ليفانت-وكالات»).
  private static void atFoot(List<Line> lines, @Nullable Section[] kinds, int lead) {
    for (int i = kinds.length - 1; i > lead && lead >= 0; i--) {
      Line line = lines.get(i);
      if (kinds[i] != null) {
        continue;
      }
      if (line.words() > LABEL_WORDS || line.paragraph() || ENDED.matcher(line.text()).matches()) {
        return;
      }
      kinds[i] = section(line, SectionKind.SOURCE, "last-line");
    }
  }

  private static Section section(Line line, SectionKind kind, String why) {
    return new Section(kind, new Span(line.start(), line.end()), why);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        line(text, start, i).ifPresent(lines::add);
        start = i + 1;
      }
    }
    return lines;
  }

  private static Optional<Line> line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return Optional.empty();
    }
    int words = 1;
    boolean before = false;
    for (int i = start + 1; i < end; i++) {
      boolean blank = blank(text.charAt(i));
      words += blank && !before ? 1 : 0;
      before = blank;
    }
    String line = text.substring(start, end);
    return Optional.of(new Line(start, end, line, Folding.fold(line), words));
  }

  private static boolean blank(char c) {
    if (c > LAST_BLANK_OF_LATIN && c < FIRST_BLANK_BEHIND) {
      return false;
    }
    return Character.isWhitespace(c)
        || c == '\u00A0'
        || Folding.dropped(c) && c != '\u0640' && c > '\u2000';
  }
}
