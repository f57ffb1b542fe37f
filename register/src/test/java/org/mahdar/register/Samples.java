package org.mahdar.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.mahdar.model.Composition;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dateline;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Naming;
import org.mahdar.model.NumberRole;
import org.mahdar.model.Qualifier;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Relation;
import org.mahdar.model.RuleId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.TimeMention;
import org.mahdar.model.Undertaking;

/// One reading with a mention and a fact of every kind, every field filled, after a character beyond the basic plane.
public final class Samples {
  public static final String TEXT =
      "\uD83D\uDCF7 قال الوزير في 7 مارس إن 12 دولة تعهدت بمبلغ 5 ملايين دولار";

  private static final Document BARE =
      new Document(
          new DocumentId("full.txt"),
          new Source("full.txt", "https://example.org/full", "ab".repeat(32), "text/plain"),
          CreationTime.unknown(),
          TEXT,
          "ar",
          "title",
          "outlet",
          "sourceOutlet",
          "agency",
          new Dateline("place", "outlet"),
          List.of(
              new Section(SectionKind.CAPTION, new Span(0, 2), "icon"),
              new Section(SectionKind.BODY, new Span(3, TEXT.length()), "text")));
  private static final Edtf DAY = Edtf.of(LocalDate.of(2032, 3, 7));
  private static final RuleId RULE = new RuleId("test.rule");
  private static final List<Doubt> DOUBTS = List.of(Doubt.TWO_CANDIDATES);

  private Samples() {}

  public static Evidence cite(String quote) {
    int start = TEXT.indexOf(quote);
    return BARE.cite(new Span(start, start + quote.length()));
  }

  public static Reading full() {
    CreationTime created =
        new CreationTime(
            DAY,
            CreationTime.Basis.TEXT,
            List.of(LocalDate.of(2032, 3, 7)),
            List.of(cite("7 مارس")),
            DOUBTS);
    return new Reading(BARE.withCreated(created), mentions(), facts());
  }

  public static Reading empty() {
    return new Reading(BARE, List.of(), List.of());
  }

  private static List<Mention> mentions() {
    return List.of(
        new NameMention(
            cite("الوزير"),
            RULE,
            NameMention.Kind.PERSON,
            "name",
            "role",
            NameMention.RoleStatus.ACTING,
            "XA",
            "city",
            new Naming(
                "party", List.of(new Naming.Marker(Naming.Marker.Kind.LABEL, cite("الوزير"))))),
        new TimeMention(cite("7 مارس"), RULE, TimeMention.Timex.DATE, "2032-03-07", DAY, DOUBTS),
        new QuantityMention(
            cite("12 دولة"),
            RULE,
            new BigDecimal("1.2E+1"),
            new BigDecimal(12),
            new BigDecimal("12.50"),
            Qualifier.MORE_THAN,
            "state",
            NumberRole.CARDINAL),
        new MoneyMention(
            cite("5 ملايين دولار"),
            RULE,
            new BigDecimal("5E+6"),
            new BigDecimal("5000000"),
            new BigDecimal(6000000),
            "USD",
            Qualifier.AT_LEAST,
            DOUBTS));
  }

  private static List<Fact> facts() {
    List<Evidence> here = List.of(cite("12 دولة"), cite("7 مارس"));
    BigDecimal twelve = new BigDecimal(12);
    BigDecimal five = new BigDecimal("5E+6");
    return List.of(
        statement(here),
        meeting(here),
        new Composition(here, RULE, DOUBTS, "group", List.of("XA", "XB"), DAY),
        new Figure(
            here,
            RULE,
            DOUBTS,
            Figure.What.ATTENDANCE,
            "of",
            twelve,
            twelve,
            twelve,
            Qualifier.AT_MOST,
            "state",
            true,
            DAY),
        new Sum(
            here,
            RULE,
            DOUBTS,
            Sum.Status.PLEDGED,
            five,
            five,
            five,
            Qualifier.EXACT,
            "USD",
            Sum.Basis.CUMULATIVE,
            "donor",
            "recipient",
            "purpose",
            Edtf.parse("2032-03/.."),
            "grant"),
        new Undertaking(
            here,
            RULE,
            DOUBTS,
            "actor",
            "urger",
            "counterpart",
            "action",
            "object",
            Undertaking.Line.FOREIGN_FIGHTERS,
            Undertaking.Status.UNDER_WAY,
            DAY),
        new Event(
            here,
            RULE,
            DOUBTS,
            "what",
            List.of("a"),
            List.of("t"),
            List.of("p"),
            Edtf.parse("203X"),
            Event.Status.UNDER_REVIEW,
            "by"),
        new Relation(here, RULE, DOUBTS, "subject", Relation.Type.LED_BY, "object"));
  }

  private static Statement statement(List<Evidence> here) {
    return new Statement(
        here,
        RULE,
        DOUBTS,
        new Statement.Speaker("name", "role", "XA", Statement.Speaker.Type.PERSON),
        "قال",
        Statement.CueClass.SAY,
        Statement.Mode.INDIRECT,
        cite("12 دولة").span(),
        List.of("agency"),
        "medium",
        "occasion",
        "addressee",
        DAY,
        true,
        "contrasts",
        0);
  }

  private static Meeting meeting(List<Evidence> here) {
    return new Meeting(
        here,
        RULE,
        DOUBTS,
        "name",
        "process",
        Meeting.Level.HEADS_OF_STATE,
        Meeting.Size.SMALL_GROUP,
        3,
        Meeting.Format.IN_PERSON,
        Meeting.Status.ANNOUNCED,
        Edtf.parse("2032-03-07~"),
        "City",
        "XA",
        "venue",
        List.of("XA"),
        List.of("XB"),
        List.of(new Meeting.Participant("name", "XC", Meeting.Participant.As.OBSERVER)),
        List.of("agenda"),
        List.of(new Meeting.Outcome("a statement", true), new Meeting.Outcome("a plan", false)),
        1);
  }
}
