package org.mahdar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.mahdar.model.NumberRole;
import org.mahdar.model.Outcome;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
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

  private final List<Consumer<Article>> stages =
      List.of(
          this::numbers,
          this::times,
          this::names,
          this::builtNames,
          this::statements,
          this::meetings,
          this::figures,
          this::sums,
          this::undertakings,
          this::events);

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
    return readAll(List.of(capture)).getFirst();
  }

  /// Reads captures that came together: their outcomes in order, each what [#read(Capture)] makes of it alone.
  ///
  /// Each stage goes over all of them before the next begins. The compiled code of all stages is many times what the cache next to a core
  /// holds: an article alone fetches all of it anew, ten short ones together only once.
  public List<Outcome> readAll(List<Capture> captures) {
    Outcome[] outcomes = new Outcome[captures.size()];
    Map<Integer, Document> documents = new LinkedHashMap<>();
    for (int place = 0; place < outcomes.length; place++) {
      try {
        documents.put(place, cleaner.clean(captures.get(place)));
      } catch (RejectedException e) {
        outcomes[place] = new Outcome.Rejected(captures.get(place).id(), e.reason(), e.detail());
      }
    }
    Map<Integer, Article> articles = new LinkedHashMap<>();
    documents.forEach((place, document) -> articles.put(place, article(document, Trace.NONE)));
    run(List.copyOf(articles.values()));
    articles.forEach((place, article) -> outcomes[place] = new Outcome.Read(article.reading()));
    return List.of(outcomes);
  }

  /// Reads a cleaned document; `trace` hears of rules that almost fired.
  public Reading read(Document document, Trace trace) {
    Article article = article(document, trace);
    run(List.of(article));
    return article.reading();
  }

  private Article article(Document document, Trace trace) {
    return new Article(document, knowledge.lattice(Tokens.of(document.text())).traced(trace));
  }

  /// Each stage begins with the article that the one before it ended with, for that one is still in the cache next to the core.
  private void run(List<Article> articles) {
    List<Article> next = articles;
    for (Consumer<Article> stage : stages) {
      next.forEach(stage);
      next = next.reversed();
    }
  }

  private void numbers(Article article) {
    article.mentions = quantities.mentions(article.document, article.lattice);
  }

  private void times(Article article) {
    Lattice bare = article.lattice;
    Times dated = times.read(article.document, bare.with(article.mentions));
    List<Mention> typed = withoutDateParts(article.mentions, dated.mentions());
    article.document = Origin.of(article.document.withCreated(dated.created()), bare);
    article.mentions = typed;
    article.mentions.addAll(dated.mentions());
    article.lattice = bare.with(article.mentions);
  }

  private void names(Article article) {
    article.names = entities.mentions(article.document, article.lattice);
    article.named = article.lattice.with(article.names);
  }

  /// Names that are built hold less surely than those that are listed: no fact rests on them.
  private void builtNames(Article article) {
    article.mentions.addAll(builder.mentions(article.document, article.named, article.names));
    article.mentions.sort(Mention::inOrder);
    article.mentions = namings.of(article.document, article.lattice, article.mentions);
  }

  private void statements(Article article) {
    article.said = statements.facts(article.document, article.named);
    article.facts.addAll(article.said);
  }

  private void meetings(Article article) {
    for (Fact fact : meetings.facts(article.document, article.named)) {
      article.facts.add(fact);
      if (fact instanceof Meeting meeting) {
        article.meetings.add(meeting);
      }
    }
  }

  private void figures(Article article) {
    article.facts.addAll(figures.facts(article.document, article.named, article.meetings));
  }

  private void sums(Article article) {
    article.facts.addAll(sums.facts(article.document, article.named));
  }

  private void undertakings(Article article) {
    article.facts.addAll(undertakings.facts(article.document, article.named, article.said));
  }

  private void events(Article article) {
    article.facts.addAll(events.facts(article.document, article.named, article.said));
  }

  /// For the date of publication and for every date of a cleaned document the candidates and what removed each.
  public List<TimeExplanation> explainDates(Document document) {
    Lattice bare = knowledge.lattice(Tokens.of(document.text()));
    return times.explain(document, bare.with(quantities.mentions(document, bare)));
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
