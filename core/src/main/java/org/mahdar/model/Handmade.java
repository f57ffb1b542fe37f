package org.mahdar.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fact that a person adds, cited to the characters of an article that it stands on.
///
/// A figure with `what` = `attendance` and `value` = `36` on «حضره ممثلو ست وثلاثين دولة», which no rule read.
public final class Handmade {
  /// What stands in the place of a rule.
  public static final RuleId BY_HAND = new RuleId("by-hand");

  private static final String UNSAID = "-";

  private Handmade() {}

  /// The fields without which a fact of a kind says nothing.
  public static List<String> needed(String kind) {
    return switch (kind) {
      case "meeting" -> List.of("name");
      case "composition" -> List.of("of", "members");
      case "figure" -> List.of("what", "value");
      case "sum" -> List.of("status", "amount");
      case "statement" -> List.of("speaker");
      case "undertaking" -> List.of("actor", "action");
      case "event" -> List.of("what");
      case "relation" -> List.of("subject", "relation", "object");
      default -> throw new IllegalArgumentException("there is no kind \"" + kind + "\"");
    };
  }

  /// A fact of the kind whose fields are all open.
  public static Fact blank(String kind, Evidence cited) {
    List<Evidence> evidence = List.of(cited);
    return switch (kind) {
      case "meeting" -> meeting(evidence);
      case "composition" -> new Composition(evidence, BY_HAND, List.of(), UNSAID, List.of(), null);
      case "figure" -> figure(evidence);
      case "sum" -> sum(evidence);
      case "statement" -> statement(evidence);
      case "undertaking" -> undertaking(evidence);
      case "event" ->
          new Event(
              evidence,
              BY_HAND,
              List.of(),
              UNSAID,
              List.of(),
              List.of(),
              List.of(),
              null,
              Event.Status.REPORTED,
              null);
      case "relation" ->
          new Relation(evidence, BY_HAND, List.of(), UNSAID, Relation.Type.PARTNER_OF, UNSAID);
      default -> throw new IllegalArgumentException("there is no kind \"" + kind + "\"");
    };
  }

  /// The fact with the values that a person gives.
  ///
  /// @throws IllegalArgumentException saying which is missing, or makes no sense
  public static Fact of(String kind, Evidence cited, Map<String, String> values) {
    for (String field : needed(kind)) {
      if (values.getOrDefault(field, "").isBlank()) {
        throw new IllegalArgumentException("a " + kind + " by hand needs " + field);
      }
    }
    Fact fact = blank(kind, cited);
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!value.getValue().isBlank()) {
        fact = Amendment.amend(fact, value.getKey(), value.getValue());
      }
    }
    return fact;
  }

  /// The fact that a decision adds to an article; empty where its quotation does not stand there any more, or another article is
  /// meant.
  public static Optional<Fact> of(Decision decision, Document document) {
    if (decision.verb() != Decision.Verb.ADD || decision.target().isEmpty()) {
      return Optional.empty();
    }
    Decision.Anchor anchor = decision.target().getFirst();
    Span place = anchor.document().equals(document.id()) ? place(anchor, document.text()) : null;
    try {
      return place == null
          ? Optional.empty()
          : Optional.of(of(anchor.kind(), document.cite(place), decision.values()));
    } catch (IllegalArgumentException e) {
      // A field that this version does not know: the decision rests.
      return Optional.empty();
    }
  }

  /// Where the quotation stands now: where it stood, else the nearest place.
  private static @Nullable Span place(Decision.Anchor anchor, String text) {
    String quote = anchor.quote();
    int start = anchor.span().start();
    if (quote.isEmpty() || text.startsWith(quote, start)) {
      return quote.isEmpty() ? null : new Span(start, start + quote.length());
    }
    int after = text.indexOf(quote, Math.min(start, text.length()));
    int before = text.lastIndexOf(quote, Math.min(start, text.length()));
    boolean later = before < 0 || after >= 0 && after - start < start - before;
    int at = later ? after : before;
    return at < 0 ? null : new Span(at, at + quote.length());
  }

  private static Meeting meeting(List<Evidence> evidence) {
    return new Meeting(
        evidence,
        BY_HAND,
        List.of(),
        null,
        null,
        Meeting.Level.UNSPECIFIED,
        null,
        null,
        Meeting.Format.UNSPECIFIED,
        Meeting.Status.HELD,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Figure figure(List<Evidence> evidence) {
    return new Figure(
        evidence,
        BY_HAND,
        List.of(),
        Figure.What.OTHER,
        null,
        BigDecimal.ZERO,
        null,
        null,
        Qualifier.EXACT,
        null,
        false,
        null);
  }

  private static Sum sum(List<Evidence> evidence) {
    return new Sum(
        evidence,
        BY_HAND,
        List.of(),
        Sum.Status.PLEDGED,
        null,
        null,
        null,
        Qualifier.EXACT,
        null,
        Sum.Basis.NEW,
        null,
        null,
        null,
        null,
        null);
  }

  /// What is said is what is quoted.
  private static Statement statement(List<Evidence> evidence) {
    return new Statement(
        evidence,
        BY_HAND,
        List.of(),
        new Statement.Speaker(null, null, null, Statement.Speaker.Type.PERSON),
        "",
        Statement.CueClass.SAY,
        Statement.Mode.DIRECT,
        evidence.getFirst().span(),
        List.of(),
        null,
        null,
        null,
        null,
        false,
        null,
        null);
  }

  private static Undertaking undertaking(List<Evidence> evidence) {
    return new Undertaking(
        evidence,
        BY_HAND,
        List.of(),
        UNSAID,
        null,
        null,
        UNSAID,
        null,
        Undertaking.Line.OTHER,
        Undertaking.Status.INTENDED,
        null);
  }
}
