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
  private final Functions.Cells functions;
  private final Cues cues;
  private final Reports reports;
  private final Verbs verbs;
  private final Relays relays;
  private final Sources sources;
  private final Contrasts contrasts;

  public StatementExtractor(Knowledge knowledge) {
    this.functions = new Functions.Cells(knowledge);
    this.cues = new Cues(knowledge);
    Phrases phrases = new Phrases(cues);
    Complements complements = new Complements(cues);
    Attributions attributions = new Attributions(cues, phrases);
    Extents extents = new Extents(cues, complements, attributions);
    Subjects subjects = new Subjects(cues, phrases);
    this.reports = new Reports(phrases, complements, extents);
    this.verbs = new Verbs(phrases, subjects, complements, attributions, cues, reports);
    this.relays = new Relays(phrases, subjects, complements, extents);
    this.sources = new Sources(attributions, extents);
    this.contrasts = new Contrasts(phrases, extents, subjects);
  }

  public List<Statement> facts(Document document, Lattice lattice) {
    Article article = Article.of(document, lattice, functions);
    Telling telling = new Telling(article);
    for (Cue cue : cues.of(article)) {
      switch (cue.frame()) {
        case SOURCE -> sources.read(article, cue, telling);
        case CONTRAST -> contrasts.read(article, cue, telling);
        case RELATIVE -> contrasts.relative(article, cue, telling);
        case COLON -> reports.headline(telling.spot(cue)).ifPresent(telling::add);
        case SURNAME -> reports.surname(telling.spot(cue)).ifPresent(telling::add);
        case REPORT -> {
          Spot spot = telling.spot(cue);
          Optional<Draft> draft = report(spot);
          Optional<Draft> partner = draft.flatMap(first -> verbs.partner(spot));
          draft.ifPresent(telling::add);
          partner.ifPresent(telling::join);
        }
      }
    }
    return telling.statements();
  }

  private Optional<Draft> report(Spot spot) {
    if (relays.handles(spot.cue())) {
      return relays.read(spot.article(), spot.cue(), spot.discourse());
    }
    return switch (spot.cue().word().form()) {
      case PERFECT, IMPERFECT -> verbs.read(spot);
      case PARTICIPLE -> reports.participle(spot);
      case MASDAR -> reports.masdar(spot);
    };
  }
}
