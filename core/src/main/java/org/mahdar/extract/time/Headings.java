package org.mahdar.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.Tokens;
import org.mahdar.model.Document;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.rules.Lattice;

/// Finds the dates that stand where an article says when it was written.
///
/// «الجمعة 15 تشرين الثاني 2019» on a short line above the first paragraph is one, and so is «واشنطن 15 نوفمبر (وكالة)» at the
/// start of that paragraph. «آخر تحديث» says when the site last touched the page and makes a line none.
final class Headings {
  private static final String UPDATE = "page_update";
  private static final int WORDS_OF_A_SHORT_LINE = 16;

  /// Bounds the walk along a line that never ends.
  private static final int SENTENCES_OF_A_SHORT_LINE = 6;

  private static final int WORDS_BEFORE_A_DATELINE = 5;
  private static final String DATELINE_MARKS = "(-\u2013\u2014:/";

  private Headings() {}

  static List<Expression> of(Document document, Lattice lattice, List<Expression> expressions) {
    Optional<Section> lead = first(document);
    List<Expression> headings = new ArrayList<>();
    for (Expression expression : expressions) {
      boolean named =
          expression.meaning() instanceof Meaning.Point point
              && point.dayKnown()
              && point.offset() == null;
      if (named && lead.isPresent() && heads(document, lattice, expression, lead.get())) {
        headings.add(expression);
      }
    }
    return headings;
  }

  private static Optional<Section> first(Document document) {
    return document.sections().stream()
        .filter(s -> s.kind() == SectionKind.LEAD)
        .findFirst()
        .or(() ->
            document.sections().stream().filter(s -> s.kind() == SectionKind.BODY).findFirst());
  }

  private static boolean heads(
      Document document, Lattice lattice, Expression expression, Section lead) {
    if (expression.span().start() >= lead.span().start()) {
      return lead.span().contains(expression.span()) && opens(lattice.tokens(), expression, lead);
    }
    return !inTitle(document, lattice.tokens(), expression)
        && shortLine(lattice.tokens(), expression)
        && !updated(lattice, expression);
  }

  /// A title that is little more than the date is none.
  private static boolean inTitle(Document document, Tokens tokens, Expression expression) {
    for (Section section : document.sections()) {
      if (section.kind() == SectionKind.TITLE && section.span().overlaps(expression.span())) {
        int words =
            words(
                tokens,
                tokens.tokenAt(section.span().start()),
                tokens.tokenAt(section.span().end()));
        return words > 2 * (expression.to() - expression.from());
      }
    }
    return false;
  }

  /// Behind a place name at most, and before the agency in brackets or a dash.
  private static boolean opens(Tokens tokens, Expression expression, Section lead) {
    boolean early =
        expression.from() - tokens.tokenAt(lead.span().start()) <= WORDS_BEFORE_A_DATELINE;
    if (!early || expression.to() >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(expression.to());
    return next.is(Token.Kind.MARK) && DATELINE_MARKS.indexOf(next.folded().charAt(0)) >= 0;
  }

  private static boolean shortLine(Tokens tokens, Expression expression) {
    return words(tokens, first(tokens, expression.sentence()), end(tokens, expression.sentence()))
        <= WORDS_OF_A_SHORT_LINE;
  }

  /// Whether the line of the expression says when the page was last touched.
  static boolean updated(Lattice lattice, Expression expression) {
    int from = first(lattice.tokens(), expression.sentence());
    for (int i = Math.max(from, expression.from() - WORDS_OF_A_SHORT_LINE);
        i < expression.from();
        i++) {
      if (lattice.hit(i, UPDATE).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// First token of the line that holds a sentence.
  private static int first(Tokens tokens, int sentence) {
    int first = sentence;
    while (first > Math.max(0, sentence - SENTENCES_OF_A_SHORT_LINE)
        && tokens.sentences().get(first - 1).line() == tokens.sentences().get(sentence).line()) {
      first--;
    }
    return tokens.sentences().get(first).first();
  }

  private static int end(Tokens tokens, int sentence) {
    int last = sentence;
    int count = Math.min(tokens.sentences().size(), sentence + SENTENCES_OF_A_SHORT_LINE + 1);
    while (last + 1 < count
        && tokens.sentences().get(last + 1).line() == tokens.sentences().get(sentence).line()) {
      last++;
    }
    return tokens.sentences().get(last).end();
  }

  private static int words(Tokens tokens, int from, int to) {
    int words = 0;
    for (int i = from; i < to && words <= WORDS_OF_A_SHORT_LINE; i++) {
      words += tokens.get(i).is(Token.Kind.MARK) ? 0 : 1;
    }
    return words;
  }
}
