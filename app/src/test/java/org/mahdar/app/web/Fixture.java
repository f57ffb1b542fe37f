package org.mahdar.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.model.Agreement;
import org.mahdar.model.Composition;
import org.mahdar.model.Conflict;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Decision;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Relation;
import org.mahdar.model.Reuse;
import org.mahdar.model.Review;
import org.mahdar.model.RuleId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Support;
import org.mahdar.model.Undertaking;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.SearchIndex;
import org.mahdar.register.search.Wordbook;
import org.mahdar.register.store.Change;

/// A small register of an invented process, with every kind of fact, a copy, a conflict, and hostile and odd text.
final class Fixture {
  static final String HOSTILE = "<script>alert('x')</script> \"&' {0} \uD83D\uDCA7 \u202Eعكس";

  static final DocumentId FIRST = new DocumentId("خبر/أول & 1.txt");
  static final DocumentId COPY = new DocumentId("copy.txt");
  static final DocumentId OTHER = new DocumentId("other.html");
  static final DocumentId BARE = new DocumentId("bare.txt");

  private static final String TEXT =
      """
      مؤتمر الدوامر يجمع 1.6 مليار دولار
      مشاركة : WhatsApp
      اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر اليوم الأربعاء بتعهدات بلغت 1.6 مليار دولار.
      وقال الوزير عاصم بن طلق الحزمري "لم نبلغ القمة لكننا غادرنا السفح". وحضر المؤتمر ممثلو 36 دولة.
      وتعهدت كورفاليا بمبلغ 150 مليون دولار، وتضم اللجنة تلدوران ونوردافيا.
      وقُتل الربان الشهر الماضي، وستواصل نوردافيا حماية السدود.
      """;

  /// Decisions in memory, and an entry `F-0` that is now `F-1`, and one `F-9` that was withdrawn.
  static Verdicts verdicts() {
    List<Decision> made = new ArrayList<>();
    return new Verdicts() {
      @Override
      public List<Decision> all() {
        return List.copyOf(made);
      }

      @Override
      public long decide(Decision one) {
        made.add(numbered(one, made.size() + 1, one.undone()));
        return made.size();
      }

      @Override
      public boolean undo(long number, String by, String at) {
        if (number < 1 || number > made.size() || made.get((int) number - 1).undone()) {
          return false;
        }
        made.set((int) number - 1, numbered(made.get((int) number - 1), number, true));
        return true;
      }

      @Override
      public void settle() {}

      @Override
      public void close() {}

      @Override
      public Optional<EntryId> current(EntryId id) {
        return id.value().equals("F-0") ? Optional.of(new EntryId("F-1")) : Optional.empty();
      }

      @Override
      public List<Change> changes(String since) {
        Change moved =
            new Change(
                "2032-03-20T08:00:00Z", new EntryId("F-0"), Change.What.MOVED, new EntryId("F-1"));
        Change gone =
            new Change("2032-03-21T08:00:00Z", new EntryId("F-9"), Change.What.WITHDRAWN, null);
        return java.util.stream.Stream.of(moved, gone)
            .filter(change -> change.at().compareTo(since) >= 0)
            .toList();
      }

      @Override
      public boolean withdrawn(EntryId id) {
        return id.value().equals("F-9");
      }
    };
  }

  /// The same with an addition that somebody made.
  static Verdicts decided() {
    Verdicts verdicts = verdicts();
    verdicts.decide(
        new Decision(
            0,
            "2032-03-22T08:00:00Z",
            "amal",
            Decision.Verb.ADD,
            List.of(new Decision.Anchor(OTHER, "figure", new Span(0, 11), "حضر المؤتمر")),
            List.of(),
            null,
            null,
            false,
            java.util.Map.of("what", "invited", "value", "40"),
            null,
            null));
    return verdicts;
  }

  private static Decision numbered(Decision one, long number, boolean undone) {
    return new Decision(
        number,
        one.at(),
        one.by(),
        one.verb(),
        one.target(),
        one.other(),
        one.field(),
        one.value(),
        undone,
        one.values(),
        null,
        null);
  }

  /// A web without pages.
  static final Desk.Pages NO_PAGES =
      address -> {
        throw new Desk.FetchException(Desk.FetchException.Fault.UNANSWERED, "no page " + address);
      };

  private final List<Reading> readings = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Fixture() {
    Document first = document(FIRST, "نورمانت عربي", TEXT, LocalDate.of(2032, 3, 17));
    Document copy = document(COPY, "قصب نيوز", TEXT, LocalDate.of(2032, 3, 18));
    Document other =
        document(
            OTHER,
            HOSTILE,
            "حضر المؤتمر ممثلو 34 دولة " + HOSTILE + "\n\n\nسطر",
            LocalDate.of(2032, 3, 19));
    Document bare = bare();
    readings.add(new Reading(first, List.of(), facts(first)));
    readings.add(new Reading(copy, List.of(), facts(copy)));
    readings.add(
        new Reading(
            other, List.of(), List.of(figure(other, "34 دولة", "34"), event(other, HOSTILE))));
    readings.add(new Reading(bare, List.of(), List.of(bareMeeting(bare), openSum(bare))));
    enter("M-1", 0, 0, true, List.of());
    enter("F-1", 0, 1, true, List.of(claims()));
    for (int fact = 2; fact < readings.getFirst().facts().size(); fact++) {
      enter("X-" + fact, 0, fact, true, List.of());
    }
    enter("E-1", 2, 1, false, List.of());
    enter("M-2", 3, 0, false, List.of());
    enter("S-2", 3, 1, false, List.of());
  }

  static Holdings holdings() {
    Fixture fixture = new Fixture();
    Document copy = fixture.readings.get(1).document();
    int line = copy.text().indexOf('\n');
    Reuse reuse =
        new Reuse(
            COPY,
            Reuse.Sort.UPDATED,
            FIRST,
            List.of(FIRST),
            List.of(
                new Reuse.Passage(new Span(0, line), FIRST, new Span(0, line)),
                new Reuse.Passage(new Span(line, copy.text().length()), null, null)),
            List.of(new Span(0, line)));
    return holdings(new Register(fixture.entries, List.of(reuse)), fixture.readings);
  }

  static Holdings holdings(Register register, List<Reading> readings) {
    Catalogue catalogue = Catalogue.of(register, readings, Wordbook.EMPTY);
    return new Holdings(catalogue, SearchIndex.of(catalogue, Wordbook.EMPTY), register.reuses());
  }

  private void enter(String id, int reading, int fact, boolean copied, List<Conflict> conflicts) {
    List<Support> support = new ArrayList<>();
    DocumentId document = readings.get(reading).document().id();
    support.add(new Support(document, fact, document));
    if (copied) {
      support.add(new Support(COPY, fact, FIRST));
    }
    if (!conflicts.isEmpty()) {
      support.add(new Support(OTHER, 0, OTHER));
    }
    entries.add(
        new Entry(
            new EntryId(id),
            readings.get(reading).facts().get(fact),
            support,
            conflicts,
            conflicts.isEmpty() ? List.of() : List.of(weighed()),
            null,
            Review.NONE));
  }

  private static Conflict claims() {
    return new Conflict(
        "value",
        List.of(
            new Conflict.Claim("36", List.of(FIRST, COPY)),
            new Conflict.Claim("34", List.of(OTHER))));
  }

  private static Agreement weighed() {
    return new Agreement(
        "value",
        Agreement.Verdict.CONTRADICT,
        List.of(
            new Agreement.Claim("36", List.of(FIRST, COPY), 1, List.of(1)),
            new Agreement.Claim("34", List.of(OTHER), 1, List.of(0))),
        "36",
        Agreement.Reason.EARLIEST);
  }

  private static List<Fact> facts(Document document) {
    return List.of(
        meeting(document),
        figure(document, "36 دولة", "36"),
        sum(document, "بتعهدات بلغت 1.6 مليار دولار", "1600000000", Sum.Status.PLEDGED, null),
        sum(
            document,
            "وتعهدت كورفاليا بمبلغ 150 مليون دولار",
            "150000000",
            Sum.Status.PLEDGED,
            "XD"),
        statement(document),
        composition(document),
        event(document, "مقتل الربان"),
        undertaking(document),
        relation(document));
  }

  private static Meeting meeting(Document document) {
    return new Meeting(
        cite(document, "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر اليوم الأربعاء"),
        new RuleId("meeting.concluded"),
        List.of(Doubt.YEAR_BY_NEAREST),
        "مؤتمر المانحين لدلتا نيسال",
        "ميثاق حوض نيسال",
        Meeting.Level.MINISTERIAL,
        Meeting.Size.PLENARY,
        3,
        Meeting.Format.IN_PERSON,
        Meeting.Status.CONCLUDED,
        Edtf.parse("2032-03-16/2032-03-17"),
        "Al-Dawamir",
        "XC",
        "قصر المؤتمرات",
        List.of("XC"),
        List.of("XC", "أمانة الميثاق"),
        List.of(
            new Meeting.Participant("ترخانستان", "XG", Meeting.Participant.As.OBSERVER),
            new Meeting.Participant("جزر مرجانة", "XH", Meeting.Participant.As.ABSENT)),
        List.of("إعمار الدلتا"),
        List.of(new Meeting.Outcome("بيان ختامي", true)),
        null);
  }

  private static Figure figure(Document document, String quote, String value) {
    return new Figure(
        cite(document, quote),
        new RuleId("figure.attendance"),
        List.of(),
        Figure.What.ATTENDANCE,
        "مؤتمر المانحين",
        new BigDecimal(value),
        null,
        null,
        Qualifier.EXACT,
        "state",
        false,
        Edtf.parse("2032-03"));
  }

  private static Sum sum(
      Document document, String quote, String amount, Sum.Status status, String donor) {
    return new Sum(
        cite(document, quote),
        new RuleId("sum.pledged"),
        List.of(),
        status,
        new BigDecimal(amount),
        null,
        null,
        Qualifier.EXACT,
        "USD",
        Sum.Basis.NEW,
        donor,
        "دلتا نيسال",
        "إعادة الإعمار",
        Edtf.parse("2032/2033"),
        "grant");
  }

  private static Statement statement(Document document) {
    Span content = span(document, "لم نبلغ القمة لكننا غادرنا السفح");
    return new Statement(
        cite(document, "وقال الوزير عاصم بن طلق الحزمري \"لم نبلغ القمة لكننا غادرنا السفح\""),
        new RuleId("statement.cue-first"),
        List.of(Doubt.SPEAKER_CARRIED_OVER),
        new Statement.Speaker(
            "عاصم بن طلق الحزمري", "وزير خارجية غسران", "XC", Statement.Speaker.Type.PERSON),
        "قال",
        Statement.CueClass.SAY,
        Statement.Mode.DIRECT,
        content,
        List.of("وكالة نورمانت"),
        null,
        "ختام المؤتمر",
        null,
        Edtf.parse("2032-03-17"),
        true,
        null,
        null);
  }

  private static Composition composition(Document document) {
    return new Composition(
        cite(document, "وتضم اللجنة تلدوران ونوردافيا"),
        new RuleId("composition.lists"),
        List.of(),
        "اللجنة",
        List.of("XA", "XB"),
        null);
  }

  private static Event event(Document document, String what) {
    return new Event(
        List.of(document.cite(new Span(0, 12))),
        new RuleId("event.killed"),
        List.of(Doubt.STALE_RELATIVE_DAY),
        what,
        List.of("قوة حماية السدود"),
        List.of("الربان"),
        List.of("دلتا نيسال"),
        Edtf.parse("2032-02~"),
        Event.Status.ALLEGED,
        HOSTILE);
  }

  private static Undertaking undertaking(Document document) {
    return new Undertaking(
        cite(document, "وستواصل نوردافيا حماية السدود"),
        new RuleId("undertaking.future"),
        List.of(),
        "نوردافيا",
        null,
        "دول الميثاق",
        "مواصلة",
        "حماية السدود",
        Undertaking.Line.MILITARY,
        Undertaking.Status.INTENDED,
        Edtf.parse("2032/.."));
  }

  private static Relation relation(Document document) {
    return new Relation(
        cite(document, "مؤتمر الدوامر"),
        new RuleId("relation.led"),
        List.of(),
        "ميثاق نيسال",
        Relation.Type.LED_BY,
        "XB");
  }

  /// Nothing known but that there was a meeting.
  private static Meeting bareMeeting(Document document) {
    return new Meeting(
        cite(document, "لقاء"),
        new RuleId("meeting.bare"),
        List.of(),
        null,
        null,
        Meeting.Level.UNSPECIFIED,
        null,
        null,
        Meeting.Format.UNSPECIFIED,
        Meeting.Status.HYPOTHETICAL,
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

  private static Sum openSum(Document document) {
    return new Sum(
        cite(document, "تمويل"),
        new RuleId("sum.open"),
        List.of(Doubt.CURRENCY_MISSING),
        Sum.Status.REQUESTED,
        null,
        null,
        null,
        Qualifier.ORDER,
        null,
        Sum.Basis.NEW,
        null,
        null,
        null,
        null,
        null);
  }

  private static Document bare() {
    String text = "لقاء بلا تاريخ ولا منبر، وتمويل";
    return new Document(
        BARE,
        new Source(null, "javascript:alert(1)", "", "text/plain"),
        new CreationTime(
            null,
            CreationTime.Basis.NONE,
            List.of(LocalDate.of(2032, 1, 1), LocalDate.of(2033, 1, 1)),
            List.of(),
            List.of()),
        text,
        "ar",
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Document document(DocumentId id, String outlet, String text, LocalDate day) {
    int share = text.indexOf("مشاركة");
    List<Section> sections = new ArrayList<>();
    int line = text.indexOf('\n');
    sections.add(new Section(SectionKind.TITLE, new Span(0, line), "first-line"));
    if (share > 0) {
      sections.add(
          new Section(
              SectionKind.BOILERPLATE, new Span(share, text.indexOf('\n', share)), "share-bar"));
    }
    return new Document(
        id,
        new Source(id.value(), "https://normant.example/news/1", "ab12".repeat(16), "text/plain"),
        CreationTime.of(day, CreationTime.Basis.GIVEN),
        text,
        "ar",
        text.substring(0, line),
        outlet,
        null,
        "وكالات",
        null,
        sections);
  }

  private static List<Evidence> cite(Document document, String quote) {
    return List.of(document.cite(span(document, quote)));
  }

  private static Span span(Document document, String quote) {
    int start = document.text().indexOf(quote);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + quote);
    }
    return new Span(start, start + quote.length());
  }
}
