package org.mahdar.resolve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Reading;
import org.mahdar.model.RuleId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;

/// An article for tests, with facts that rest on its lines: `article("a", "2032-01-22").says("…", meeting(…))`.
final class Article {
  private static final RuleId RULE = new RuleId("test");

  private final String id;
  private final String published;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final List<BiFunction<List<Evidence>, Span, Fact>> facts = new ArrayList<>();

  private Article(String id, String published) {
    this.id = id;
    this.published = published;
  }

  /// @param published an ISO date or null
  static Article article(String id, String published) {
    return new Article(id, published);
  }

  /// Adds a line, and facts that rest on the whole of it.
  @SafeVarargs
  final Article says(String line, BiFunction<List<Evidence>, Span, Fact>... stated) {
    Span span = new Span(text.length(), text.length() + line.length());
    text.append(line).append('\n');
    for (BiFunction<List<Evidence>, Span, Fact> fact : stated) {
      spans.add(span);
      facts.add(fact);
    }
    return this;
  }

  Reading read() {
    CreationTime created =
        published == null
            ? CreationTime.unknown()
            : CreationTime.of(LocalDate.parse(published), CreationTime.Basis.GIVEN);
    Document document =
        new Document(
            new DocumentId(id),
            new Source(id, null, "0".repeat(64), "text/plain"),
            created,
            text.toString(),
            "ar",
            null,
            null,
            null,
            null,
            null,
            List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
    List<Fact> made = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      made.add(facts.get(i).apply(List.of(document.cite(spans.get(i))), spans.get(i)));
    }
    return new Reading(document, List.of(), made);
  }

  static List<Reading> read(Article... articles) {
    return Arrays.stream(articles).map(article -> article.read()).toList();
  }

  /// @param process, city, date, size may be null
  static BiFunction<List<Evidence>, Span, Fact> meeting(
      String process,
      String date,
      String city,
      Meeting.Level level,
      Meeting.Size size,
      Meeting.Status status) {
    return (evidence, _) ->
        new Meeting(
            evidence,
            RULE,
            List.of(),
            null,
            process,
            level,
            size,
            null,
            Meeting.Format.UNSPECIFIED,
            status,
            date == null ? null : Edtf.parse(date),
            city,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
  }

  static BiFunction<List<Evidence>, Span, Fact> figure(
      Figure.What what, int value, Qualifier qualifier) {
    return (evidence, _) ->
        new Figure(
            evidence,
            RULE,
            List.of(),
            what,
            null,
            new BigDecimal(value),
            null,
            null,
            qualifier,
            "state",
            false,
            null);
  }

  static BiFunction<List<Evidence>, Span, Fact> sum(
      Sum.Status status, String amount, String currency, String donor, String purpose) {
    return (evidence, _) ->
        new Sum(
            evidence,
            RULE,
            List.of(),
            status,
            amount == null ? null : new BigDecimal(amount),
            null,
            null,
            Qualifier.EXACT,
            currency,
            Sum.Basis.NEW,
            donor,
            null,
            purpose,
            null,
            null);
  }

  static BiFunction<List<Evidence>, Span, Fact> statement(String speaker) {
    return (evidence, span) ->
        new Statement(
            evidence,
            RULE,
            List.of(),
            new Statement.Speaker(
                speaker,
                null,
                null,
                speaker == null ? Statement.Speaker.Type.ANONYMOUS : Statement.Speaker.Type.PERSON),
            "قال",
            Statement.CueClass.SAY,
            Statement.Mode.INDIRECT,
            span,
            List.of(),
            null,
            null,
            null,
            null,
            false,
            null,
            null);
  }
}
