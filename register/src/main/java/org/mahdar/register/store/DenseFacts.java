package org.mahdar.register.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mahdar.model.Composition;
import org.mahdar.model.Document;
import org.mahdar.model.Doubt;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Relation;
import org.mahdar.model.RuleId;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;

/// How one fact is written densely, and read back: component by component, as its record has them.
///
/// A new component of a record goes to both sides here, and gives the dossier a new format: «31» of a figure is its text, behind what it counts.
///
/// Over 300 lines: what writes a kind and what reads it back stand in one file, for they change together.
final class DenseFacts {
  /// In this order lie the numbers of kinds in dossiers: new ones go to the end.
  static final List<Class<? extends Fact>> KINDS =
      List.of(
          Meeting.class,
          Composition.class,
          Figure.class,
          Sum.class,
          Statement.class,
          Undertaking.class,
          Event.class,
          Relation.class);

  private DenseFacts() {}

  static byte[] write(Fact fact) {
    DenseWriter out = new DenseWriter();
    out.list(fact.evidence(), out::evidence);
    out.text(fact.rule().value());
    doubts(out, fact.doubts());
    switch (fact) {
      case Meeting meeting -> meeting(out, meeting);
      case Composition composition -> {
        out.text(composition.of());
        out.list(composition.members(), out::text);
        out.edtf(composition.asOf());
      }
      case Figure figure -> figure(out, figure);
      case Sum sum -> sum(out, sum);
      case Statement statement -> statement(out, statement);
      case Undertaking undertaking -> undertaking(out, undertaking);
      case Event event -> event(out, event);
      case Relation relation -> {
        out.text(relation.subject());
        out.name(relation.relation());
        out.text(relation.object());
      }
    }
    return out.bytes();
  }

  static void doubts(DenseWriter out, List<Doubt> doubts) {
    out.list(doubts, out::name);
  }

  static List<Doubt> doubts(DenseReader in) {
    return in.list(() -> in.named(Doubt.class));
  }

  private static void meeting(DenseWriter out, Meeting meeting) {
    out.text(meeting.name());
    out.text(meeting.process());
    out.name(meeting.level());
    out.name(meeting.size());
    out.number(meeting.ordinal());
    out.name(meeting.format());
    out.name(meeting.status());
    out.edtf(meeting.date());
    out.text(meeting.city());
    out.text(meeting.country());
    out.text(meeting.venue());
    out.list(meeting.hosts(), out::text);
    out.list(meeting.chairs(), out::text);
    out.list(
        meeting.participants(),
        one -> {
          out.text(one.name());
          out.text(one.country());
          out.name(one.as());
        });
    out.list(meeting.agenda(), out::text);
    out.list(
        meeting.outcome(),
        one -> {
          out.text(one.what());
          out.flag(one.issued());
        });
    out.number(meeting.parent());
  }

  private static void figure(DenseWriter out, Figure figure) {
    out.name(figure.what());
    out.text(figure.of());
    out.decimal(figure.value());
    out.decimal(figure.low());
    out.decimal(figure.high());
    out.name(figure.qualifier());
    out.text(figure.unit());
    out.flag(figure.expected());
    out.edtf(figure.asOf());
  }

  private static void sum(DenseWriter out, Sum sum) {
    out.name(sum.status());
    out.decimal(sum.amount());
    out.decimal(sum.low());
    out.decimal(sum.high());
    out.name(sum.qualifier());
    out.text(sum.currency());
    out.name(sum.basis());
    out.text(sum.donor());
    out.text(sum.recipient());
    out.text(sum.purpose());
    out.edtf(sum.period());
    out.text(sum.form());
  }

  private static void statement(DenseWriter out, Statement statement) {
    Statement.Speaker speaker = statement.speaker();
    out.text(speaker.name());
    out.text(speaker.role());
    out.text(speaker.country());
    out.name(speaker.type());
    out.text(statement.cue());
    out.name(statement.cueClass());
    out.name(statement.mode());
    out.span(statement.content());
    out.list(statement.via(), out::text);
    out.text(statement.medium());
    out.text(statement.occasion());
    out.text(statement.addressee());
    out.edtf(statement.date());
    out.flag(statement.negated());
    out.text(statement.contrasts());
    out.number(statement.within());
  }

  private static void undertaking(DenseWriter out, Undertaking undertaking) {
    out.text(undertaking.actor());
    out.text(undertaking.urgedBy());
    out.text(undertaking.counterpart());
    out.text(undertaking.action());
    out.text(undertaking.object());
    out.name(undertaking.line());
    out.name(undertaking.status());
    out.edtf(undertaking.date());
  }

  private static void event(DenseWriter out, Event event) {
    out.text(event.what());
    out.list(event.actors(), out::text);
    out.list(event.targets(), out::text);
    out.list(event.places(), out::text);
    out.edtf(event.date());
    out.name(event.status());
    out.text(event.by());
  }

  /// @throws DossierException where a quote is not what the document says
  static Fact read(Class<? extends Fact> kind, DenseReader in, Document document) {
    List<Evidence> evidence = in.list(() -> in.evidence(document));
    RuleId rule = new RuleId(in.word());
    List<Doubt> doubts = doubts(in);
    if (kind == Meeting.class) {
      return meeting(in, evidence, rule, doubts);
    } else if (kind == Composition.class) {
      return new Composition(evidence, rule, doubts, in.word(), in.words(), in.edtf());
    } else if (kind == Figure.class) {
      return figure(in, evidence, rule, doubts);
    } else if (kind == Sum.class) {
      return sum(in, evidence, rule, doubts);
    } else if (kind == Statement.class) {
      return statement(in, evidence, rule, doubts);
    } else if (kind == Undertaking.class) {
      return undertaking(in, evidence, rule, doubts);
    } else if (kind == Event.class) {
      return event(in, evidence, rule, doubts);
    } else {
      return new Relation(
          evidence, rule, doubts, in.word(), in.named(Relation.Type.class), in.word());
    }
  }

  private static Meeting meeting(
      DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Meeting(
        evidence,
        rule,
        doubts,
        in.text(),
        in.text(),
        in.named(Meeting.Level.class),
        in.name(Meeting.Size.class),
        in.number(),
        in.named(Meeting.Format.class),
        in.named(Meeting.Status.class),
        in.edtf(),
        in.text(),
        in.text(),
        in.text(),
        in.words(),
        in.words(),
        in.list(() ->
            new Meeting.Participant(in.word(), in.text(), in.named(Meeting.Participant.As.class))),
        in.words(),
        in.list(() -> new Meeting.Outcome(in.word(), in.flag())),
        in.number());
  }

  private static Figure figure(
      DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Figure(
        evidence,
        rule,
        doubts,
        in.named(Figure.What.class),
        in.text(),
        requireNonNull(in.decimal()),
        in.decimal(),
        in.decimal(),
        in.named(Qualifier.class),
        in.text(),
        in.flag(),
        in.edtf());
  }

  private static Sum sum(DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Sum(
        evidence,
        rule,
        doubts,
        in.named(Sum.Status.class),
        in.decimal(),
        in.decimal(),
        in.decimal(),
        in.named(Qualifier.class),
        in.text(),
        in.named(Sum.Basis.class),
        in.text(),
        in.text(),
        in.text(),
        in.edtf(),
        in.text());
  }

  private static Statement statement(
      DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Statement(
        evidence,
        rule,
        doubts,
        new Statement.Speaker(
            in.text(), in.text(), in.text(), in.named(Statement.Speaker.Type.class)),
        in.word(),
        in.named(Statement.CueClass.class),
        in.named(Statement.Mode.class),
        in.place(),
        in.words(),
        in.text(),
        in.text(),
        in.text(),
        in.edtf(),
        in.flag(),
        in.text(),
        in.number());
  }

  private static Undertaking undertaking(
      DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Undertaking(
        evidence,
        rule,
        doubts,
        in.word(),
        in.text(),
        in.text(),
        in.word(),
        in.text(),
        in.named(Undertaking.Line.class),
        in.named(Undertaking.Status.class),
        in.edtf());
  }

  private static Event event(
      DenseReader in, List<Evidence> evidence, RuleId rule, List<Doubt> doubts) {
    return new Event(
        evidence,
        rule,
        doubts,
        in.word(),
        in.words(),
        in.words(),
        in.words(),
        in.edtf(),
        in.named(Event.Status.class),
        in.text());
  }
}
