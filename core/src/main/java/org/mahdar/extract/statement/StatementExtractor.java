package org.mahdar.extract.statement;

import java.util.List;
import java.util.Optional;
import org.mahdar.model.Document;
import org.mahdar.model.Statement;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Who said what through whom.
///
/// «قال مسؤول أميركي إن الإدارة ستستمر، وفق ما نقلته قناة العربية» is one statement of an anonymous official by way of
/// Al Arabiya. Participles and verbs without a subject go on from the speaker before them.
public final class StatementExtractor {
  private final Cues cues;
  private final Reports reports;
  private final Relays relays;
  private final Sources sources;
  private final Contrasts contrasts;

  public StatementExtractor(Knowledge knowledge) {
    this.cues = new Cues(knowledge);
    Phrases phrases = new Phrases(cues);
    Complements complements = new Complements(cues);
    Attributions attributions = new Attributions(cues, phrases);
    Extents extents = new Extents(cues, complements, attributions);
    Subjects subjects = new Subjects(cues, phrases);
    this.reports = new Reports(phrases, subjects, complements, extents, attributions, cues);
    this.relays = new Relays(phrases, subjects, complements, extents);
    this.sources = new Sources(attributions, extents);
    this.contrasts = new Contrasts(phrases, extents);
  }

  public List<Statement> facts(Document document, Lattice lattice) {
    Article article = Article.of(document, lattice);
    Telling telling = new Telling(article);
    for (Cue cue : cues.of(article)) {
      switch (cue.frame()) {
        case SOURCE -> sources.read(article, cue, telling);
        case CONTRAST -> contrasts.read(article, cue, telling);
        case COLON -> reports.headline(article, cue, telling.discourse()).ifPresent(telling::add);
        case REPORT -> report(article, cue, telling).ifPresent(telling::add);
      }
    }
    return telling.statements();
  }

  private Optional<Draft> report(Article article, Cue cue, Telling telling) {
    return relays.handles(cue)
        ? relays.read(article, cue, telling.discourse())
        : reports.read(article, cue, telling.discourse(), telling.inside(cue.at()));
  }
}
