package org.mahdar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mahdar.arabic.Tokens;
import org.mahdar.clean.Cleaner;
import org.mahdar.clean.RejectedException;
import org.mahdar.extract.entity.EntityExtractor;
import org.mahdar.extract.entity.NameBuilder;
import org.mahdar.extract.entity.Namings;
import org.mahdar.extract.entity.Origin;
import org.mahdar.extract.event.EventExtractor;
import org.mahdar.extract.figure.FigureExtractor;
import org.mahdar.extract.meeting.MeetingExtractor;
import org.mahdar.extract.quantity.QuantityExtractor;
import org.mahdar.extract.statement.StatementExtractor;
import org.mahdar.extract.sum.SumExtractor;
import org.mahdar.extract.time.TimeExplanation;
import org.mahdar.extract.time.TimeExtractor;
import org.mahdar.extract.time.Times;
import org.mahdar.extract.undertaking.UndertakingExtractor;
import org.mahdar.model.Capture;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.Outcome;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Statement;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Trace;

/// Reads one article: the only class that names every stage.
///
/// Thread-safe; build one and share it, for loading the rules costs more than a hundred articles.
public final class Reader {
  private final Knowledge knowledge;
  private final Cleaner cleaner;
  private final QuantityExtractor quantities;
  private final TimeExtractor times;
  private final EntityExtractor entities;
  private final NameBuilder builder;
  private final Namings namings = new Namings();
  private final MeetingExtractor meetings;
  private final FigureExtractor figures;
  private final SumExtractor sums;
  private final StatementExtractor statements;
  private final UndertakingExtractor undertakings;
  private final EventExtractor events;

  public Reader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.cleaner = new Cleaner();
    this.quantities = new QuantityExtractor(knowledge);
    this.times = new TimeExtractor(knowledge);
    this.entities = new EntityExtractor(knowledge);
    this.builder = new NameBuilder(knowledge);
    this.meetings = new MeetingExtractor(knowledge);
    this.figures = new FigureExtractor(knowledge);
    this.sums = new SumExtractor(knowledge);
    this.statements = new StatementExtractor(knowledge);
    this.undertakings = new UndertakingExtractor(knowledge);
    this.events = new EventExtractor(knowledge);
  }

  /// Never throws for what a capture holds: a bad page is a [Outcome.Rejected].
  public Outcome read(Capture capture) {
    try {
      return new Outcome.Read(read(cleaner.clean(capture), Trace.NONE));
    } catch (RejectedException e) {
      return new Outcome.Rejected(capture.id(), e.reason(), e.detail());
    }
  }

  /// Reads a cleaned document; `trace` hears of rules that almost fired.
  public Reading read(Document document, Trace trace) {
    Lattice bare = knowledge.lattice(Tokens.of(document.text())).traced(trace);
    List<Mention> numbers = quantities.mentions(document, bare);
    Times dated = times.read(document, bare.with(numbers));
    Document created = Origin.of(document.withCreated(dated.created()), bare);
    List<Mention> typed = withoutDateParts(numbers, dated.mentions());
    Lattice valued = bare.with(typed).with(dated.mentions());
    List<NameMention> names = entities.mentions(created, valued);
    List<Mention> mentions = new ArrayList<>(typed);
    mentions.addAll(dated.mentions());
    Lattice named = valued.with(names);
    // Names that are built hold less surely than those that are listed: no fact rests on them.
    mentions.addAll(builder.mentions(created, named, names));
    mentions.sort(Mention::inOrder);
    return new Reading(created, namings.of(created, valued, mentions), facts(created, named));
  }

  /// For the date of publication and for every date of a cleaned document the candidates and what removed each.
  public List<TimeExplanation> explainDates(Document document) {
    Lattice bare = knowledge.lattice(Tokens.of(document.text()));
    return times.explain(document, bare.with(quantities.mentions(document, bare)));
  }

  private List<Fact> facts(Document document, Lattice lattice) {
    List<Statement> said = statements.facts(document, lattice);
    List<Fact> facts = new ArrayList<>(said);
    List<Fact> held = meetings.facts(document, lattice);
    facts.addAll(held);
    facts.addAll(figures.facts(document, lattice, meetings(held)));
    facts.addAll(sums.facts(document, lattice));
    facts.addAll(undertakings.facts(document, lattice, said));
    facts.addAll(events.facts(document, lattice, said));
    return facts;
  }

  private static List<Meeting> meetings(List<Fact> facts) {
    List<Meeting> meetings = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof Meeting meeting) {
        meetings.add(meeting);
      }
    }
    return meetings;
  }

  /// A number that is part of a date counts nothing («6» in «6 فبراير»); a year stays a year.
  private static List<Mention> withoutDateParts(List<Mention> numbers, List<TimeMention> dates) {
    List<Mention> kept = new ArrayList<>();
    NavigableMap<Integer, TimeMention> byStart = new TreeMap<>();
    dates.forEach(date -> byStart.put(date.span().start(), date));
    for (Mention number : numbers) {
      // Dates do not overlap: only the last one that begins before the number ends can touch it.
      Map.Entry<Integer, TimeMention> last = byStart.lowerEntry(number.span().end());
      boolean inDate =
          number instanceof QuantityMention quantity
              && quantity.role() != NumberRole.YEAR
              && last != null
              && last.getValue().span().overlaps(number.span());
      if (!inDate) {
        kept.add(number);
      }
    }
    return kept;
  }
}
