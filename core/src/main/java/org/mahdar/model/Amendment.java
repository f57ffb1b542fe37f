package org.mahdar.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts another value into a field of a fact, as a person wants it; says in one line what is wrong with it.
///
/// `amend(sum, "amount", "about 150000000 USD")` of «تعهدت كورفاليا بمبلغ 150 مليون دولار» is the same sum, `about` instead of `exact`. Lists are
/// parted by a semicolon; an empty value leaves a field open.
public final class Amendment {
  private static final int LONGEST = 2_000;

  private final FieldValue wanted;

  /// A field that a person may give another value.
  ///
  /// @param value what it has, in the form in which it is given; empty where it is open
  /// @param choices the only values it can have, empty where it is not so bound
  public record Field(String name, String value, List<String> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  private Amendment(FieldValue wanted) {
    this.wanted = wanted;
  }

  /// @throws IllegalArgumentException where there is no such field, or it cannot have that value
  public static Fact amend(Fact fact, String field, String value) {
    if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a value is one line of at most " + LONGEST + " characters");
    }
    FieldValue wanted = new FieldValue(field, value.strip());
    Fact amended = new Amendment(wanted).of(fact);
    if (!wanted.wasAsked()) {
      throw new IllegalArgumentException(
          fact.kind()
              + " has no field \""
              + field
              + "\"; its fields are "
              + wanted.fields().stream().map(Field::name).collect(Collectors.joining(", ")));
    }
    return amended;
  }

  /// The fields of a fact that can be given another value, in the order in which an editor asks for them.
  public static List<Field> fields(Fact fact) {
    FieldValue none = new FieldValue("", "");
    new Amendment(none).of(fact);
    return none.fields();
  }

  /// The same fact with all that people corrected in it; a value that does not fit any more is passed over.
  public static Fact amended(Fact fact, List<Review.Correction> corrections) {
    Fact amended = fact;
    for (Review.Correction correction : corrections) {
      try {
        amended = amend(amended, correction.field(), correction.value());
      } catch (IllegalArgumentException e) {
        // It was made with an older version, and stands among the corrections all the same.
      }
    }
    return amended;
  }

  private Fact of(Fact fact) {
    return switch (fact) {
      case Meeting meeting -> meeting(meeting);
      case Composition composition -> composition(composition);
      case Figure figure -> figure(figure);
      case Sum sum -> sum(sum);
      case Statement statement -> statement(statement);
      case Undertaking undertaking -> undertaking(undertaking);
      case Event event -> event(event);
      case Relation relation -> relation(relation);
    };
  }

  private Meeting meeting(Meeting m) {
    return new Meeting(
        m.evidence(),
        m.rule(),
        m.doubts(),
        wanted.text("name", m.name()),
        wanted.text("process", m.process()),
        wanted.word("level", Meeting.Level.values(), m.level()),
        wanted.open("size", Meeting.Size.values(), m.size()),
        wanted.ordinal(m.ordinal()),
        wanted.word("format", Meeting.Format.values(), m.format()),
        wanted.word("status", Meeting.Status.values(), m.status()),
        wanted.date("date", m.date()),
        wanted.text("city", m.city()),
        wanted.code("country", FieldValue.COUNTRY, m.country()),
        wanted.text("venue", m.venue()),
        wanted.list("hosts", m.hosts()),
        wanted.list("chairs", m.chairs()),
        m.participants(),
        wanted.list("agenda", m.agenda()),
        m.outcome(),
        m.parent());
  }

  private Composition composition(Composition c) {
    return new Composition(
        c.evidence(),
        c.rule(),
        c.doubts(),
        wanted.some("of", c.of()),
        wanted.list("members", c.members()),
        wanted.date("as-of", c.asOf()));
  }

  private Figure figure(Figure f) {
    FieldValue.Measured now =
        wanted.measured(
            "value", new FieldValue.Measured(f.qualifier(), f.value(), f.low(), f.high(), ""));
    boolean expected = wanted.expected("status", now.unit().equals("expected") || f.expected());
    return new Figure(
        f.evidence(),
        f.rule(),
        f.doubts(),
        wanted.word("what", Figure.What.values(), f.what()),
        wanted.text("of", f.of()),
        Objects.requireNonNullElse(now.number(), f.value()),
        now.low(),
        now.high(),
        now.qualifier(),
        wanted.text("unit", f.unit()),
        expected,
        wanted.date("as-of", f.asOf()));
  }

  private Sum sum(Sum s) {
    FieldValue.Measured now =
        wanted.measured(
            "amount", new FieldValue.Measured(s.qualifier(), s.amount(), s.low(), s.high(), ""));
    String currency = now.unit().isEmpty() ? s.currency() : now.unit();
    return new Sum(
        s.evidence(),
        s.rule(),
        s.doubts(),
        wanted.word("status", Sum.Status.values(), s.status()),
        now.number(),
        now.low(),
        now.high(),
        now.qualifier(),
        wanted.code("currency", FieldValue.CURRENCY, currency),
        wanted.word("basis", Sum.Basis.values(), s.basis()),
        wanted.text("donor", s.donor()),
        wanted.text("recipient", s.recipient()),
        wanted.text("purpose", s.purpose()),
        wanted.date("period", s.period()),
        wanted.text("form", s.form()));
  }

  private Statement statement(Statement s) {
    Statement.Speaker by = s.speaker();
    return new Statement(
        s.evidence(),
        s.rule(),
        s.doubts(),
        new Statement.Speaker(
            wanted.text("speaker", by.name()),
            wanted.text("role", by.role()),
            wanted.code("country", FieldValue.COUNTRY, by.country()),
            wanted.word("speaker-type", Statement.Speaker.Type.values(), by.type())),
        s.cue(),
        wanted.word("cue-class", Statement.CueClass.values(), s.cueClass()),
        s.mode(),
        s.content(),
        wanted.list("via", s.via()),
        wanted.text("medium", s.medium()),
        wanted.text("occasion", s.occasion()),
        wanted.text("addressee", s.addressee()),
        wanted.date("date", s.date()),
        s.negated(),
        s.contrasts(),
        s.within());
  }

  private Undertaking undertaking(Undertaking u) {
    return new Undertaking(
        u.evidence(),
        u.rule(),
        u.doubts(),
        wanted.some("actor", u.actor()),
        wanted.text("urged-by", u.urgedBy()),
        wanted.text("counterpart", u.counterpart()),
        wanted.some("action", u.action()),
        wanted.text("object", u.object()),
        wanted.word("line", Undertaking.Line.values(), u.line()),
        wanted.word("status", Undertaking.Status.values(), u.status()),
        wanted.date("date", u.date()));
  }

  private Event event(Event e) {
    return new Event(
        e.evidence(),
        e.rule(),
        e.doubts(),
        wanted.some("what", e.what()),
        wanted.list("actors", e.actors()),
        wanted.list("targets", e.targets()),
        wanted.list("places", e.places()),
        wanted.date("date", e.date()),
        wanted.word("status", Event.Status.values(), e.status()),
        wanted.text("by", e.by()));
  }

  private Relation relation(Relation r) {
    return new Relation(
        r.evidence(),
        r.rule(),
        r.doubts(),
        wanted.some("subject", r.subject()),
        wanted.word("relation", Relation.Type.values(), r.relation()),
        wanted.some("object", r.object()));
  }
}
